#include "app/panels/seat_units_model.h"

#include <QFont>

#include "app/text/names.h"

namespace yimi::app {

void SeatUnitsModel::show(const CatchmentBoard& board, const BoardFigures& figures, By by, WithMigrants with) {
    const auto& counts = board.counts();
    std::vector<Row> rows;
    const auto add = [&](Table table, const SeatUnit& unit, const SeatCount& count,
                         const std::optional<WalkFigures>& walks) {
        const std::string& title = unit.name.empty() ? unit.uid : unit.name;
        rows.push_back({{table, unit.id},
                        title.empty() ? QStringLiteral("#%1").arg(unit.id.number) : to_qstring(title),
                        children_in(count, with),
                        count.seats.number(),
                        missing_in(count, with),
                        walks,
                        count.residents.unknown_rows});
    };
    if (by == By::school)
        for (std::size_t index = 0; index < counts.schools.size(); ++index)
            add(Table::schools, counts.schools[index], figures.schools[index].count, figures.schools[index].walks);
    if (by == By::catchment)
        for (std::size_t index = 0; index < counts.catchments.size(); ++index) {
            // A catchment has the seats of its school, all of them where it is the only one.
            SeatCount count = figures.catchments[index].count;
            count.seats = counts.schools[counts.school_of_catchment[index]].count.seats;
            add(Table::catchments, counts.catchments[index], count, figures.catchments[index].walks);
        }
    if (by == By::district)
        for (const SeatUnit& district : counts.districts) add(Table::districts, district, district.count, std::nullopt);
    // The same rows with other figures, as while a boundary is dragged, keep what is marked in the list.
    const bool same =
        rows.size() == rows_.size() && std::equal(rows.begin(), rows.end(), rows_.begin(),
                                                  [](const Row& a, const Row& b) { return a.unit == b.unit; });
    if (!same) beginResetModel();
    rows_ = std::move(rows);
    if (!same) return endResetModel();
    if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

void SeatUnitsModel::clear() {
    beginResetModel();
    rows_.clear();
    endResetModel();
}

void SeatUnitsModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

int SeatUnitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int SeatUnitsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString SeatUnitsModel::figure(const Row& row, int column) const {
    const auto text = [](std::optional<double> value) { return value ? number(*value, 0) : tr("unknown"); };
    switch (column) {
        case name:
            return row.name;
        case children:
            return text(row.children);
        case seats:
            return text(row.seats);
        case missing:
            return text(row.missing);
        default:
            return row.walks && row.walks->children > 0 ? tr("%1 m").arg(number(row.walks->mean_m(), 0)) : QString();
    }
}

QString SeatUnitsModel::tool_tip(const Row& row) const {
    QStringList lines{row.name};
    if (row.walks && row.walks->children > 0)
        lines << tr("Nine of ten children walk no more than %1 m; %2 walk too far.")
                     .arg(number(row.walks->p90_m, 0), number(row.walks->over_limit, 0));
    if (row.walks && row.walks->without_way > 0)
        lines << tr("%1 children have no way on foot.").arg(number(row.walks->without_way, 0));
    if (row.unknown_blocks > 0)
        lines << tr("In %n block(s) the number of children is unknown.", nullptr, static_cast<int>(row.unknown_blocks));
    return lines.join(QLatin1Char('\n'));
}

QVariant SeatUnitsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() != name) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) return tool_tip(row);
    if (role == Qt::FontRole && index.column() == missing && row.missing.value_or(0) > 0) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return role == Qt::DisplayRole ? QVariant(figure(row, index.column())) : QVariant();
}

QVariant SeatUnitsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section != name) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == missing) return tr("Seats missing; below zero: to spare");
    if (role == Qt::ToolTipRole && section == walk) return tr("The children's mean walk to their school");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case name:
            return tr("Name");
        case children:
            return tr("Children");
        case seats:
            return tr("Seats");
        case missing:
            return tr("Missing");
        default:
            return tr("Walk");
    }
}

}  // namespace yimi::app
