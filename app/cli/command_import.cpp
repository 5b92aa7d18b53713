#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/read_layers.h"
#include "app/text/format_text.h"
#include "app/text/import_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// Where in the plan; not there where that is not known.
void add_place(json& to, const std::optional<Point>& at) {
    if (!at) return;
    to["x"] = at->x;
    to["y"] = at->y;
}

json rejects_of(const gis::LayerReport& report) {
    json rejects = json::array();
    for (const gis::Reject& reject : report.rejects) {
        rejects.push_back({{"fid", reject.fid}, {"why", reject.why}});
        add_place(rejects.back(), reject.at);
    }
    return rejects;
}

json repairs_of(const gis::LayerReport& report) {
    json repairs = json::array();
    for (const gis::Repair& repair : report.repairs) {
        repairs.push_back({{"fid", repair.fid}, {"what", repair.what}, {"row", repair.row.number}});
        if (!repair.reason.empty()) repairs.back()["reason"] = repair.reason;
        add_place(repairs.back(), repair.at);
    }
    return repairs;
}

json unknown_rows_of(const gis::LayerReport& report) {
    json rows = json::array();
    for (const gis::UnknownValue& unknown : report.unknown_rows) {
        rows.push_back(
            {{"fid", unknown.fid}, {"column", unknown.column}, {"value", unknown.value}, {"row", unknown.row.number}});
        add_place(rows.back(), unknown.at);
    }
    return rows;
}

json candidates_of(const gis::EncodingDecision& encoding) {
    json candidates = json::array();
    for (const gis::EncodingCandidate& candidate : encoding.candidates)
        candidates.push_back({{"encoding", candidate.name}, {"evidence", candidate.evidence}});
    return candidates;
}

json update_of(const gis::LayerReport& report) {
    if (!report.update) return {};
    static constexpr const char* kinds[] = {"added", "changed", "gone", "conflicts"};
    json update = {{"matched_by", report.update->matched_by},
                   {"unchanged", report.update->unchanged},
                   {"kept", report.update->kept},
                   {"unread", report.update->unread}};
    for (const char* const kind : kinds) update[kind] = json::array();
    for (const RowUpdate& row : report.update->rows) {
        json columns = json::array();
        for (const ColumnChange& change : row.changes) columns.push_back(name_of(change, report.table));
        update[kinds[static_cast<std::size_t>(row.kind)]].push_back({{"fid", row.id.number},
                                                                     {"uid", row.uid},
                                                                     {"name", row.name},
                                                                     {"columns", std::move(columns)},
                                                                     {"took_theirs", row.took_theirs}});
    }
    return update;
}

json document_of(const gis::LayerReport& report) {
    const gis::Crs& crs = report.crs.crs;
    return {{"source", report.source},
            {"layer", report.layer},
            {"table", report.setting.empty() ? std::string(schema_of(report.table).name) : report.setting},
            {"encoding", report.encoding.name},
            {"encoding_why", report.encoding.why},
            {"encoding_evidence", report.encoding.evidence},
            {"encoding_candidates", candidates_of(report.encoding)},
            {"encoding_rows", report.encoding.evidence_rows},
            {"encoding_overruled", report.encoding.overruled},
            {"texts_in_other_encoding", report.texts_in_other_encoding},
            {"crs", crs.code.empty() ? crs.name : crs.code},
            {"crs_why", report.crs.why},
            {"read", report.read},
            {"imported", report.imported},
            {"repaired", report.repaired},
            {"rejected", report.rejects.size()},
            {"rejects", rejects_of(report)},
            {"repairs", repairs_of(report)},
            {"mapping", json_of(report.mapping)},
            {"unmapped", report.unmapped},
            {"unknown_values", report.unknown_values},
            {"unknown_rows", unknown_rows_of(report)},
            {"update", update_of(report)},
            {"notes", report.notes}};
}

/// `import`: takes files into a project, all layers of all files as one edit in one transaction: a file that fails
/// leaves the project as it was.
class ImportCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportCommand)

public:
    const char* name() const noexcept override { return "import"; }
    QString purpose() const override { return tr("take files into a project: all of them, or none if one fails"); }

    void declare(CLI::App& options) override {
        const auto value = [&](const char* option, auto& to, const QString& help, const char* type) {
            return options.add_option(option, to, help.toStdString())->type_name(type);
        };
        add_project(options, path_);
        options.add_option("INPUT", inputs_, readable_formats().toStdString())->required();
        value("--layer", layer_, tr("only the layer of this name"), "NAME");
        value("--as", table_, tr("the table it goes into, else what names and fields point to"), "TABLE");
        value("--map", mapping_, tr("a field goes into a column; nothing after = leaves it out"), "FIELD=COLUMN")
            ->expected(1)
            ->take_all();
        value("--encoding", encoding_, tr("of the texts: auto, GB18030, UTF-8, … (auto)"), "NAME");
        value("--crs", crs_, tr("coordinate system of the input, in place of what the file says"), "EPSG:N");
        value("--datum", datum_, tr("wgs84, or the shifted gcj02 or bd09 of Chinese web maps (wgs84)"), "DATUM");
        value("--repair", repair_, tr("yes or no: mend invalid polygons (yes)"), "YES");
        value("--again", again_,
              tr("rows that came from the same layer before: keep (bring them up to date; your own changes stay), take"
                 " (the file's values win), or new (add them once more) (keep)"),
              "HOW");
        options.add_flag("--keep-gone", keep_gone_,
                         tr("rows that a newer version of the layer has no longer stay").toStdString());
        options.add_flag("--swap-axes", swap_axes_, tr("the input has north before east").toStdString());
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(choices, options());
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_write));
        YIMI_TRY(requests, look_at_inputs(choices, console));
        YIMI_TRY(read, naming_option(read_layers(requests, project.plan, console, base_of(project.store))));
        if (console.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
        if (!read.edit.empty()) {
            YIMI_TRY(stored, project.store.append(read.edit, read.media, console));
        }
        if (json_) {
            json layers = json::array();
            for (const gis::LayerReport& report : read.reports) layers.push_back(document_of(report));
            console.print(json{{"layers", std::move(layers)}});
        } else {
            for (const gis::LayerReport& report : read.reports) describe(report, console);
        }
        return Outcome::done;
    }

private:
    /// The command line's choices, checked before any file is opened.
    [[nodiscard]] Result<gis::ImportOptions> options() const {
        gis::ImportOptions options;
        options.encoding = encoding_;
        options.crs = crs_;
        if (table_ == "terrain" || table_ == "surface") {
            options.heights_of = table_ == "surface" ? gis::HeightsOf::surface : gis::HeightsOf::terrain;
        } else if (!table_.empty()) {
            YIMI_TRY(table, table_argument("--as", table_));
            options.table = table;
        }
        for (const std::string& pair : mapping_) {
            const auto sign = pair.rfind('=');
            if (sign == std::string::npos || sign == 0) return bad_argument("--map", pair);
            options.mapping.push_back({pair.substr(0, sign), pair.substr(sign + 1)});
        }
        if (datum_ != "wgs84" && datum_ != "gcj02" && datum_ != "bd09") return bad_argument("--datum", datum_);
        options.datum = datum_ == "gcj02" ? gis::Datum::gcj02 : datum_ == "bd09" ? gis::Datum::bd09 : gis::Datum::wgs84;
        if (again_ != "keep" && again_ != "take" && again_ != "new") return bad_argument("--again", again_);
        if (repair_ != "yes" && repair_ != "no") return bad_argument("--repair", repair_);
        options.repair = repair_ == "yes";
        options.swap_axes = swap_axes_;
        if (!crs_.empty()) {
            YIMI_TRY(known, gis::find_crs(crs_));
        }
        return options;
    }

    [[nodiscard]] AgainChoice again() const {
        AgainChoice again;
        again.as_new = again_ == "new";
        if (again_ == "take") again.conflicts = Settle::take_theirs;
        if (keep_gone_) again.gone = Settle::keep_mine;
        return again;
    }

    /// The layers of all inputs that are wanted.
    Result<std::vector<ImportRequest>> look_at_inputs(const gis::ImportOptions& choices, Console& console) const {
        std::vector<ImportRequest> requests;
        for (std::size_t index = 0; index < inputs_.size(); ++index) {
            if (console.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
            console.progress(index, inputs_.size(), "inspect");
            YIMI_TRY(layers, naming_option(gis::inspect(inputs_[index], {encoding_})));
            for (gis::SourceLayer& layer : layers) {
                if (!layer_.empty() && layer.name != layer_) continue;
                if (layer_.empty() && table_.empty() && leaves_out(layer, console)) continue;
                requests.push_back({std::move(layer), choices, again()});
            }
        }
        if (requests.empty()) return Error{ErrorCode::not_found, "no input has such a layer", {{"layer", layer_}}};
        return requests;
    }

    static bool leaves_out(const gis::SourceLayer& layer, Console& console) {
        if (!is_beside_the_plan(layer)) return false;
        if (const auto table = table_named(layer.name))
            console.tell(tr("“%1” is left out: Yimi computes it anew.").arg(table_title(*table)));
        return true;
    }

    /// What gis calls wrong usage, by the option that it came from.
    template <class T>
    [[nodiscard]] Result<T> naming_option(Result<T> result) const {
        if (result || result.error().code != ErrorCode::bad_usage) return result;
        Error error = std::move(result).error();
        const std::string field = error.detail("field"), column = error.detail("column");
        const bool of_mapping = !field.empty() || !column.empty();
        error.context.emplace_back("option", of_mapping ? "--map" : "--encoding");
        error.context.emplace_back("value", of_mapping ? field + column : encoding_);
        return error;
    }

    static void describe(const gis::LayerReport& report, Console& console) {
        const gis::Crs& crs = report.crs.crs;
        if (!report.setting.empty()) {
            console.print(tr("%1: heights of the %2 (coordinates %3)")
                              .arg(to_qstring(report.source), heights_title(report.setting),
                                   to_qstring(crs.code.empty() ? crs.name : crs.code)));
            for (const std::string& note : report.notes) console.print(tr("  note: %1").arg(note_text(note)));
            return;
        }
        QString from = to_qstring(report.source);
        if (QFileInfo(from).completeBaseName() != to_qstring(report.layer))
            from += QStringLiteral(" · ") + to_qstring(report.layer);
        console.print(tr("%1: %2 of %3 features into “%4” (text %5, coordinates %6)")
                          .arg(from)
                          .arg(report.read - report.rejects.size())
                          .arg(report.read)
                          .arg(table_title(report.table), to_qstring(report.encoding.name),
                               to_qstring(crs.code.empty() ? crs.name : crs.code)));
        describe_encoding(report.encoding, console);
        describe_repairs(report, console);
        describe_rejects(report, console);
        describe_unknown(report, console);
        if (report.update) console.print(tr("  brought up to date: %1").arg(update_summary(*report.update)));
        for (const std::string& note : report.notes) console.print(tr("  note: %1").arg(note_text(note)));
    }

    static void describe_encoding(const gis::EncodingDecision& encoding, Console& console) {
        if (encoding.why != "unsure") return;
        console.print(tr("  No encoding explains all texts; another one can be chosen (--encoding). They read:"));
        for (const gis::EncodingCandidate& candidate : encoding.candidates)
            console.print(tr("    %1: “%2”")
                              .arg(to_qstring(candidate.name),
                                   to_qstring(candidate.evidence.empty() ? "" : candidate.evidence.front())));
    }

    /// The first numbers of features, and "…" where there are more.
    static QString first_of(const std::vector<std::int64_t>& fids) {
        QStringList first;
        constexpr std::size_t most = 10;
        for (std::size_t index = 0; index < std::min(most, fids.size()); ++index) first << QString::number(fids[index]);
        if (fids.size() > most) first << QStringLiteral("…");
        return first.join(QStringLiteral(", "));
    }

    static void describe_repairs(const gis::LayerReport& report, Console& console) {
        std::map<std::string, std::vector<std::int64_t>> repairs;
        for (const gis::Repair& repair : report.repairs) repairs[repair.what].push_back(repair.fid);
        for (const auto& [what, fids] : repairs)
            console.print(tr("  %n shape(s) mended, %1: %2", nullptr, static_cast<int>(fids.size()))
                              .arg(repair_text(what), first_of(fids)));
    }

    static void describe_rejects(const gis::LayerReport& report, Console& console) {
        std::map<std::string, std::vector<std::int64_t>> rejects;
        for (const gis::Reject& reject : report.rejects) rejects[reject.why].push_back(reject.fid);
        for (const auto& [why, fids] : rejects)
            console.print(tr("  %n feature(s) left out, %1: %2", nullptr, static_cast<int>(fids.size()))
                              .arg(reject_reason(why), first_of(fids)));
    }

    static void describe_unknown(const gis::LayerReport& report, Console& console) {
        for (const auto& [column, count] : report.unknown_values) {
            QStringList examples;
            constexpr qsizetype most = 3;
            for (const gis::UnknownValue& unknown : report.unknown_rows) {
                const QString value = tr("“%1”").arg(to_qstring(unknown.value));
                if (unknown.column == column && examples.size() < most && !examples.contains(value)) examples << value;
            }
            console.print(
                tr("  %n value(s) of “%1” have no meaning there and are unknown: %2", nullptr, static_cast<int>(count))
                    .arg(column_title(column), examples.join(QStringLiteral(", "))));
        }
    }

    std::string path_, layer_, table_, encoding_ = "auto", crs_, datum_ = "wgs84", repair_ = "yes", again_ = "keep";
    std::vector<std::string> inputs_, mapping_;
    bool json_ = false, swap_axes_ = false, keep_gone_ = false;
};

}  // namespace

std::unique_ptr<Command> import_command() {
    return std::make_unique<ImportCommand>();
}

}  // namespace yimi::app
