#pragma once

#include <QWidget>

#include "app/document/document.h"

class QListView;
class QPushButton;

namespace yimi::app {

class HistoryModel;

/// All edits of the project, oldest on top; the present state is marked, what was undone lies dimmed below it. A click
/// goes to that state. What was undone when something else was edited can be taken again by a button beneath.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void refresh();
    void show_aside();

    Document& document_;
    HistoryModel* model_;
    QListView* list_;
    QPushButton* aside_;
};

}  // namespace yimi::app
