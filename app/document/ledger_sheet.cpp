#include "app/document/ledger_sheet.h"

#include <QCoreApplication>
#include <QDate>
#include <map>
#include <optional>
#include <set>

#include "app/text/language.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "gis/crs/crs.h"
#include "gis/support/titles.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerSheet)
};

// RULES.md section 6, without the history, which is no text to read.
const std::vector<std::size_t>& ledger_columns() {
    using namespace hazard_column;
    static const std::vector<std::size_t> all{
        id,          finding_key, rule,           title,       kind,         severity, district_code,    place,
        found_by,    found_on,    found_how,      description, photo_before, state,    responsible_unit, assigned_by,
        assigned_on, due_on,      extended_times, rectifier,   rectified_on, measure,  photo_after,      acceptor,
        accepted_on, proof,       closed_on};
    return all;
}

const Column& hazard_schema(std::size_t column) {
    return schema_of(Table::hazards).columns[column];
}

std::string cell_text(std::size_t column, const Value& value) {
    if (is_unknown(value))
        return column == hazard_column::state ? word_title("state", word(HazardState::draft)).toStdString()
                                              : std::string();
    if (const auto figure = as_number(value)) return number(*figure, 0).toStdString();
    const std::string_view text = as_text(value);
    if (hazard_schema(column).words.empty()) return std::string(text);
    return word_title(hazard_schema(column).name, text).toStdString();
}

/// "104.062731, 30.661902"
std::string place_text(const Feature& hazard, const gis::Transformer* degrees) {
    if (!degrees || hazard.geometry.empty()) return {};
    const auto at = degrees->transformed(hazard.geometry.points.front());
    if (!at) return {};
    return QStringLiteral("%1, %2").arg(at.value().x, 0, 'f', 6).arg(at.value().y, 0, 'f', 6).toStdString();
}

/// The column that a title means; nothing for any other text.
std::optional<std::size_t> column_titled(const std::string& title) {
    for (const std::size_t column : ledger_columns()) {
        const std::string_view name = hazard_schema(column).name;
        const gis::Title titles = gis::column_title(name);
        if (title == name || title == titles.zh || title == titles.en) return column;
    }
    return std::nullopt;
}

std::optional<HazardState> state_called(const std::string& text) {
    for (std::size_t index = 0; index < hazard_state_count; ++index) {
        const auto state = static_cast<HazardState>(index);
        const gis::Title titles = gis::word_title("state", word(state));
        if (text == word(state) || text == titles.zh || text == titles.en) return state;
    }
    return std::nullopt;
}

/// "2026-03-04", "2026/3/4", "2026年3月4日"
std::optional<Date> day_in(const std::string& text) {
    const QString day = QString::fromStdString(text).trimmed();
    for (const char* format : {"yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"})
        if (const QDate date = QDate::fromString(day, QString::fromUtf8(format)); date.isValid())
            return Date{date.year(), date.month(), date.day()};
    return std::nullopt;
}

/// Whether the cell says what the entry says, in whichever language and form.
bool says_the_same(std::size_t column, const Value& value, const std::string& cell) {
    const std::string_view text = as_text(value);
    if (cell == text || cell == cell_text(column, value)) return true;
    if (hazard_schema(column).type == ColumnType::date) return day_in(cell) == parse_date(text);
    if (const auto figure = as_number(value)) return QString::fromStdString(cell).toDouble() == *figure;
    const gis::Title titles = gis::word_title(hazard_schema(column).name, text);
    return cell == titles.zh || cell == titles.en;
}

/// The actions that lead from one state to another: one step, or on along the usual way.
std::optional<std::vector<LedgerAction>> way_between(HazardState from, HazardState to) {
    static constexpr std::array usual{HazardState::registered, HazardState::assigned, HazardState::rectifying,
                                      HazardState::awaiting_acceptance, HazardState::closed};
    const auto step = [](HazardState a, HazardState b) -> std::optional<LedgerAction> {
        for (const LedgerMove& move : ledger_moves())
            if (move.from == a && move.to == b && move.action != LedgerAction::recur) return move.action;
        return std::nullopt;
    };
    if (const auto one = step(from, to)) return std::vector{*one};
    const auto begin = std::find(usual.begin(), usual.end(), from), end = std::find(usual.begin(), usual.end(), to);
    if (begin >= end || end == usual.end()) return std::nullopt;
    std::vector<LedgerAction> way;
    for (auto at = begin; at != end; ++at) way.push_back(*step(*at, *(at + 1)));
    return way;
}

/// One row of the sheet over one entry of the ledger.
class FilledRow {
public:
    FilledRow(const Feature& entry, std::map<std::size_t, std::string> cells, Date today)
        : entry_(entry), cells_(std::move(cells)), today_(today) {}

    /// Empty where nothing was written; what cannot be taken goes to `not_taken`.
    std::vector<LedgerStep> steps(std::vector<NotTaken>& not_taken) {
        const auto id = [this] { return std::string(as_text(entry_.values[hazard_column::id])); };
        const auto refuse = [&](std::string column, NotTaken::Why why) {
            not_taken.push_back({id(), std::move(column), why});
            return std::vector<LedgerStep>();
        };
        const auto from = hazard_state_of(entry_);
        const auto told = cells_.find(hazard_column::state);
        const auto to = told == cells_.end() || told->second.empty() ? from : state_called(told->second);
        if (!from || !to) return refuse("state", NotTaken::Why::no_state);
        std::vector<LedgerStep> steps;
        if (*from != *to) {
            const auto way = way_between(*from, *to);
            if (!way) return refuse("state", NotTaken::Why::no_way);
            for (const LedgerAction action : *way) steps.push_back(step(action));
        }
        if (bad_day_) return refuse(std::string(hazard_schema(*bad_day_).name), NotTaken::Why::no_date);
        for (const auto& [column, cell] : cells_)
            if (column != hazard_column::state && !used_.contains(column) &&
                !says_the_same(column, entry_.values[column], cell))
                refuse(std::string(hazard_schema(column).name), NotTaken::Why::kept);
        return steps;
    }
    [[nodiscard]] std::string photo_file() {
        return used_.contains(hazard_column::photo_after) ? cell(hazard_column::photo_after) : "";
    }

private:
    std::string cell(std::size_t column) {
        used_.insert(column);
        const auto found = cells_.find(column);
        return found == cells_.end() ? std::string() : found->second;
    }
    Date day(std::size_t column) {
        const std::string text = cell(column);
        if (text.empty()) return today_;
        const auto date = day_in(text);
        if (!date) bad_day_ = column;
        return date.value_or(today_);
    }

    LedgerStep step(LedgerAction action) {
        using namespace hazard_column;
        LedgerStep made;
        made.action = action;
        made.on = today_;
        for (const LedgerMove& move : ledger_moves())
            if (move.action == action && move.role) made.role = *move.role;
        switch (action) {
            case LedgerAction::assign:
                made.by = cell(assigned_by);
                made.on = day(assigned_on);
                made.unit = cell(responsible_unit);
                if (!cell(due_on).empty()) made.due = day(due_on);
                break;
            case LedgerAction::start:
                made.by = cell(rectifier);
                made.on = day(rectified_on);
                break;
            case LedgerAction::submit:
                made.by = cell(rectifier);
                made.on = day(rectified_on);
                made.note = cell(measure);
                cell(photo_after);
                break;
            case LedgerAction::close:
                made.by = cell(acceptor);
                made.on = day(accepted_on);
                cell(closed_on);
                break;
            case LedgerAction::transfer:
                made.by = cell(assigned_by);
                made.unit = cell(responsible_unit);
                break;
            default:
                made.by = cell(assigned_by);
        }
        return made;
    }

    const Feature& entry_;
    std::map<std::size_t, std::string> cells_;
    Date today_;
    std::set<std::size_t> used_;
    std::optional<std::size_t> bad_day_;
};

// lupdate misses the class of texts in functions whose type it has to look up in another namespace.
QString sheet_title() {
    return Words::tr("Ledger of hazards");
}
QString place_title() {
    return Words::tr("Longitude, latitude");
}

}  // namespace

gis::Sheet ledger_sheet(const Plan& plan) {
    gis::Sheet sheet{sheet_title().toStdString(), {}, {}};
    for (const std::size_t column : ledger_columns())
        sheet.titles.push_back(column_title(hazard_schema(column).name).toStdString());
    sheet.titles.push_back(place_title().toStdString());
    const auto degrees = gis::Transformer::between(gis::crs_of(plan), "EPSG:4490");
    plan.layer(Table::hazards).for_each([&](const RowView& row) {
        const Feature hazard = row.feature();
        std::vector<std::string> cells;
        for (const std::size_t column : ledger_columns()) cells.push_back(cell_text(column, hazard.values[column]));
        cells.push_back(place_text(hazard, degrees ? &degrees.value() : nullptr));
        sheet.rows.push_back(std::move(cells));
        return true;
    });
    return sheet;
}

Result<FilledSheet> steps_in(const Plan& plan, const gis::Sheet& sheet, Date today) {
    std::map<std::size_t, std::size_t> place_of;  // column of the ledger → cell of the row
    for (std::size_t cell = 0; cell < sheet.titles.size(); ++cell)
        if (const auto column = column_titled(sheet.titles[cell])) place_of.emplace(*column, cell);
    if (!place_of.contains(hazard_column::id) || !place_of.contains(hazard_column::state))
        return Error{ErrorCode::bad_data, "no ledger", {{"reason", "no_sheet"}}};
    std::map<std::string, FeatureId> entries;
    plan.layer(Table::hazards).for_each([&](const RowView& row) {
        if (!row.text(hazard_column::id).empty()) entries.emplace(row.text(hazard_column::id), row.id());
        return true;
    });
    FilledSheet filled;
    for (const auto& row : sheet.rows) {
        std::map<std::size_t, std::string> cells;
        for (const auto& [column, cell] : place_of) cells[column] = cell < row.size() ? row[cell] : std::string();
        const std::string& id = cells[hazard_column::id];
        if (id.empty()) continue;  // a draft, or an empty line
        const auto entry = entries.find(id);
        if (entry == entries.end()) {
            filled.not_taken.push_back({id, {}, NotTaken::Why::no_entry});
            continue;
        }
        const Feature hazard = *plan.layer(Table::hazards).feature(entry->second);
        const std::size_t problems = filled.not_taken.size();
        FilledRow reading(hazard, std::move(cells), today);
        auto steps = reading.steps(filled.not_taken);
        if (!steps.empty())
            filled.entries.push_back({entry->second, id, std::move(steps), reading.photo_file()});
        else if (filled.not_taken.size() == problems)
            ++filled.unchanged;
    }
    return filled;
}

}  // namespace yimi::app
