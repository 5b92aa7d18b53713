#include "app/table/pasted_cells.h"

#include <QCoreApplication>

#include "app/panels/attribute_edit.h"
#include "app/panels/attribute_text.h"
#include "app/table/typed_filter.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::PastedCells)
};

QString plain(const QString& text) {
    return text.simplified().toCaseFolded();
}

/// The fields that the cells of a line of titles mean, in their order; empty where one of them means none.
std::vector<TableField> named_fields(const std::vector<QString>& titles, const std::vector<TableField>& fields) {
    std::vector<TableField> named;
    for (const QString& title : titles) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const TableField& each) { return names_field(title, each); });
        if (field == fields.end()) return {};
        named.push_back(*field);
    }
    return named;
}

/// Reads texts for one column.
class CellReader {
public:
    CellReader(const Plan& plan, const Column& column) : plan_(plan), column_(column) {
        for (const Choice& choice : choices_of(column, plan)) titles_[plain(choice.title)].push_back(choice.value);
        if (column.name == "school_uid" && titles_.empty()) add_schools();
    }

    [[nodiscard]] FieldInput read(const QString& text) const {
        const QString wanted = plain(text);
        if (wanted.isEmpty() || wanted == plain(unknown_text())) return {Value{}, {}};
        if (const auto found = titles_.find(wanted); found != titles_.end()) {
            if (found->second.size() == 1) return {found->second.front(), {}};
            return {std::nullopt, Words::tr("Several are called “%1”. Use the uid.").arg(text.trimmed())};
        }
        if (column_.name == "school_uid" && !plan_.layer(Table::schools).find_uid(text.trimmed().toStdString()))
            return {std::nullopt, Words::tr("There is no school “%1”.").arg(text.trimmed())};
        return read_field(column_, text);
    }

private:
    void add_schools() {
        plan_.layer(Table::schools).for_each([this](const RowView& school) {
            if (!school.name().empty()) titles_[plain(to_qstring(school.name()))].push_back(std::string(school.uid()));
            return true;
        });
    }

    const Plan& plan_;
    const Column& column_;
    std::map<QString, std::vector<Value>> titles_;
};

/// Lays line after line into the table.
class Laying {
public:
    Laying(const Plan& plan, const PastePlace& place) : plan_(plan), place_(place), layer_(plan.layer(place.table)) {}

    /// What the columns of the block mean; whether the first line of it said so.
    bool find_columns(const CellBlock& block) {
        fields_ = block.empty() ? std::vector<TableField>() : named_fields(block.front(), place_.fields);
        const bool are_named = !fields_.empty() && block.size() > 1;
        if (!are_named) take_fields_from_place(block);
        for (std::size_t at = 0; at < fields_.size(); ++at) {
            const TableField& field = fields_[at];
            if (are_named && (field.is_fid() || field.position == common_column::uid) && !key_) key_ = at;
            readers_.push_back(field.is_fid() ? std::nullopt : std::optional<CellReader>({plan_, *field.column}));
        }
        return are_named;
    }

    void lay(const std::vector<QString>& line, std::size_t line_number) {
        if (!key_ && line_number >= place_.ids.size()) {
            ++result.rows_beyond;
            return;
        }
        const auto id = key_ ? row_named(line) : std::optional(place_.ids[line_number]);
        const auto row = id ? layer_.row(*id) : std::nullopt;
        if (!row) {
            const QString named = key_ && *key_ < line.size() ? line[*key_].trimmed() : QString();
            result.refusals.push_back({{}, {}, named, Words::tr("No row has this uid or number.")});
            return;
        }
        for (std::size_t at = 0; at < line.size() && at < fields_.size(); ++at)
            if (at != key_) lay_cell(*row, at, line[at]);
    }

    PastedCells result;

private:
    void take_fields_from_place(const CellBlock& block) {
        std::size_t width = 0;
        for (const auto& line : block) width = std::max(width, line.size());
        const std::size_t room = place_.fields.size() - place_.first_field;
        const auto first = place_.fields.begin() + static_cast<std::ptrdiff_t>(place_.first_field);
        fields_.assign(first, first + static_cast<std::ptrdiff_t>(std::min(width, room)));
        result.columns_beyond = width - fields_.size();
    }

    [[nodiscard]] std::optional<FeatureId> row_named(const std::vector<QString>& line) const {
        if (*key_ >= line.size()) return std::nullopt;
        const QString named = line[*key_].trimmed();
        if (!fields_[*key_].is_fid()) return layer_.find_uid(named.toStdString());
        bool is_number = false;
        const FeatureId id{named.toLongLong(&is_number)};
        return is_number ? std::optional(id) : std::nullopt;
    }

    void lay_cell(const RowView& row, std::size_t at, const QString& text) {
        const TableField& field = fields_[at];
        const auto refuse = [&](const QString& why) {
            const QString now = field.is_fid() ? QString::number(row.id().number)
                                               : value_text(plan_, *field.column, row.view(field.position));
            result.refusals.push_back({row.id(), field_title(field), text.trimmed(), why, now});
        };
        if (copied_text(plan_, row, field) == text.trimmed()) {
            ++result.unchanged;
            return;
        }
        if (field.is_fid() || !is_edited_by_hand(place_.table, field.position))
            return refuse(Words::tr("Yimi keeps this field itself."));
        const FieldInput input = readers_[at]->read(text);
        if (!input.value) return refuse(input.problem);
        Value before = row.value(field.position);
        if (before == *input.value)
            ++result.unchanged;
        else
            result.changes.push_back({row.id(), field.position, std::move(before), *input.value});
    }

    const Plan& plan_;
    const PastePlace& place_;
    const Layer& layer_;
    std::vector<TableField> fields_;
    std::vector<std::optional<CellReader>> readers_;
    std::optional<std::size_t> key_;  ///< the column of the block that names the rows
};

/// One copied cell goes into every chosen row, as in a spreadsheet.
void repeat_single_cell(CellBlock& block, const PastePlace& place) {
    if (is_single_cell(block)) block.resize(place.ids.size(), block.front());
}

}  // namespace

Result<PastedCells> pasted_cells(const Plan& plan, const PastePlace& place, CellBlock block, JobContext& job) {
    constexpr std::size_t look_up_every = 1024;
    repeat_single_cell(block, place);
    Laying laying(plan, place);
    const std::size_t first = laying.find_columns(block) ? 1 : 0;
    for (std::size_t line = first; line < block.size(); ++line) {
        if (line % look_up_every == 0) {
            if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            job.progress(line, block.size(), "paste");
        }
        laying.lay(block[line], line - first);
    }
    return std::move(laying.result);
}

Edit paste_edit(const Plan& plan, Table table, std::span<const CellChange> changes) {
    std::map<FeatureId, std::vector<const CellChange*>> rows;  // a block may name a row twice
    for (const CellChange& change : changes) rows[change.id].push_back(&change);
    Edit edit{"paste_cells", {}};
    for (const auto& [id, cells] : rows) {
        auto before = plan.layer(table).feature(id);
        if (!before) continue;
        Feature after = *before;
        for (const CellChange* cell : cells) after.values[cell->position] = cell->after;
        if (after != *before) edit.changes.push_back(FeatureChange{table, id, std::move(before), std::move(after)});
    }
    return edit;
}

}  // namespace yimi::app
