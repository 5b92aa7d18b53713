#include "app/panels/background_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <cmath>

#include "app/document/last_folder.h"
#include "app/panels/panel_look.h"
#include "app/text/crs_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr const char* folder_name = "background";

}  // namespace

BackgroundDialog::BackgroundDialog(GroundPicture& ground, QWidget* parent)
    : QDialog(parent),
      ground_(ground),
      file_(make_paragraph(*this, QStringLiteral("background_file"))),
      facts_(make_paragraph(*this, QStringLiteral("background_facts"))),
      file_title_(new QLabel(this)),
      opacity_title_(new QLabel(this)),
      shift_title_(new QLabel(this)),
      percent_(new QLabel(this)),
      choose_(named(new QPushButton(this), "background_choose")),
      remove_(named(new QPushButton(this), "background_remove")),
      zoom_(named(new QPushButton(this), "background_zoom")),
      shown_(named(new QCheckBox(this), "background_shown")),
      opacity_(named(new QSlider(Qt::Horizontal, this), "background_opacity")),
      shift_(named(new QComboBox(this), "background_shift")) {
    setObjectName(QStringLiteral("background_dialog"));
    opacity_->setRange(5, 100);
    opacity_->setPageStep(10);
    for (const gis::GroundShift shift : {gis::GroundShift::none, gis::GroundShift::gcj02, gis::GroundShift::bd09})
        shift_->addItem(QString(), static_cast<int>(shift));
    opacity_title_->setBuddy(opacity_);
    shift_title_->setBuddy(shift_);
    make_dim(*facts_);
    lay_out();
    connect(choose_, &QPushButton::clicked, this, &BackgroundDialog::ask_file);
    connect(remove_, &QPushButton::clicked, this, [this] { ground_.choose({}); });
    connect(zoom_, &QPushButton::clicked, this, [this] { emit zoom_wanted(ground_.background()->extent()); });
    connect(shown_, &QCheckBox::toggled, this, &BackgroundDialog::take);
    connect(opacity_, &QSlider::valueChanged, this, &BackgroundDialog::take);
    connect(shift_, &QComboBox::activated, this, &BackgroundDialog::take);
    connect(&ground_, &GroundPicture::changed, this, &BackgroundDialog::show_ground);
    translate();
}

void BackgroundDialog::lay_out() {
    auto* files = new QHBoxLayout;
    files->addWidget(choose_);
    files->addWidget(remove_);
    files->addWidget(zoom_);
    files->addStretch(1);
    auto* opacity = new QHBoxLayout;
    opacity->addWidget(opacity_, 1);
    opacity->addWidget(percent_);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(file_title_, file_);
    form->addRow(QString(), facts_);
    form->addRow(QString(), files);
    form->addRow(QString(), shown_);
    form->addRow(opacity_title_, opacity);
    form->addRow(shift_title_, shift_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addStretch(1);
    setMinimumWidth(460);
}

void BackgroundDialog::translate() {
    setWindowTitle(tr("Background"));
    file_title_->setText(tr("Picture"));
    choose_->setText(tr("&Choose…"));
    remove_->setText(tr("&Remove"));
    zoom_->setText(tr("&Zoom to it"));
    shown_->setText(tr("&Show below the map"));
    opacity_title_->setText(tr("&Opacity"));
    shift_title_->setText(tr("Coord&inates"));
    shift_->setItemText(0, tr("as the file says"));
    shift_->setItemText(1, tr("shifted: GCJ-02 (Amap, Tencent)"));
    shift_->setItemText(2, tr("shifted: BD-09 (Baidu)"));
    shift_->setToolTip(tr("Tiles of Chinese web maps lie some 350 m off; Yimi shifts them back."));
    show_ground();
}

QString BackgroundDialog::facts() const {
    const GroundPicture::Choice& choice = ground_.choice();
    if (choice.path.isEmpty())
        return tr(
            "An aerial picture, a scanned plan or map tiles: GeoTIFF, MBTiles, GeoPackage, JPEG or PNG with a world "
            "file. Yimi reads files only, never the network.");
    if (!ground_.problem().isEmpty()) return ground_.problem();
    const auto& background = ground_.background();
    if (!background) return tr("Opening…");
    return background->crs() ? crs_words(*background->crs())
                             : tr("Names no coordinate system; taken as the project's.");
}

void BackgroundDialog::show_ground() {
    const GroundPicture::Choice& choice = ground_.choice();
    const bool chosen = !choice.path.isEmpty();
    file_->setText(chosen ? QFileInfo(choice.path).fileName() : tr("None"));
    file_->setToolTip(QDir::toNativeSeparators(choice.path));
    facts_->setText(facts());
    const QSignalBlocker no_toggle(shown_), no_slide(opacity_);
    shown_->setChecked(choice.shown);
    opacity_->setValue(static_cast<int>(std::lround(choice.opacity * 100)));
    percent_->setText(tr("%1 %").arg(opacity_->value()));
    shift_->setCurrentIndex(shift_->findData(static_cast<int>(choice.shift)));
    for (QWidget* each : std::initializer_list<QWidget*>{remove_, shown_, opacity_, shift_}) each->setEnabled(chosen);
    zoom_->setEnabled(ground_.background() != nullptr);
}

void BackgroundDialog::ask_file() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Background"), last_folder(folder_name, QFileInfo(ground_.choice().path).path()),
        tr("Pictures with a place (%1)")
                .arg(QStringLiteral("*.tif *.tiff *.mbtiles *.gpkg *.jpg *.jpeg *.png *.jp2 *.webp *.img *.bmp")) +
            QStringLiteral(";;") + tr("All files (*)"));
    if (path.isEmpty()) return;
    remember_folder(folder_name, QFileInfo(path).path());
    ground_.choose_file(path);
}

void BackgroundDialog::take() {
    GroundPicture::Choice choice = ground_.choice();
    choice.shown = shown_->isChecked();
    choice.opacity = opacity_->value() / 100.0;
    choice.shift = static_cast<gis::GroundShift>(shift_->currentData().toInt());
    ground_.choose(choice);
}

void BackgroundDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
