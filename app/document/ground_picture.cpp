#include "app/document/ground_picture.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <algorithm>
#include <array>

#include "app/document/stored_json.h"
#include "app/text/error_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

const QString memory_key = QStringLiteral("background"), known_key = QStringLiteral("backgrounds/chosen");
constexpr std::array<std::pair<gis::GroundShift, const char*>, 3> shift_words{
    {{gis::GroundShift::none, "none"}, {gis::GroundShift::gcj02, "gcj02"}, {gis::GroundShift::bd09, "bd09"}}};

gis::GroundShift shift_named(const std::string& word) {
    for (const auto& [shift, name] : shift_words)
        if (word == name) return shift;
    return gis::GroundShift::none;
}

/// Turns GDAL's bytes into the map's pixels. Where the file has gone meanwhile, the map shows its plain ground.
class FilePicture final : public BackdropPicture {
public:
    explicit FilePicture(std::shared_ptr<const gis::Background> file) : file_(std::move(file)) {}

    QImage picture(const MapView& view, JobContext& job) const override {
        if (!view.extent().intersects(file_->extent())) return {};
        const QSize size = (view.size * view.device_pixel_ratio).toSize();
        const auto pixels = file_->read(view.extent(), size.width(), size.height(), job);
        if (!pixels) return {};
        const QImage borrowed(pixels.value().data(), size.width(), size.height(), size.width() * 4,
                              QImage::Format_RGBA8888);
        return borrowed.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    }

private:
    std::shared_ptr<const gis::Background> file_;
};

QStringList chosen_here() {
    return QSettings().value(known_key).toStringList();
}

void note_as_chosen(const QString& path) {
    constexpr qsizetype most = 50;
    QStringList chosen = chosen_here();
    chosen.removeAll(path);
    chosen.prepend(path);
    QSettings().setValue(known_key, chosen.mid(0, most));
}

}  // namespace

GroundPicture::GroundPicture(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) restore();
    });
    restore();
}

MapBackdrop GroundPicture::backdrop() const {
    if (!picture_ || !choice_.shown) return {};
    return {picture_, choice_.opacity, QFileInfo(choice_.path).fileName()};
}

void GroundPicture::choose(const Choice& choice) {
    if (choice == choice_) return;
    const bool same_file = choice.path == choice_.path && choice.shift == choice_.shift && background_;
    choice_ = choice;
    if (!choice_.path.isEmpty()) note_as_chosen(choice_.path);
    keep();
    if (same_file)
        emit changed();
    else
        open();
}

void GroundPicture::choose_file(const QString& path) {
    Choice choice = choice_;
    choice.path = path;
    choice.shown = true;
    choose(choice);
}

/// A path below the project's folder is kept as seen from there, so that both may move together.
void GroundPicture::keep() {
    if (choice_.path.isEmpty()) return document_.remember(memory_key, {});
    const QDir folder = QFileInfo(document_.path()).absoluteDir();
    const QString relative = folder.relativeFilePath(choice_.path);
    const bool is_below = !relative.startsWith(QStringLiteral("..")) && QDir::isRelativePath(relative);
    const char* shift = "none";
    for (const auto& [each, word] : shift_words)
        if (each == choice_.shift) shift = word;
    document_.remember(memory_key, QString::fromStdString(nlohmann::json{
                                       {"path", (is_below ? relative : choice_.path).toStdString()},
                                       {"shown", choice_.shown},
                                       {"opacity", choice_.opacity},
                                       {"shift", shift}}.dump()));
}

void GroundPicture::restore() {
    choice_ = {};
    const auto stored = nlohmann::json::parse(document_.remembered(memory_key).toStdString(), nullptr, false);
    if (stored.is_object()) {
        const QString path = to_qstring(text_in(stored, "path"));
        if (!path.isEmpty()) choice_.path = QDir::cleanPath(QFileInfo(document_.path()).absoluteDir().filePath(path));
        if (const auto shown = stored.find("shown"); shown != stored.end() && shown->is_boolean())
            choice_.shown = shown->get<bool>();
        if (const auto opacity = stored.find("opacity"); opacity != stored.end() && opacity->is_number())
            choice_.opacity = std::clamp(opacity->get<double>(), 0.0, 1.0);
        choice_.shift = shift_named(text_in(stored, "shift"));
    }
    open();
}

bool GroundPicture::may_open(const QString& path) const {
    if (chosen_here().contains(path)) return true;
    const QString folder = QFileInfo(document_.path()).absoluteDir().canonicalPath();
    const QString target = QFileInfo(path).canonicalFilePath();  // empty where it is not there
    return !target.isEmpty() && !folder.isEmpty() && target.startsWith(folder + QLatin1Char('/'));
}

void GroundPicture::open() {
    const QString line = QStringLiteral("background");
    jobs_.drop_line(line);
    background_.reset();
    picture_.reset();
    problem_.clear();
    emit changed();
    if (choice_.path.isEmpty()) return;
    if (!may_open(choice_.path)) {
        problem_ = QFileInfo::exists(choice_.path)
                       ? tr("The project names a background outside its folder: choose the file to show it.")
                       : tr("The background “%1” is not there any more.").arg(QDir::toNativeSeparators(choice_.path));
        emit changed();
        return;
    }
    jobs_.start<std::shared_ptr<const gis::Background>>(
        line,
        [path = choice_.path.toStdString(), crs = document_.crs(), shift = choice_.shift](JobContext&) {
            return gis::Background::open(path, crs, shift);
        },
        [this](const Result<std::shared_ptr<const gis::Background>>& background) { take(background); });
}

void GroundPicture::take(const Result<std::shared_ptr<const gis::Background>>& background) {
    if (background) {
        background_ = background.value();
        picture_ = std::make_shared<FilePicture>(background_);
    } else {
        problem_ = sentence(background.error());
    }
    emit changed();
}

}  // namespace yimi::app
