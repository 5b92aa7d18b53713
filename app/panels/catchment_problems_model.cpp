#include "app/panels/catchment_problems_model.h"

#include "app/text/names.h"

namespace yimi::app {

void CatchmentProblemsModel::show(Snapshot plan, std::vector<CatchmentProblem> problems, double walk_limit_m) {
    beginResetModel();
    plan_ = std::move(plan);
    problems_ = std::move(problems);
    walk_limit_m_ = walk_limit_m;
    endResetModel();
}

int CatchmentProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(problems_.size());
}

QString CatchmentProblemsModel::sentence(const CatchmentProblem& problem) const {
    using Kind = CatchmentProblem::Kind;
    const auto row = plan_->layer(problem.table).row(problem.id);
    const std::string_view title = !row ? std::string_view() : row->name().empty() ? row->uid() : row->name();
    const QString name = title.empty() ? QStringLiteral("#%1").arg(problem.id.number) : to_qstring(title);
    switch (problem.kind) {
        case Kind::block_in_none:
            return tr("%1 lies in no catchment: %2 children").arg(name, number(problem.measured, 0));
        case Kind::block_in_several:
            return tr("%1 lies in more than one catchment: %2 children").arg(name, number(problem.measured, 0));
        case Kind::over_capacity:
            return tr("%1 lacks %2 seats").arg(name, number(problem.measured, 0));
        case Kind::over_walk_limit:
            break;
    }
    return tr("%1: %2 of the children walk more than %3 m")
        .arg(name, percent(problem.measured), number(walk_limit_m_, 0));
}

QVariant CatchmentProblemsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    return sentence(problems_[static_cast<std::size_t>(index.row())]);
}

}  // namespace yimi::app
