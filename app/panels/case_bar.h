#pragma once

#include <QWidget>

#include "app/document/case_list.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace yimi::app {

/// Above the map while a list of cases is open: which it is, "3 / 56", the list itself, and the way through it by N and
/// P.
class CaseBar final : public QWidget {
    Q_OBJECT

public:
    explicit CaseBar(CaseList& cases, QWidget* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void show_list();
    void show_place();

    CaseList& cases_;
    QLabel *title_, *place_;
    QComboBox* list_;
    QToolButton *back_, *on_, *close_;
};

}  // namespace yimi::app
