#include "app/panels/findings_model.h"

#include <algorithm>

#include "app/text/holds.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr Table findings = Table::findings;
constexpr std::uint8_t no_severity = 4;

std::optional<Severity> as_severity(std::uint8_t index) noexcept {
    return index < no_severity ? std::optional(static_cast<Severity>(index)) : std::nullopt;
}

}  // namespace

std::size_t explanation_column() noexcept {
    return column(findings, speaks_chinese() ? "explanation_zh" : "explanation_en");
}

FindingsModel::FindingsModel(RuleBook& rules, QObject* parent)
    : QAbstractItemModel(parent), rules_(rules), plan_(std::make_shared<const Plan>()) {}

void FindingsModel::show(Snapshot plan) {
    beginResetModel();
    plan_ = std::move(plan);
    read_rows();
    list();
    endResetModel();
}

void FindingsModel::set_filter(FindingsFilter filter) {
    if (filter == filter_) return;
    beginResetModel();
    filter_ = std::move(filter);
    list();
    endResetModel();
}

void FindingsModel::retranslate() {
    beginResetModel();
    list();  // the filter's text is looked for in what is read now
    endResetModel();
}

void FindingsModel::read_rows() {
    const Layer& layer = plan_->layer(findings);
    const std::size_t rule = column(findings, "rule"), severity = column(findings, "severity"),
                      state = column(findings, "state");
    std::map<std::string, std::uint16_t, std::less<>> known;
    layer.for_each([&](const RowView& row) {
        if (!known.contains(row.text(rule))) known.emplace(row.text(rule), std::uint16_t{0});
        return true;
    });
    rule_ids_.clear();
    for (auto& [id, number] : known) {
        number = static_cast<std::uint16_t>(rule_ids_.size());
        rule_ids_.push_back(id);
    }
    rows_.clear();
    rows_.reserve(layer.size());
    layer.for_each([&](const RowView& row) {
        const auto named = severity_named(row.text(severity));
        rows_.push_back({row.id(), named ? static_cast<std::uint8_t>(*named) : no_severity,
                         row.text(state) == word(State::fail) ? State::fail : State::unknown,
                         known.find(row.text(rule))->second});
        return true;
    });
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
        return std::tie(a.severity, a.state, a.rule, a.id) < std::tie(b.severity, b.state, b.rule, b.id);
    });
}

void FindingsModel::list() {
    const std::string words = filter_.text.trimmed().toLower().toStdString();
    std::vector<char> rule_matches;  // vector<bool> would be no quicker
    for (const std::string& id : rule_ids_)
        rule_matches.push_back(holds(id, words) || holds(rules_.name(id).toStdString(), words));
    groups_.clear();
    for (std::uint32_t index = 0; index < rows_.size(); ++index) {
        const Row& row = rows_[index];
        if (!passes(row, rule_matches, words)) continue;
        if (groups_.empty() || groups_.back().severity != row.severity) groups_.push_back({row.severity, {}});
        groups_.back().rows.push_back(index);
    }
}

bool FindingsModel::passes(const Row& row, const std::vector<char>& rule_matches, std::string_view words) const {
    if (filter_.state && *filter_.state != row.state) return false;
    if (filter_.severity && as_severity(row.severity) != filter_.severity) return false;
    if (words.empty() || rule_matches[row.rule]) return true;
    const auto view = plan_->layer(findings).row(row.id);
    return view && holds(view->text(explanation_column()), words);
}

std::size_t FindingsModel::total(State state) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.state == state; }));
}

std::size_t FindingsModel::listed() const noexcept {
    std::size_t count = 0;
    for (const Group& group : groups_) count += group.rows.size();
    return count;
}

/// Groups have the id 0, findings the number of their group plus one.
bool FindingsModel::is_group(const QModelIndex& index) const noexcept {
    return index.isValid() && index.internalId() == 0;
}

const FindingsModel::Row& FindingsModel::finding(const QModelIndex& index) const {
    return rows_[groups_[index.internalId() - 1].rows[static_cast<std::size_t>(index.row())]];
}

std::optional<Severity> FindingsModel::severity(const QModelIndex& index) const {
    if (!index.isValid()) return std::nullopt;
    return as_severity(is_group(index) ? groups_[static_cast<std::size_t>(index.row())].severity
                                       : finding(index).severity);
}

State FindingsModel::state(const QModelIndex& index) const {
    return index.isValid() && !is_group(index) ? finding(index).state : State::fail;
}

std::optional<RowView> FindingsModel::row(const QModelIndex& index) const {
    if (!index.isValid() || is_group(index)) return std::nullopt;
    return plan_->layer(findings).row(finding(index).id);
}

QModelIndex FindingsModel::index_of(FeatureId id) const {
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        const auto& rows = groups_[group].rows;
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](std::uint32_t each) { return rows_[each].id == id; });
        if (found != rows.end()) return createIndex(static_cast<int>(found - rows.begin()), 0, quintptr{group + 1});
    }
    return {};
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const {
    if (column != 0 || row < 0 || row >= rowCount(parent)) return {};
    return createIndex(row, 0, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex FindingsModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || is_group(index)) return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(groups_.size());
    return is_group(parent) ? static_cast<int>(groups_[static_cast<std::size_t>(parent.row())].rows.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant FindingsModel::group_data(const Group& group, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const auto severity = as_severity(group.severity);
    return tr("%1 (%2)").arg(severity ? severity_name(*severity) : tr("Without severity"),
                             number(static_cast<double>(group.rows.size()), 0));
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (is_group(index)) return group_data(groups_[static_cast<std::size_t>(index.row())], role);
    const auto view = row(index);
    if (!view) return {};
    switch (role) {
        case Qt::DisplayRole:
            return rules_.name(rule_ids_[finding(index).rule]);
        case explanation_role:
        case Qt::ToolTipRole:
            return to_qstring(view->text(explanation_column()));
        case measured_role: {
            const auto measured = view->number(column(findings, "measured"));
            if (!measured) return finding(index).state == State::unknown ? state_name(State::unknown) : QString();
            return measured_text(*measured, view->number(column(findings, "threshold")),
                                 to_qstring(view->text(column(findings, "unit"))));
        }
        default:
            return {};
    }
}

}  // namespace yimi::app
