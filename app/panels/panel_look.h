// The panels beside and around the map: thin widgets that read the document's snapshot and what was computed from it.
// May use: core values, app/document, app/map, app/jobs, app/text, Qt Widgets. Each panel is one file pair; this one
// holds what they share: quiet colours from the palette, and the mark of a finding.
#pragma once

#include <QColor>
#include <QPalette>
#include <QPixmap>
#include <optional>

#include "core/audit/finding.h"

class QLabel;
class QPainter;
class QPushButton;
class QScrollArea;
class QWidget;

namespace yimi::app {

/// Text that is there but not in the foreground: hints, units, what is stale.
[[nodiscard]] QColor dim_text(const QPalette& palette);
/// Shows a label's text as `dim_text`, whatever the palette becomes.
void make_dim(QLabel& label);
/// Gives a widget the name by which tests and style sheets find it.
template <class Widget>
Widget* named(Widget* widget, const char* name) {
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}
/// A label whose text wraps, may be selected with the mouse, and never widens its panel.
[[nodiscard]] QLabel* make_paragraph(QWidget& parent, const QString& object_name);

/// A number in a paragraph's text that opens what it counts, by QLabel::linkActivated; plain where it counts nothing.
[[nodiscard]] QString number_link(std::size_t count, const QString& link);
/// Lets a paragraph's links be clicked and reached by keyboard.
void make_links_work(QLabel& label);

/// Scrolls a panel's page up and down, so that on a small screen everything in it stays whole.
[[nodiscard]] QScrollArea* make_scrolled(QWidget& page, QWidget& parent);

/// What a panel shows before there is anything in it: what it is for, and the button that begins.
struct EmptyPage {
    QWidget* page;
    QLabel* text;
    QPushButton* button;
};
[[nodiscard]] EmptyPage make_empty_page(QWidget& panel, const char* text_name, const char* button_name);

/// A filled square in the severity's colour; unknown is hatched in it, with an outline, never a colour of its own.
void draw_finding_mark(QPainter& painter, const QRectF& box, std::optional<Severity> severity, State state);
[[nodiscard]] QPixmap finding_mark(std::optional<Severity> severity, State state, int size_px, double pixel_ratio);

}  // namespace yimi::app
