#pragma once

#include <QWidget>

#include "app/document/document.h"
#include "app/document/play_place.h"
#include "app/jobs/job_runner.h"

class QDateEdit;
class QLabel;

namespace yimi::app {

class ShadeBars;

/// Of one playground: the sun by date and hour, and how much of it is watched from homes and streets. Worked out in a
/// job.
class PlayPlaceView final : public QWidget {
    Q_OBJECT

public:
    PlayPlaceView(Document& document, JobRunner& jobs, FeatureId playground, QWidget* parent = nullptr);

    /// Works it out for the present plan.
    void refresh();

private:
    void show_place(const PlayPlace& place);

    Document& document_;
    JobRunner& jobs_;
    FeatureId playground_;
    QDateEdit* date_;
    ShadeBars* bars_;
    QLabel *sun_, *watched_;
};

}  // namespace yimi::app
