#include "app/map/picture.h"
#include "app/report/report.h"

namespace yimi::app {

Result<QImage> report_map(const Snapshot& with_findings, const ReportFacts& facts, JobContext& job) {
    PictureOptions options;
    options.size = QSize(1600, 1000);
    options.theme = Theme::hazards;
    if (facts.seen) {
        MapOverlay overlay;
        overlay.blind = facts.seen->blind;
        options.overlay = std::make_shared<const MapOverlay>(std::move(overlay));
    }
    return render_picture(with_findings, options, job);
}

}  // namespace yimi::app
