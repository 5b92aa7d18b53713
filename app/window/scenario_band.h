#pragma once

#include <QColor>
#include <QObject>

class QFrame;
class QLabel;
class QToolButton;

namespace yimi::app {

class MapWidget;

/// Says on the map which plan is edited, while it is not the present state: a band in the scenario's colour along the
/// map's edge, its name, and the way back.
class ScenarioBand final : public QObject {
    Q_OBJECT

public:
    ScenarioBand(MapWidget& map, QObject* parent);

    void show(const QString& name, const QColor& colour, std::size_t open_conflicts);
    void hide();
    void translate();

signals:
    void back_wanted();
    void conflicts_wanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Edge;
    void place();

    MapWidget& map_;
    Edge* edge_;
    QFrame* plate_;
    QLabel* name_;
    QToolButton *conflicts_, *back_;
};

}  // namespace yimi::app
