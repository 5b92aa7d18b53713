#include "app/panels/symbol_dialog.h"

#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/map/shape_painter.h"

namespace yimi::app {

/// The symbol on the map's ground.
class SymbolSample final : public QWidget {
public:
    SymbolSample(GeometryColumn geometry, QWidget* parent) : QWidget(parent), geometry_(geometry) {
        setMinimumSize(180, 56);
    }
    void show_symbol(const Symbol& symbol) {
        symbol_ = symbol;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), background({Theme::planning, ground_of(palette())}));
        const double across = width() / 2.0, half_px = 44;
        draw_symbol_sample(painter, QRectF(across - half_px, 10, 2 * half_px, height() - 20), symbol_, geometry_);
    }

private:
    GeometryColumn geometry_;
    Symbol symbol_;
};

namespace {

QIcon swatch(const QColor& colour, const QWidget& on) {
    constexpr QSize size(28, 14);
    QPixmap pixmap(size * on.devicePixelRatioF());
    pixmap.setDevicePixelRatio(on.devicePixelRatioF());
    pixmap.fill(Qt::white);  // below what is not opaque
    QPainter painter(&pixmap);
    painter.fillRect(QRect(QPoint(), size), colour);
    painter.setPen(on.palette().color(QPalette::Mid));
    painter.drawRect(QRectF(QPointF(0.5, 0.5), size - QSize(1, 1)));
    return QIcon(pixmap);
}

void show_colour(QPushButton& button, const QColor& colour) {
    button.setIcon(swatch(colour, button));
    button.setIconSize({28, 14});
    button.setText(colour.name(colour.alpha() == 255 ? QColor::HexRgb : QColor::HexArgb));
}

QDoubleSpinBox* pixel_box(const PixelRange& range, double step, const char* name, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(range.least, range.most);
    box->setSingleStep(step);
    box->setDecimals(1);
    return box;
}

}  // namespace

SymbolDialog::SymbolDialog(const QString& title, const Symbol& plain, const SymbolChange& change,
                           GeometryColumn geometry, QWidget* parent)
    : QDialog(parent),
      plain_(plain),
      change_(change),
      sample_(new SymbolSample(geometry, this)),
      fill_(new QPushButton(this)),
      stroke_(new QPushButton(this)),
      plain_again_(new QPushButton(this)),
      width_(pixel_box(stroke_range, 0.2, "symbol_width", this)),
      size_(pixel_box(marker_range, 1, "symbol_size", this)),
      pattern_(new QComboBox(this)) {
    setObjectName(QStringLiteral("symbol_dialog"));
    fill_->setObjectName(QStringLiteral("symbol_fill"));
    stroke_->setObjectName(QStringLiteral("symbol_stroke"));
    plain_again_->setObjectName(QStringLiteral("symbol_plain"));
    pattern_->setObjectName(QStringLiteral("symbol_pattern"));
    pattern_->addItem(tr("Solid"), static_cast<int>(LinePattern::solid));
    pattern_->addItem(tr("Dashed"), static_cast<int>(LinePattern::dashed));
    pattern_->addItem(tr("Dotted"), static_cast<int>(LinePattern::dotted));
    pattern_->addItem(tr("Dash and dot"), static_cast<int>(LinePattern::dash_dot));
    lay_out(title);
    connect(fill_, &QPushButton::clicked, this,
            [this] { choose_colour(&SymbolChange::fill, changed().fill, tr("Fill")); });
    connect(stroke_, &QPushButton::clicked, this,
            [this] { choose_colour(&SymbolChange::stroke, changed().stroke, tr("Line")); });
    connect(plain_again_, &QPushButton::clicked, this, &SymbolDialog::take_back);
    connect(width_, &QDoubleSpinBox::valueChanged, this, &SymbolDialog::take);
    connect(size_, &QDoubleSpinBox::valueChanged, this, &SymbolDialog::take);
    connect(pattern_, &QComboBox::activated, this, &SymbolDialog::take);
    show_change();
}

void SymbolDialog::lay_out(const QString& title) {
    setWindowTitle(tr("Symbol: %1").arg(title));
    width_->setSuffix(tr(" px"));
    size_->setSuffix(tr(" px"));
    plain_again_->setText(tr("As the theme draws it"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Fill"), fill_);
    form->addRow(tr("&Line"), stroke_);
    form->addRow(tr("&Width"), width_);
    form->addRow(tr("&Pattern"), pattern_);
    form->addRow(tr("&Size"), size_);
    const bool has_line = plain_.stroke.isValid();
    form->setRowVisible(fill_, plain_.fill.isValid());
    form->setRowVisible(stroke_, has_line);
    form->setRowVisible(width_, has_line);
    form->setRowVisible(pattern_, has_line && plain_.marker == Marker::none);
    form->setRowVisible(size_, plain_.marker != Marker::none);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(plain_again_, QDialogButtonBox::ResetRole);
    buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(sample_);
    column->addLayout(form);
    column->addWidget(buttons);
}

Symbol SymbolDialog::changed() const {
    Symbol symbol = plain_;
    change_.apply_to(symbol);
    return symbol;
}

void SymbolDialog::choose_colour(std::optional<QColor> SymbolChange::*colour, const QColor& present,
                                 const QString& title) {
    auto* dialog = new QColorDialog(present, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QColorDialog::ShowAlphaChannel | QColorDialog::DontUseNativeDialog);
    dialog->setWindowTitle(title);
    connect(dialog, &QColorDialog::colorSelected, this, [this, colour](const QColor& chosen) {
        change_.*colour = chosen;
        show_change();
        emit tried(change_);
    });
    dialog->open();
}

void SymbolDialog::take() {
    const auto unless_plain = [](auto value, auto plain) {
        return value == plain ? std::nullopt : std::optional(value);
    };
    change_.stroke_px = unless_plain(width_->value(), plain_.stroke_px);
    change_.marker_px = unless_plain(size_->value(), plain_.marker_px);
    change_.pattern = unless_plain(static_cast<LinePattern>(pattern_->currentData().toInt()), plain_.pattern);
    show_change();
    emit tried(change_);
}

void SymbolDialog::take_back() {
    change_ = {};
    show_change();
    emit tried(change_);
}

void SymbolDialog::show_change() {
    const Symbol symbol = changed();
    const QSignalBlocker no_width(width_), no_size(size_);
    show_colour(*fill_, symbol.fill);
    show_colour(*stroke_, symbol.stroke);
    width_->setValue(symbol.stroke_px);
    size_->setValue(symbol.marker_px);
    pattern_->setCurrentIndex(pattern_->findData(static_cast<int>(symbol.pattern)));
    plain_again_->setEnabled(!change_.empty());
    sample_->show_symbol(symbol);
}

}  // namespace yimi::app
