// Words that do not fit into their place, as the eye meets them in a picture of the window.
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace yimi::test {

namespace cut_text_parts {

inline QString described(const QWidget& widget, const QString& words) {
    return QStringLiteral("%1 “%2”: “%3”")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), words);
}

/// A scroll area lets the hand bring into sight what its edge hides.
inline bool can_be_scrolled_to(const QWidget& widget) {
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(above)) return true;
    return false;
}

inline bool is_cut_by_an_edge(const QWidget& widget) {
    return !can_be_scrolled_to(widget) && widget.visibleRegion().boundingRect() != widget.rect();
}

inline bool is_cut(const QLabel& label) {
    if (label.wordWrap()) return label.heightForWidth(label.width()) > label.height();
    return label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height();
}

inline bool is_cut(const QAbstractButton& button) {
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) return false;
    return button.sizeHint().width() > button.width() || button.sizeHint().height() > button.height();
}

inline bool is_cut(const QComboBox& chooser) {
    QStyleOptionComboBox option;
    option.initFrom(&chooser);
    option.editable = chooser.isEditable();
    const QRect place =
        chooser.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &chooser);
    return chooser.fontMetrics().horizontalAdvance(chooser.currentText()) > place.width();
}

inline QStringList cut_tabs(const QTabBar& tabs) {
    constexpr int least_margins_px = 8;
    QStringList cut;
    for (int index = 0; index < tabs.count(); ++index) {
        const int needed = tabs.fontMetrics().size(Qt::TextShowMnemonic, tabs.tabText(index)).width();
        const QRect place = tabs.tabRect(index);
        if (!tabs.isTabVisible(index) || !tabs.tabToolTip(index).isEmpty()) continue;
        if (needed + least_margins_px > place.width() || !tabs.rect().contains(place))
            cut << described(tabs, tabs.tabText(index));
    }
    return cut;
}

inline QStringList cut_headings(const QHeaderView& headings) {
    QStringList cut;
    for (int section = 0; headings.model() && section < headings.count(); ++section) {
        const QString words = headings.model()->headerData(section, headings.orientation()).toString();
        const QString tip = headings.model()->headerData(section, headings.orientation(), Qt::ToolTipRole).toString();
        const bool fits = headings.fontMetrics().horizontalAdvance(words) <= headings.sectionSize(section);
        if (headings.orientation() == Qt::Horizontal && !headings.isSectionHidden(section) && !fits && tip.isEmpty())
            cut << described(headings, words);
    }
    return cut;
}

}  // namespace cut_text_parts

/// Visible words of labels, buttons, choosers, tabs and list headings in a window that are cut, and that no tooltip
/// tells in full.
inline QStringList cut_texts(const QWidget& window) {
    using namespace cut_text_parts;
    QStringList cut;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->size().isEmpty()) continue;
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) cut << cut_tabs(*tabs);
        if (const auto* headings = qobject_cast<const QHeaderView*>(widget)) cut << cut_headings(*headings);
        if (!widget->toolTip().isEmpty()) continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            if (!label->text().isEmpty() && (is_cut(*label) || is_cut_by_an_edge(*label)))
                cut << described(*label, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            if (!button->text().isEmpty() && (is_cut(*button) || is_cut_by_an_edge(*button)))
                cut << described(*button, button->text());
        if (const auto* chooser = qobject_cast<const QComboBox*>(widget); chooser && is_cut(*chooser))
            cut << described(*chooser, chooser->currentText());
    }
    return cut;
}

}  // namespace yimi::test
