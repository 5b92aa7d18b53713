#include "app/panels/import_thumbnail.h"

#include <QPainter>
#include <QPointer>

#include "app/map/map_renderer.h"
#include "app/panels/panel_look.h"
#include "app/text/error_text.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

const QString thumbnail_line = QStringLiteral("import_thumbnail");
constexpr std::size_t most_features = 50'000;  // beyond, a picture would take longer than one waits for it

Box extent_of(const Edit& edit) {
    Box box;
    for (const Change& change : edit.changes)
        if (const auto* row = std::get_if<FeatureChange>(&change); row && row->after)
            box.add(bounding_box(row->after->geometry.points));
    return box;
}

double distance_between(const Box& a, const Box& b) {
    if (a.empty() || b.empty()) return 0;
    const double x = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
    const double y = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
    return std::hypot(x, y);
}

}  // namespace

ImportThumbnail::ImportThumbnail(Document& document, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), document_(document), jobs_(jobs) {
    setObjectName(QStringLiteral("import_thumbnail"));
    setMinimumSize(220, 180);
}

ImportThumbnail::~ImportThumbnail() {
    jobs_.drop_line(thumbnail_line);
}

Result<ImportThumbnail::Placed> ImportThumbnail::place(const Snapshot& plan, const ImportRequest& request,
                                                       const MapView& view, JobContext& job) {
    const gis::GeosKernel kernel;
    YIMI_TRY(read, gis::read_layer(request.layer, request.options, *plan, kernel, job));
    MapContent content;
    Plan with_layer = *plan;
    YIMI_TRY(applied, with_layer.apply(read.edit));
    content.plan = std::make_shared<const Plan>(std::move(with_layer));
    for (LayerState& layer : content.layers) layer.visible = true;
    Placed placed;
    placed.layer = extent_of(read.edit);
    placed.apart_m = distance_between(placed.layer, plan->extent());
    Box all = plan->extent();
    all.add(placed.layer);
    placed.view = view.fitted(all, 0.08);
    YIMI_TRY(image, render_map(content, placed.view, job));
    placed.image = std::move(image);
    return placed;
}

void ImportThumbnail::show_choice(const ImportChoice& choice) {
    shown_.reset();
    apart_m_ = 0;
    jobs_.drop_line(thumbnail_line);
    instead_.clear();
    if (!open_question(choice).isEmpty())
        instead_ = tr("Its place is shown here as soon as everything is chosen.");
    else if (choice.layer.features > most_features)
        instead_ = tr("Too large for a preview.");
    update();
    emit placed();
    if (!instead_.isEmpty()) return;
    MapView view;
    view.size = size();
    view.device_pixel_ratio = devicePixelRatioF();
    jobs_.start<Placed>(
        thumbnail_line,
        [plan = document_.snapshot(), request = choice.request(), view](JobContext& job) {
            return place(plan, request, view, job);
        },
        [self = QPointer<ImportThumbnail>(this)](Result<Placed> placed) {
            if (!self) return;
            if (placed)
                self->shown_ = std::move(placed).value();
            else if (placed.error().code != ErrorCode::cancelled)
                self->instead_ = sentence(placed.error());
            self->apart_m_ = self->shown_ ? self->shown_->apart_m : 0;
            self->update();
            emit self->placed();
        });
}

void ImportThumbnail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (shown_) {
        painter.drawImage(QPointF(0, 0), shown_->image);
        const QColor violet(122, 66, 190);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(violet, 1.6));
        if (!shown_->layer.empty()) {
            const QRectF frame(shown_->view.to_screen({shown_->layer.min_x, shown_->layer.max_y}),
                               shown_->view.to_screen({shown_->layer.max_x, shown_->layer.min_y}));
            painter.drawRect(frame.adjusted(-2, -2, 2, 2));
        }
    } else {
        painter.setPen(dim_text(palette()));
        painter.drawText(rect().adjusted(10, 10, -10, -10), Qt::AlignCenter | Qt::TextWordWrap, instead_);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace yimi::app
