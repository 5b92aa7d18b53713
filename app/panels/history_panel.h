#pragma once

#include <QWidget>

#include "app/document/document.h"

class QListView;

namespace yimi::app {

class HistoryModel;

/// All edits of the project, oldest on top; the present state is marked, what was undone lies dimmed below it. A click
/// goes to that state.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void refresh();

    Document& document_;
    HistoryModel* model_;
    QListView* list_;
};

}  // namespace yimi::app
