#pragma once

#include <QAbstractListModel>
#include <vector>

#include "app/document/selection.h"
#include "core/seats/catchment_board.h"

namespace yimi::app {

/// What is wrong with catchments, a sentence each.
class CatchmentProblemsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(Snapshot plan, std::vector<CatchmentProblem> problems, double walk_limit_m);
    [[nodiscard]] FeatureRef place(int row) const {
        const CatchmentProblem& problem = problems_[static_cast<std::size_t>(row)];
        return {problem.table, problem.id};
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString sentence(const CatchmentProblem& problem) const;

    Snapshot plan_ = std::make_shared<const Plan>();
    std::vector<CatchmentProblem> problems_;
    double walk_limit_m_ = 0;
};

}  // namespace yimi::app
