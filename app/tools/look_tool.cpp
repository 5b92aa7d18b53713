#include <QCoreApplication>

#include "app/document/eye_view.h"
#include "app/map/map_colours.h"
#include "app/text/names.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

/// Looks around with a child's eyes: what it sees from where the pointer is, and what only an adult sees. A click stays
/// there, so that the eye's height can be turned.
class LookTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LookTool)

public:
    explicit LookTool(const ToolDesk& desk) : Tool(desk) {
        connect(&desk.analyses, &Analyses::scene_changed, this, [this] {
            if (!in_hand_) return;
            emit hint_changed();
            show();
        });
        connect(&desk.analyses, &Analyses::eye_changed, this, [this] {
            if (in_hand_) show();
        });
    }

    QString hint() const override {
        if (!desk().analyses.scene()) return tr("Finding out what stands in the way…");
        if (stays_at_) return tr("Turn the eye height to compare; click to stand elsewhere, Esc to follow the pointer");
        return tr("Move over the map to see what a child sees from there; click to stay there");
    }
    void take_up() override {
        in_hand_ = true;
        refresh();
    }
    bool put_down() override {
        in_hand_ = false;
        drop();
        return true;
    }
    void drop() override {
        stays_at_.reset();
        hovers_at_.reset();
        desk().map.set_preview({});
    }
    void refresh() override {
        desk().analyses.want_scene();
        show();
    }
    void clicked(const MapPress& press) override {
        stays_at_ = press.at;
        emit hint_changed();
        show();
    }
    bool moved(const MapPress& press) override {
        hovers_at_ = press.at;
        if (!stays_at_) show();
        return false;
    }
    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key != Qt::Key_Escape || !stays_at_) return false;
        stays_at_.reset();
        emit hint_changed();
        show();
        return true;
    }

private:
    void show() {
        const auto& scene = desk().analyses.scene();
        const auto at = stays_at_ ? stays_at_ : hovers_at_;
        if (!in_hand_ || !scene || !at) return desk().map.set_preview({});
        const EyeView view = eye_view(*scene, *at, desk().analyses.eye());
        const MapColours& colours = map_colours(desk().map.content().ground);
        MapPreview preview;
        preview.areas.push_back({view.child_sees, colours.child_sees, colours.child_sees_line});
        preview.areas.push_back({view.only_adult_sees, colours.only_adult_sees, colours.only_adult_sees_line});
        preview.handles.push_back({*at, stays_at_.has_value()});
        preview.texts.push_back({*at, words(view)});
        desk().map.set_preview(std::move(preview));
    }

    static QString words(const EyeView& view) {
        if (view.child.inside_body) return tr("Inside something solid: nothing is seen from here.");
        const auto line = [](const QString& who, EyeHeight eye, const Isovist& seen) {
            return tr("%1 at %2 m sees %3 m², open %4")
                .arg(who, number(eye.metres), number(seen.visible_area_m2, 0), percent(seen.open_share));
        };
        QStringList lines{line(tr("Child"), view.eye, view.child), line(tr("Adult"), adult_eye, view.adult)};
        if (const auto share = view.difference_share(); share && *share > 0)
            lines << tr("Hidden from the child alone: %1 m² (%2)")
                         .arg(number(view.adult.visible_area_m2 - view.child.visible_area_m2, 0), percent(*share));
        if (view.child.unknown_height || view.adult.unknown_height)
            lines << tr("Part of this rests on heights that are unknown.");
        return lines.join(QLatin1Char('\n'));
    }

    bool in_hand_ = false;
    std::optional<Point> hovers_at_, stays_at_;
};

}  // namespace

std::unique_ptr<Tool> make_look_tool(const ToolDesk& desk) {
    return std::make_unique<LookTool>(desk);
}

}  // namespace yimi::app
