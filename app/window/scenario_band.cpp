#include "app/window/scenario_band.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "app/map/map_widget.h"
#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

constexpr int edge_px = 4, above_px = 8;

/// Black or white, whichever is easier to read on it.
QColor ink_on(const QColor& ground) {
    constexpr double bright = 0.6;
    const double luma = 0.299 * ground.redF() + 0.587 * ground.greenF() + 0.114 * ground.blueF();
    return luma > bright ? Qt::black : Qt::white;
}

}  // namespace

/// Along all four sides of the map; the pointer goes through.
class ScenarioBand::Edge final : public QWidget {
public:
    explicit Edge(QWidget& map) : QWidget(&map) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setObjectName(QStringLiteral("scenario_edge"));
    }
    QColor colour;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(0, 0, width(), edge_px, colour);
        painter.fillRect(0, height() - edge_px, width(), edge_px, colour);
        painter.fillRect(0, 0, edge_px, height(), colour);
        painter.fillRect(width() - edge_px, 0, edge_px, height(), colour);
    }
};

ScenarioBand::ScenarioBand(MapWidget& map, QObject* parent)
    : QObject(parent), map_(map), edge_(new Edge(map)), plate_(named(new QFrame(&map), "scenario_band")) {
    name_ = named(new QLabel(plate_), "scenario_band_name");
    conflicts_ = named(new QToolButton(plate_), "scenario_band_conflicts");
    back_ = named(new QToolButton(plate_), "scenario_back");
    for (QToolButton* const button : {conflicts_, back_}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCursor(Qt::ArrowCursor);
    }
    plate_->setCursor(Qt::ArrowCursor);
    plate_->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(plate_);
    row->setContentsMargins(10, 2, 4, 2);
    row->setSpacing(8);
    row->addWidget(name_);
    row->addWidget(conflicts_);
    row->addWidget(back_);
    connect(back_, &QToolButton::clicked, this, &ScenarioBand::back_wanted);
    connect(conflicts_, &QToolButton::clicked, this, &ScenarioBand::conflicts_wanted);
    map.installEventFilter(this);
    translate();
    hide();
}

void ScenarioBand::show(const QString& name, const QColor& colour, std::size_t open_conflicts) {
    constexpr int longest_px = 260;
    edge_->colour = colour;
    const QColor ink = ink_on(colour);
    plate_->setStyleSheet(QStringLiteral("QFrame#scenario_band { background: %1; border-radius: 4px; }"
                                         "QFrame#scenario_band QLabel, QFrame#scenario_band QToolButton { color: %2; "
                                         "background: transparent; border: 0; padding: 2px 4px; }"
                                         "QFrame#scenario_band QToolButton { text-decoration: underline; }")
                              .arg(colour.name(), ink.name()));
    const QString sentence = tr("You edit the scenario “%1”").arg(name);
    name_->setText(name_->fontMetrics().elidedText(sentence, Qt::ElideMiddle, longest_px));
    name_->setToolTip(sentence);
    conflicts_->setText(tr("%n conflict(s)", nullptr, static_cast<int>(open_conflicts)));
    conflicts_->setVisible(open_conflicts > 0);
    edge_->show();
    plate_->show();
    place();
    edge_->update();
}

void ScenarioBand::hide() {
    edge_->hide();
    plate_->hide();
}

void ScenarioBand::translate() {
    back_->setText(tr("Back to the present state"));
    conflicts_->setAccessibleName(tr("Conflicts with the present state"));
}

void ScenarioBand::place() {
    edge_->setGeometry(map_.rect());
    plate_->adjustSize();
    plate_->move((map_.width() - plate_->width()) / 2, above_px);
    edge_->raise();
    plate_->raise();
}

bool ScenarioBand::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && plate_->isVisible()) place();
    return QObject::eventFilter(watched, event);
}

}  // namespace yimi::app
