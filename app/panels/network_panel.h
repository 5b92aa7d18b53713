#pragma once

#include <QWidget>

#include "app/document/network_check.h"
#include "app/document/selection.h"

class QLabel;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace yimi::app {

class NetworkModel;

/// What breaks the network of streets, kind by kind; a click shows the place, and what can be mended is mended at once,
/// one by one or all of a kind.
class NetworkPanel final : public QWidget {
    Q_OBJECT

public:
    NetworkPanel(Document& document, NetworkCheck& check, Selection& selection, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* make_page();
    void connect_all();
    void translate();
    void refresh();
    /// Lists what was found anew, with the same kinds open as before.
    void list();
    void show_summary();
    void show_current();
    void show_place(const QModelIndex& index);

    Document& document_;
    NetworkCheck& check_;
    Selection& selection_;
    NetworkModel* model_;
    QStackedWidget* pages_;
    QLabel *empty_, *summary_, *after_, *stale_, *sentence_;
    QPushButton *run_first_, *run_, *mend_one_, *mend_kind_;
    QTreeView* list_;
    std::shared_ptr<const CheckedNetwork> shown_;
};

}  // namespace yimi::app
