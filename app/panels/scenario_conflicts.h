#pragma once

#include <QWidget>

#include "app/document/document.h"
#include "app/document/selection.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace yimi::app {

class RowsModel;

/// Where the scenario that is shown and the present state disagree, place by place, and whose word counts.
class ScenarioConflicts final : public QWidget {
    Q_OBJECT

public:
    ScenarioConflicts(Document& document, Selection& selection, QWidget* parent = nullptr);

    void refresh();
    void translate();

private:
    void choose(Whose whose);
    void enable();

    Document& document_;
    QLabel* title_;
    QTreeView* view_;
    RowsModel* rows_;
    QPushButton *mine_, *base_;
};

}  // namespace yimi::app
