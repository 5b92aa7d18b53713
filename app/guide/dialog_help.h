#pragma once

#include <QObject>

class QWidget;

namespace yimi::app {

/// F1 in a dialog, which the keys of the menus do not reach.
class DialogHelp final : public QObject {
    Q_OBJECT

public:
    explicit DialogHelp(QObject* parent);

signals:
    void help_wanted(QWidget* dialog);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace yimi::app
