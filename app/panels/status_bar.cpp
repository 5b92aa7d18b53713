#include "app/panels/status_bar.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>

#include "app/document/ground_heights.h"
#include "app/panels/jobs_line.h"
#include "app/panels/panel_look.h"
#include "app/panels/typed_field.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr const char* longitude_latitude = "EPSG:4490";

QString position_text(const Point& world) {
    return QStringLiteral("%1, %2").arg(QLocale::c().toString(world.x, 'f', 2), QLocale::c().toString(world.y, 'f', 2));
}

/// Six digits: a tenth of a metre.
QString lonlat_text(const Point& lonlat) {
    const auto degrees = [](double value) { return QString::number(std::abs(value), 'f', 6); };
    return QStringLiteral("%1°%2 %3°%4")
        .arg(degrees(lonlat.x), lonlat.x < 0 ? QStringLiteral("W") : QStringLiteral("E"), degrees(lonlat.y),
             lonlat.y < 0 ? QStringLiteral("S") : QStringLiteral("N"));
}

/// Three figures say all that a screen's scale can: 1:2,510 and not 1:2,513.
QString scale_text(double denominator) {
    const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(std::max(1.0, denominator))) - 2));
    return QStringLiteral("1:%1").arg(number(std::round(denominator / step) * step, 0));
}

}  // namespace

StatusBar::StatusBar(Document& document, JobRunner& jobs, MapWidget& map, Analyses& analyses, QWidget* parent)
    : QStatusBar(parent), document_(document), map_(map), analyses_(analyses), heights_(analyses.ground()) {
    setObjectName(QStringLiteral("status_bar"));
    setSizeGripEnabled(false);
    hint_ = new QLabel(this);
    hint_->setObjectName(QStringLiteral("status_hint"));
    hint_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(hint_, 1);
    auto* jobs_line = new JobsLine(jobs, this);
    addPermanentWidget(jobs_line);
    selection_ = add_field(QStringLiteral("status_selection"), Qt::AlignLeft);
    position_ = add_typed_field(QStringLiteral("status_position"));
    lonlat_ = add_field(QStringLiteral("status_lonlat"), Qt::AlignRight);
    ground_ = add_field(QStringLiteral("status_ground"), Qt::AlignRight);
    scale_ = add_typed_field(QStringLiteral("status_scale"));
    crs_ = add_field(QStringLiteral("status_crs"), Qt::AlignHCenter);
    eye_ = add_field(QStringLiteral("status_eye"), Qt::AlignHCenter);
    saved_ = add_field(QStringLiteral("status_saved"), Qt::AlignLeft);
    follow();
    ground_->setVisible(heights_.is_there());
    take_crs();
    translate();
}

QString StatusBar::ground_text(const QString& metres) {
    return tr("Ground %1 m").arg(metres);
}

QLabel* StatusBar::add_field(const QString& name, Qt::Alignment alignment) {
    auto* field = new QLabel(this);
    field->setObjectName(name);
    field->setAlignment(alignment | Qt::AlignVCenter);
    addPermanentWidget(field);
    return field;
}

TypedField* StatusBar::add_typed_field(const QString& name) {
    auto* field = new TypedField(this);
    field->setObjectName(name);
    field->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(field, &TypedField::left, &map_, qOverload<>(&QWidget::setFocus));
    addPermanentWidget(field);
    return field;
}

void StatusBar::follow() {
    connect(position_, &TypedField::entered, this, &StatusBar::place_typed);
    connect(scale_, &TypedField::entered, this, &StatusBar::scale_typed);
    connect(&map_, &MapWidget::pointer_moved, this, &StatusBar::show_pointer);
    connect(&map_, &MapWidget::pointer_left, this, &StatusBar::clear_pointer);
    connect(&map_, &MapWidget::view_changed, this, &StatusBar::show_scale);
    connect(&analyses_, &Analyses::eye_changed, this, &StatusBar::show_eye);
    connect(&heights_, &GroundHeights::changed, this, [this] { ground_->setVisible(heights_.is_there()); });
    connect(&document_, &Document::saved, this, [this] {
        is_saved_ = true;
        show_saved();
    });
    connect(&document_, &Document::unsaved, this, &StatusBar::show_saved);
    connect(&document_, &Document::history_changed, this, &StatusBar::show_saved);  // a bulk change begins or ends
    connect(&document_, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) {
            is_saved_ = false;
            take_crs();
        }
        show_saved();
    });
}

void StatusBar::set_hint(const QString& hint) {
    hint_->setText(hint);
    hint_->setToolTip(hint);
}

void StatusBar::set_selection_text(const QString& text, const QString& details) {
    selection_->setText(text);
    selection_->setToolTip(details);
}

void StatusBar::take_crs() {
    const std::string code = document_.crs();
    if (code == crs_code_) return;
    crs_code_ = code;
    const auto found = gis::find_crs(code);
    crs_->setText(document_.is_open() && found && !found.value().code.empty()
                      ? QString::fromStdString(found.value().code)
                      : QString::fromStdString(code));
    crs_->setToolTip(found ? QString::fromStdString(found.value().name) : QString());
    auto way = gis::Transformer::between(code, longitude_latitude);
    to_lonlat_.reset();
    if (way) to_lonlat_.emplace(std::move(way).value());
    clear_pointer();
}

void StatusBar::show_pointer(const Point& world) {
    position_->show_figure(position_text(world));
    const auto lonlat = to_lonlat_ ? to_lonlat_->transformed(world)
                                   : Result<Point>(Error{ErrorCode::crs_unknown, "no way to degrees", {}});
    lonlat_->setText(lonlat ? lonlat_text(lonlat.value()) : QStringLiteral("—"));
    const auto height = heights_.height_at(world);
    ground_->setText(height ? ground_text(QLocale::c().toString(*height, 'f', 1)) : QStringLiteral("—"));
}

void StatusBar::clear_pointer() {
    position_->show_figure({});
    lonlat_->clear();
    ground_->clear();
}

void StatusBar::show_scale(const MapView& view) {
    scale_->show_figure(scale_text(view.scale_denominator()));
}

void StatusBar::show_eye(double metres) {
    eye_->setText(tr("Eye %1 m").arg(QLocale::c().toString(metres, 'f', 2)));
}

void StatusBar::set_typing(bool half_typed) {
    if (half_typed == is_typing_) return;
    is_typing_ = half_typed;
    show_saved();
}

void StatusBar::show_saved() {
    QString text, why;
    if (!document_.is_open()) {
        text.clear();
    } else if (is_typing_) {
        text = tr("Typing…");
        why = tr("What is typed is saved by Enter, or when the field is left.");
    } else if (document_.is_busy()) {
        text = tr("Saving…");
        why = tr("A bulk change is being written to the project file.");
    } else if (!document_.is_writable()) {
        text = tr("Read-only");
        why = tr("Another Yimi has this project open, or the file cannot be written. Nothing can be changed here.");
    } else if (document_.is_unsaved()) {
        text = tr("Not saved");
        why = tr("The project file cannot be written at the moment. What was changed is kept in this window.");
    } else if (is_saved_) {
        text = tr("Saved ✓");
        why = tr("Everything is in the project file on disk.");
    }
    saved_->setText(text);
    saved_->setToolTip(why);
}

void StatusBar::translate() {
    position_->setToolTip(
        tr("Pointer, east and north in the project's coordinate system, metres. Type a coordinate to go "
           "there, in metres or degrees."));
    position_->setPlaceholderText(tr("Go to…"));
    position_->setAccessibleName(tr("Coordinate of the pointer; type one to go there"));
    lonlat_->setToolTip(tr("Pointer, longitude and latitude (CGCS2000)"));
    ground_->setToolTip(tr("Ground under the pointer, metres above sea level, from the imported terrain"));
    scale_->setToolTip(tr("Scale on a screen of 96 dots per inch. Type another, such as 1:2000."));
    scale_->setAccessibleName(tr("Scale"));
    eye_->setToolTip(tr("From this height the map, the audit and the child view look"));
    show_scale(map_.view());
    show_eye(analyses_.eye().metres);
    show_saved();
    set_widths();
}

void StatusBar::set_widths() {
    const auto widest = [this](std::initializer_list<QString> texts) {
        int width = 0;
        for (const QString& text : texts) width = std::max(width, fontMetrics().horizontalAdvance(text));
        return width + 10;
    };
    position_->setFixedWidth(widest({QStringLiteral("88888888.88, 8888888.88")}));
    lonlat_->setFixedWidth(widest({QStringLiteral("888.888888°W 88.888888°N")}));
    ground_->setFixedWidth(widest({ground_text(QStringLiteral("8888.8"))}));
    scale_->setFixedWidth(widest({QStringLiteral("1:8,880,000")}));
    crs_->setFixedWidth(widest({QStringLiteral("EPSG:88888")}));
    eye_->setFixedWidth(widest({tr("Eye %1 m").arg(QStringLiteral("8.88"))}));
    saved_->setFixedWidth(widest({tr("Typing…"), tr("Saving…"), tr("Read-only"), tr("Not saved"), tr("Saved ✓")}));
}

void StatusBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    if (event->type() == QEvent::FontChange) set_widths();
    QStatusBar::changeEvent(event);
}

}  // namespace yimi::app
