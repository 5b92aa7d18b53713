#pragma once

#include <QWidget>

#include "app/document/selection.h"
#include "app/document/why_watch.h"

class QLabel;
class QPushButton;

namespace yimi::app {

/// Why the block that is asked about reaches no place: a paragraph, the way to what is missing, and a button that draws
/// it. Hidden while nobody asks.
class WhyNote final : public QWidget {
    Q_OBJECT

public:
    WhyNote(Document& document, WhyWatch& watch, Selection& selection, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void show_links();

    Document& document_;
    WhyWatch& watch_;
    Selection& selection_;
    QLabel* text_;
    QPushButton *show_, *draw_;
};

}  // namespace yimi::app
