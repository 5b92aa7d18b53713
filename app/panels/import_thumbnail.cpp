#include "app/panels/import_thumbnail.h"

#include <QPainter>
#include <QPointer>

#include "app/panels/panel_look.h"
#include "app/text/error_text.h"

namespace yimi::app {
namespace {

const QString thumbnail_line = QStringLiteral("import_thumbnail");

}  // namespace

ImportThumbnail::ImportThumbnail(Document& document, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), document_(document), jobs_(jobs) {
    setObjectName(QStringLiteral("import_thumbnail"));
    setMinimumSize(240, 150);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    settle_.setSingleShot(true);
    settle_.setInterval(120);
    connect(&settle_, &QTimer::timeout, this, &ImportThumbnail::draw);
}

ImportThumbnail::~ImportThumbnail() {
    jobs_.drop_line(thumbnail_line);
}

void ImportThumbnail::show_choice(const ImportChoice& choice) {
    choice_ = choice;
    shown_.reset();
    draw();
}

void ImportThumbnail::resizeEvent(QResizeEvent* event) {
    if (shown_) settle_.start();  // drawn anew once the hand is still
    QWidget::resizeEvent(event);
}

void ImportThumbnail::draw() {
    settle_.stop();
    jobs_.drop_line(thumbnail_line);
    instead_.clear();
    if (choice_.layer.geometry == "none")
        instead_ = tr("It has no shapes and lies nowhere.");
    else if (!choice_.has_crs())
        instead_ = tr("Its place is shown here as soon as a coordinate system is chosen.");
    update();
    emit placed();
    if (!instead_.isEmpty()) return;
    MapView view;
    view.size = size();
    view.device_pixel_ratio = devicePixelRatioF();
    jobs_.start<ImportPicture>(
        thumbnail_line,
        [plan = document_.snapshot(), request = picture_request(choice_), view](JobContext& job) {
            return draw_import(plan, request, view, job);
        },
        [self = QPointer<ImportThumbnail>(this)](Result<ImportPicture> placed) {
            if (!self) return;
            if (placed)
                self->shown_ = std::move(placed).value();
            else if (placed.error().code != ErrorCode::cancelled)
                self->instead_ = sentence(placed.error());
            self->update();
            emit self->placed();
        });
}

void ImportThumbnail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (shown_) {
        paint_import(painter, *shown_);
    } else {
        painter.setPen(dim_text(palette()));
        painter.drawText(rect().adjusted(10, 10, -10, -10), Qt::AlignCenter | Qt::TextWordWrap, instead_);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace yimi::app
