#pragma once

#include <QDialog>

#include "app/guide/help_text.h"

class QListWidget;
class QTextBrowser;

namespace yimi::app {

/// The help beside the work of `window`, which may be a dialog: it need not be closed to go on. Its text is README's;
/// its keys are those of the menus.
class HelpWindow final : public QDialog {
    Q_OBJECT

public:
    static constexpr const char* keys_section = "keys";

    HelpWindow(const QMenuBar& bar, QWidget* window);

    void show_section(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_page(int row);
    void translate();

    const QMenuBar& bar_;
    std::vector<HelpSection> sections_;
    QListWidget* list_;
    QTextBrowser* page_;
};

}  // namespace yimi::app
