// The first day: what a planner should know, shown at the window itself. May use: app/map's colours, Qt Widgets; what
// it points at it knows by object names only. Start with tour.h.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "app/guide/tour_steps.h"

class QMainWindow;

namespace yimi::app {

class Callout;
class Pointer;

/// Six steps over the sample. Nothing is locked meanwhile: what a step points at can be tried at once. Comes by itself
/// once; Esc, Skip and the last step end it.
class Tour final : public QObject {
    Q_OBJECT

public:
    explicit Tour(QMainWindow& window);
    ~Tour() override;
    Tour(const Tour&) = delete;
    Tour& operator=(const Tour&) = delete;

    void begin();
    /// Unless it was seen before.
    void begin_if_new();
    void end();
    [[nodiscard]] bool is_on() const noexcept { return callout_ != nullptr; }

    [[nodiscard]] static bool was_seen();
    static void remember_seen();

signals:
    /// A step is about to point at what bears this name, which may lie behind another part of the window.
    void part_wanted(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(int by);
    void show_step();
    void place();

    QMainWindow& window_;
    std::vector<TourStep> steps_;
    std::size_t step_ = 0;
    QPointer<QWidget> focus_before_;
    Callout* callout_ = nullptr;
    Pointer* pointer_ = nullptr;
    QTimer settling_;  ///< layouts have their turn first
};

}  // namespace yimi::app
