#pragma once

#include <QWidget>
#include <vector>

#include "app/document/fix_watch.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace yimi::app {

/// What can be done about one finding: each fix with what it would change, and a button that does it. Nothing is shown
/// where nothing can be worked out.
class FindingFixes final : public QWidget {
    Q_OBJECT

public:
    FindingFixes(const Document& document, FixWatch& watch, QWidget* parent = nullptr);

    /// `rule`: null where the catalogue has none.
    void show_for(const Finding& finding, const RuleSpec* rule);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* text;
        QPushButton* take;
    };
    void refresh();
    void make_rows(std::size_t count);
    [[nodiscard]] QString text_of(const OfferedFix& offer) const;

    const Document& document_;
    FixWatch& watch_;
    QGridLayout* grid_;
    QLabel *title_, *note_;
    std::vector<Row> rows_;
};

}  // namespace yimi::app
