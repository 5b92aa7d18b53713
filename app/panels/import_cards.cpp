#include "app/panels/import_cards.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

constexpr int edge_px = 6, picture_height_px = 96, card_width_px = 190, text_lines = 2;

}  // namespace

ImportCard::ImportCard(ImportReading reading, QWidget* parent) : QAbstractButton(parent), reading_(std::move(reading)) {
    setObjectName(QStringLiteral("import_card_") + reading_.key);
    setAccessibleName(reading_.title);
    setText(reading_.title);
    setToolTip(QStringLiteral("%1\n%2").arg(reading_.title, reading_.text));
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(130);
    setMaximumWidth(reading_.has_picture ? 260 : 520);
}

QSize ImportCard::picture_size() const {
    return {width() - 2 * edge_px, picture_height_px};
}

void ImportCard::show_picture(ImportPicture picture) {
    picture_ = std::move(picture);
    instead_.clear();
    update();
}

void ImportCard::show_instead(const QString& sentence) {
    picture_.reset();
    instead_ = sentence;
    update();
}

QSize ImportCard::sizeHint() const {
    const int line = fontMetrics().height();
    const int picture = reading_.has_picture ? picture_height_px + edge_px : 0;
    return {card_width_px, picture + (1 + text_lines) * line + 2 * edge_px + 2};
}

void ImportCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor frame = isChecked() || hasFocus() ? palette().color(QPalette::Highlight)
                         : underMouse()            ? palette().color(QPalette::Dark)
                                                   : palette().color(QPalette::Mid);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    QRect box = rect().adjusted(edge_px, edge_px, -edge_px, -edge_px);
    if (reading_.has_picture) {
        const QRect place(box.topLeft(), picture_size());
        painter.save();
        painter.setClipRect(place);
        painter.translate(place.topLeft());
        if (picture_) paint_import(painter, *picture_);
        painter.restore();
        painter.setPen(dim_text(palette()));
        if (!picture_) painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, instead_);
        box.setTop(place.bottom() + edge_px);
    }
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignTop | Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(reading_.title, Qt::ElideRight, box.width()));
    box.setTop(box.top() + metrics.height() + 1);
    painter.setFont(font());
    painter.setPen(reading_.has_picture ? dim_text(palette()) : palette().color(QPalette::Text));
    painter.setClipRect(box);
    painter.drawText(box, Qt::AlignTop | Qt::AlignLeft | Qt::TextWrapAnywhere, reading_.text);
    painter.setClipping(false);
    painter.setPen(QPen(frame, isChecked() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

ImportCards::ImportCards(const char* name, QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
    named(this, name);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(8);
    row_->addStretch(1);
}

void ImportCards::show_readings(const std::vector<ImportReading>& readings, const QString& chosen) {
    for (ImportCard* card : cards_) {
        card->hide();
        card->deleteLater();  // may be the one that was clicked
    }
    cards_.clear();
    for (const ImportReading& reading : readings) {
        auto* card = new ImportCard(reading, this);
        card->setChecked(reading.key == chosen);
        connect(card, &ImportCard::clicked, this, [this, key = reading.key] { emit reading_chosen(key); });
        row_->insertWidget(static_cast<int>(cards_.size()), card, 100);
        cards_.push_back(card);
    }
    setVisible(!readings.empty());
}

}  // namespace yimi::app
