#pragma once

#include <QObject>
#include <QTimer>

#include "app/document/analyses.h"

namespace yimi::app {

/// Computes what the difference theme shows, as jobs: of what is in view, coarse at once and then finer, anew with each
/// eye height, edit and view; the newest wins. What is there stays, marked as stale if the fresh takes long. Lives on
/// the main thread.
class ApartWatch final : public QObject {
    Q_OBJECT

public:
    ApartWatch(Document& document, JobRunner& jobs, Analyses& analyses, QObject* parent = nullptr);

    /// Whether the map's theme is the difference.
    void set_shown(bool shown);
    void set_view(const Box& view);

private:
    void compute(std::size_t most_cells);
    void compute_anew();
    void mark_stale();

    Document& document_;
    JobRunner& jobs_;
    Analyses& analyses_;
    QTimer stale_after_;
    bool shown_ = false;
    Box view_;
};

}  // namespace yimi::app
