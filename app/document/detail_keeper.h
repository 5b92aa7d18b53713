#pragma once

#include <QObject>
#include <QTimer>

#include "app/document/document.h"

namespace yimi::app {

/// Keeps with the open project how its large tables look from afar (gis/store/kept_detail.h): made in the background
/// once nobody has changed the plan for a while, and again after each edit.
class DetailKeeper final : public QObject {
    Q_OBJECT

public:
    DetailKeeper(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    /// How long the plan must have been left alone.
    void set_calm(std::chrono::milliseconds calm) { calm_.setInterval(calm); }

signals:
    /// All that was missing is in the file.
    void kept();

private:
    void wait(const PlanChange& change);
    void begin();

    Document& document_;
    JobRunner& jobs_;
    QTimer calm_;
};

}  // namespace yimi::app
