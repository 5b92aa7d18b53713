#include "app/document/inspection_form.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <map>

#include "app/text/language.h"
#include "app/text/names.h"
#include "core/geometry/representative_point.h"
#include "core/ledger/hazard_columns.h"
#include "gis/crs/crs.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::InspectionForm)
};

enum FormField { code, place, item, what, answer, severity, note, photo, by, on, field_count };
constexpr const char* field_names[field_count] = {"code",     "place", "item",  "what", "answer",
                                                  "severity", "note",  "photo", "by",   "on"};

/// By FormField.
QStringList column_titles() {
    return {Words::tr("Code"),   Words::tr("Place"),    Words::tr("Item"), Words::tr("What ought to be"),
            Words::tr("Answer"), Words::tr("Severity"), Words::tr("Note"), Words::tr("Photo"),
            Words::tr("By"),     Words::tr("On")};
}

/// Of "ok" and "not_ok".
QStringList answer_titles() {
    return {Words::tr("in order"), Words::tr("not in order")};
}

std::string said(const gis::ChecklistItem& item) {
    return speaks_chinese() ? item.zh : item.en;
}

/// Where a code stands for, of all places that a list may be about.
struct CodedPlace {
    FeatureRef feature;
    const gis::Checklist* checklist = nullptr;
};

std::map<std::string, CodedPlace> coded_places(const Plan& plan) {
    std::map<std::string, CodedPlace> places;
    for (const Table table :
         {Table::school_gates, Table::playgrounds, Table::crossings, Table::hazards, Table::findings})
        plan.layer(table).for_each([&](const RowView& row) {
            const std::string_view name = schema_of(table).name;
            const std::string uid = row.uid().empty() ? "#" + std::to_string(row.id().number) : std::string(row.uid());
            const gis::Checklist* list = checklist_of(table == Table::findings ? "hazards" : name);
            places.emplace(short_code(name, uid), CodedPlace{{table, row.id()}, list});
            if (table == Table::hazards && !row.text(hazard_column::id).empty())
                places.emplace(std::string(row.text(hazard_column::id)), CodedPlace{{table, row.id()}, list});
            return true;
        });
    return places;
}

std::optional<bool> answer_in(const std::string& cell) {
    const QString text = to_qstring(cell).simplified().toLower();
    for (const QString& yes : {QStringLiteral("ok"), QStringLiteral("yes"), QStringLiteral("in order"),
                               QStringLiteral("合格"), QStringLiteral("是"), QStringLiteral("1")})
        if (text == yes) return true;
    for (const QString& no : {QStringLiteral("not_ok"), QStringLiteral("no"), QStringLiteral("not in order"),
                              QStringLiteral("不合格"), QStringLiteral("否"), QStringLiteral("0")})
        if (text == no) return false;
    return std::nullopt;
}

class FormReader {
public:
    FormReader(const Plan& plan, const gis::Sheet& sheet) : plan_(plan), places_(coded_places(plan)) {
        for (int field = 0; field < field_count; ++field) {
            const auto found = std::find(sheet.titles.begin(), sheet.titles.end(), field_names[field]);
            if (found != sheet.titles.end()) columns_[field] = found - sheet.titles.begin();
        }
    }
    [[nodiscard]] bool is_form() const { return columns_[code] >= 0 && columns_[item] >= 0 && columns_[answer] >= 0; }
    void read(const std::vector<std::string>& cells, std::size_t row, const std::string& who, Date day,
              FilledForm& form) {
        const std::string its_code = cell(cells, code), said_answer = cell(cells, answer);
        const auto refuse = [&](RowNotTaken::Why why) { form.not_taken.push_back({row, its_code, why}); };
        if (said_answer.empty()) return void(++form.unanswered);
        const auto found = places_.find(its_code);
        if (found == places_.end() || !found->second.checklist) return refuse(RowNotTaken::Why::no_place);
        const auto& items = found->second.checklist->items;
        const std::string id = cell(cells, item);
        const auto its_item =
            std::find_if(items.begin(), items.end(), [&](const gis::ChecklistItem& each) { return each.id == id; });
        if (its_item == items.end()) return refuse(RowNotTaken::Why::no_item);
        const auto is_ok = answer_in(said_answer);
        if (!is_ok) return refuse(RowNotTaken::Why::no_answer);
        if (*is_ok) return void(++form.in_order);
        const std::string said_severity = cell(cells, severity), said_day = cell(cells, on);
        const auto its_severity =
            said_severity.empty() ? std::optional(its_item->severity) : severity_named(said_severity);
        if (!its_severity) return refuse(RowNotTaken::Why::no_severity);
        const auto its_day = said_day.empty() ? std::optional(day) : parse_date(said_day.substr(0, 10));
        if (!its_day) return refuse(RowNotTaken::Why::no_date);
        SeenHazard seen{
            row, draft(found->second.feature, *its_item, *its_severity, cell(cells, note)), {}, cell(cells, photo)};
        seen.step.action = LedgerAction::enter;
        seen.step.by = cell(cells, by).empty() ? who : cell(cells, by);
        seen.step.on = *its_day;
        if (seen.step.by.empty()) return refuse(RowNotTaken::Why::no_name);
        form.hazards.push_back(std::move(seen));
    }

private:
    [[nodiscard]] std::string cell(const std::vector<std::string>& cells, FormField field) const {
        const auto at = columns_[field];
        return at < 0 || static_cast<std::size_t>(at) >= cells.size() ? std::string()
                                                                      : cells[static_cast<std::size_t>(at)];
    }
    /// The ledger speaks the official language.
    [[nodiscard]] Feature draft(const FeatureRef& feature, const gis::ChecklistItem& item, Severity its_severity,
                                const std::string& its_note) const {
        const auto row = plan_.layer(feature.table).row(feature.id);
        const auto at = representative_point(row->geometry(), gis::GeosKernel());
        Feature hazard = make_feature(Table::hazards, at ? make_point(*at) : Geometry{});
        const std::string name = row_name(plan_, feature.table, feature.id).toStdString();
        const std::string title = "未达到：" + item.zh;
        for (const auto& [column, text] :
             {std::pair(hazard_column::kind, item.hazard),
              std::pair(hazard_column::severity, std::string(word(its_severity))),
              std::pair(hazard_column::title, item.hazard + "·" + name),
              std::pair(common_column::name, item.hazard + "·" + name), std::pair(hazard_column::place, name),
              std::pair(hazard_column::description, its_note.empty() ? title : title + "。" + its_note),
              std::pair(hazard_column::found_how, std::string("inspection"))})
            if (!text.empty()) hazard.values[column] = text;
        return hazard;
    }

    const Plan& plan_;
    std::map<std::string, CodedPlace> places_;
    std::ptrdiff_t columns_[field_count] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
};

}  // namespace

gis::FormLayer inspection_form(const Plan& plan, const Inspection& inspection) {
    const QStringList titles = column_titles(), answers = answer_titles();
    gis::FormLayer form;
    form.name = "inspection";
    form.crs = gis::crs_of(plan);
    for (int field = 0; field < field_count; ++field)
        form.columns.push_back({field_names[field], titles[field].toStdString()});
    form.columns[answer].words = {{"ok", answers[0].toStdString()}, {"not_ok", answers[1].toStdString()}};
    for (const Severity each : {Severity::s1, Severity::s2, Severity::s3, Severity::s4})
        form.columns[severity].words.emplace_back(word(each), severity_name(each).toStdString());
    const gis::Checklist* list = checklist_of(inspection.kind);
    for (const auto* places : {&inspection.places, &inspection.apart})
        for (const InspectionPlace& each : *places)
            for (const gis::ChecklistItem& its_item : list->items) {
                gis::FormRow row{each.at, std::vector<std::string>(field_count)};
                row.cells[code] = each.code;
                row.cells[place] = each.name;
                row.cells[item] = its_item.id;
                row.cells[what] = said(its_item);
                form.rows.push_back(std::move(row));
            }
    return form;
}

gis::Sheet inspection_sheet(const gis::FormLayer& form) {
    gis::Sheet sheet{form.name, {}, {}};
    for (const gis::FormColumn& column : form.columns) sheet.titles.push_back(column.name);
    for (const gis::FormRow& row : form.rows) sheet.rows.push_back(row.cells);
    return sheet;
}

Result<FilledForm> hazards_in(const Plan& plan, const gis::Sheet& sheet, const std::string& by, Date on) {
    FormReader reader(plan, sheet);
    if (!reader.is_form()) return Error{ErrorCode::bad_data, "no form of an inspection", {{"reason", "no_form"}}};
    FilledForm form;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) reader.read(sheet.rows[row], row + 1, by, on, form);
    return form;
}

}  // namespace yimi::app
