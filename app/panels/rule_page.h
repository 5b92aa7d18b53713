#pragma once

#include <QWidget>

#include "core/audit/rule_spec.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QTextBrowser;

namespace yimi::app {

/// One rule: severity and thresholds to be set for a city, each beside what the source says; all else to be read.
class RulePage final : public QWidget {
    Q_OBJECT

public:
    explicit RulePage(QWidget* parent = nullptr);

    /// `own`: as Yimi brings it.
    void show_rule(const RuleSpec& rule, const RuleSpec& own, bool may_change);
    void translate();

signals:
    void change_wanted(const yimi::RuleSpec& rule);
    /// Something was entered that makes no sense; nothing is changed.
    void refused(const QString& sentence);

private:
    void fill_thresholds();
    void take_severity(int index);
    void take_threshold(int row, int column);

    RuleSpec rule_, own_;
    bool may_change_ = false;
    QLabel *title_, *severity_label_;
    QComboBox* severity_;
    QTableWidget* thresholds_;
    QTextBrowser* text_;
    QPushButton* reset_;
};

}  // namespace yimi::app
