#include "app/panels/coverage_key.h"

#include <QEvent>
#include <QPainter>

#include "app/map/shape_painter.h"

namespace yimi::app {
namespace {

constexpr int columns = 2, gap_px = 6;
constexpr QSize sample{22, 12};

}  // namespace

CoverageKey::CoverageKey(QWidget* parent, Subject subject) : QWidget(parent), subject_(subject) {
    setObjectName(QStringLiteral("coverage_key"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void CoverageKey::set_subject(Subject subject) {
    subject_ = subject;
    updateGeometry();
    update();
}

std::vector<LegendEntry> CoverageKey::entries() const {
    const Ground ground = ground_of(palette());
    if (subject_ == Subject::seats) return legend({Theme::seats, ground}, Table::blocks);
    return legend({Theme::coverage, ground, subject_ == Subject::open_space}, Table::blocks);
}

int CoverageKey::row_height() const {
    return std::max(sample.height(), fontMetrics().height()) + 4;
}

QSize CoverageKey::sizeHint() const {
    const auto rows = (static_cast<int>(entries().size()) + columns - 1) / columns;
    return {240, rows * row_height()};
}

void CoverageKey::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int column_px = width() / columns;
    int index = 0;
    for (const LegendEntry& entry : entries()) {
        const QRect cell((index % columns) * column_px, index / columns * row_height(), column_px, row_height());
        const QRect box(QPoint(cell.left(), cell.center().y() - sample.height() / 2), sample);
        draw_symbol_sample(painter, box, entry.symbol, GeometryColumn::multi_polygon);
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect words = cell.adjusted(sample.width() + gap_px, 0, -gap_px, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(entry.title, Qt::ElideRight, words.width()));
        ++index;
    }
}

void CoverageKey::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) update();
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
