#pragma once

#include <QTreeWidget>

#include "app/document/plan_figures.h"

namespace yimi::app {

/// What plans differ in, by group, each figure beside the others. A click shows the places where they differ, the keys
/// N and P go on to the next one and back.
class CompareTable final : public QTreeWidget {
    Q_OBJECT

public:
    explicit CompareTable(QWidget* parent = nullptr);

    void show(const QStringList& plans, std::vector<FigureLine> lines);
    [[nodiscard]] const std::vector<FigureLine>& lines() const noexcept { return lines_; }
    void set_differing_only(bool only);

signals:
    void place_wanted(const yimi::Geometry& place);
    /// "2 of 7"
    void place_counted(const QString& which);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void list();
    void go(int step);
    [[nodiscard]] const FigureLine* current() const;

    QStringList plans_;
    std::vector<FigureLine> lines_;
    bool differing_only_ = true;
    std::size_t place_ = 0;
};

}  // namespace yimi::app
