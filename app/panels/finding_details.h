#pragma once

#include <QWidget>

#include "app/document/selection.h"
#include "app/panels/rule_book.h"
#include "core/audit/finding.h"

class QLabel;
class QPushButton;
class QTextBrowser;
class QUrl;

namespace yimi::app {

class FindingFixes;
class FixWatch;

/// One finding from rule to inputs; what it names can be clicked and is then selected and shown.
class FindingDetails final : public QWidget {
    Q_OBJECT

public:
    FindingDetails(const Document& document, Selection& selection, RuleBook& rules, FixWatch& fixes,
                   QWidget* parent = nullptr);

    /// For screen readers.
    void set_spoken_name(const QString& name);
    void show_finding(const RowView& row);
    void clear();

signals:
    /// The finding is to be entered in the ledger, or its entry shown.
    void ledger_wanted(const yimi::Finding& finding);
    /// A missing figure is to be entered in that column of what is selected.
    void field_wanted(const std::string& column);
    /// The place is to be seen from there, as a child sees it.
    void look_wanted(yimi::Point at, yimi::Point towards);

private:
    void show_entry();

    void follow_link(const QUrl& link);

    const Document& document_;
    Selection& selection_;
    RuleBook& rules_;
    QLabel *mark_, *title_;
    QPushButton* enter_;
    std::optional<Finding> finding_;
    QString html_;  ///< as `text_` was given it
    QTextBrowser* text_;
    FindingFixes* fixes_;
};

}  // namespace yimi::app
