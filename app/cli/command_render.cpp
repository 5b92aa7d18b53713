#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/theme_overlay.h"
#include "app/map/picture.h"
#include "app/report/report_file.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

std::string all_theme_words() {
    std::string words;
    for (const Theme theme : all_themes) words.append(words.empty() ? "" : ", ").append(word(theme));
    return words;
}

/// `render`: the map as a picture.
class RenderCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RenderCommand)

public:
    const char* name() const noexcept override { return "render"; }
    QString purpose() const override { return tr("draw the map as a picture"); }
    bool draws() const noexcept override { return true; }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options
            .add_option("OUT.png", out_,
                        tr("the picture to write (.png, .jpg); one of that name is replaced").toStdString())
            ->required();
        options.add_option("--size", size_, tr("in pixels (1920x1080)").toStdString())->type_name("WxH");
        options.add_option("--extent", extent_, tr("what to show, else the whole plan").toStdString())
            ->type_name("X0,Y0,X1,Y1");
        options.add_option("--theme", theme_, tr("one of %1").arg(to_qstring(all_theme_words())).toStdString())
            ->type_name("NAME");
        add_lonlat(options, lonlat_);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        PictureOptions options;
        YIMI_TRY(size, size_argument("--size", size_));
        options.size = size;
        const auto theme = theme_named(theme_);
        if (!theme) return bad_argument("--theme", theme_);
        options.theme = *theme;
        const QString out = to_qstring(out_);
        const QByteArray format = QFileInfo(out).suffix().toLower().toLatin1();
        if (!QImageWriter::supportedImageFormats().contains(format)) return bad_argument("OUT.png", out_);
        if (!extent_.empty()) {
            YIMI_TRY(box, box_argument("--extent", extent_));
            options.extent = box;
        }
        YIMI_TRY(project, open_project(path_, gis::ProjectStore::Access::read_only));
        Plan& plan = project.plan;
        options.symbols = SymbolChanges::from_text(project.store.remembered(SymbolChanges::memory_key));
        if (options.extent && lonlat_) {
            YIMI_TRY(from, from_lonlat({options.extent->min_x, options.extent->min_y}, plan));
            YIMI_TRY(to, from_lonlat({options.extent->max_x, options.extent->max_y}, plan));
            options.extent = Box{from.x, from.y, to.x, to.y};
        }
        options.title = QFileInfo(to_qstring(path_)).completeBaseName();
        YIMI_TRY(overlay, theme_overlay(options.theme, plan, options.extent.value_or(plan.extent()), console));
        options.overlay = std::move(overlay);
        YIMI_TRY(image, render_picture(std::make_shared<const Plan>(std::move(plan)), options, console));
        const QByteArray bytes = encoded(image, format.constData());
        if (bytes.isEmpty()) return Error{ErrorCode::cannot_write, "picture writer", {{"file", out_}}};
        YIMI_TRY(file, PreparedFile::write(out_, bytes));
        YIMI_TRY(published, file.publish());
        if (json_)
            console.print(nlohmann::json{{"path", out_}, {"width", size.width()}, {"height", size.height()}});
        else
            console.print(tr("Written: %1").arg(out));
        return Outcome::done;
    }

private:
    std::string path_, out_, size_ = "1920x1080", extent_, theme_ = "planning";
    bool lonlat_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> render_command() {
    return std::make_unique<RenderCommand>();
}

}  // namespace yimi::app
