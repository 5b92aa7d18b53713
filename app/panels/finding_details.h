#pragma once

#include <QWidget>

#include "app/document/selection.h"
#include "app/panels/rule_book.h"
#include "core/audit/finding.h"

class QLabel;
class QTextBrowser;
class QUrl;

namespace yimi::app {

/// One finding from rule to inputs; what it names can be clicked and is then selected and shown.
class FindingDetails final : public QWidget {
    Q_OBJECT

public:
    FindingDetails(const Document& document, Selection& selection, RuleBook& rules, QWidget* parent = nullptr);

    /// For screen readers.
    void set_spoken_name(const QString& name);
    void show_finding(const RowView& row);
    void clear();

private:
    void follow_link(const QUrl& link);

    const Document& document_;
    Selection& selection_;
    RuleBook& rules_;
    QLabel *mark_, *title_;
    QTextBrowser* text_;
};

}  // namespace yimi::app
