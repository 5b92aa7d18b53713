#include <QCoreApplication>
#include <QPointer>

#include "app/document/eye_view.h"
#include "app/map/map_colours.h"
#include "app/map/section_view.h"
#include "app/text/names.h"
#include "app/text/sight_text.h"
#include "app/tools/tool_registry.h"
#include "core/sight/sight_section.h"

namespace yimi::app {
namespace {

/// Looks around with a child's eyes: what it sees from where the pointer is, and what only an adult sees. A click stays
/// there, so that the eye's height can be turned; then the line from there to a driver's eyes at the pointer is shown,
/// on the map and from the side. Another click keeps the line, one more begins anew.
class LookTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LookTool)

public:
    explicit LookTool(const ToolDesk& desk) : Tool(desk), section_(new SectionView(desk.map)) {
        connect(&desk.analyses, &Analyses::scene_changed, this, [this] {
            if (!in_hand_) return;
            emit hint_changed();
            show();
        });
        connect(&desk.analyses, &Analyses::eye_changed, this, [this] {
            if (in_hand_) show();
        });
    }

    ~LookTool() override { delete section_; }
    LookTool(const LookTool&) = delete;
    LookTool& operator=(const LookTool&) = delete;

    QString hint() const override {
        if (!desk().analyses.scene()) return tr("Finding out what stands in the way…");
        if (looks_at_) return tr("Turn the eye height to compare; click to stand elsewhere, Esc to look elsewhere");
        if (stays_at_)
            return tr(
                "Point at a place to see whether a driver there is seen, and what hides him; click to keep the "
                "line, Esc to follow the pointer");
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
        looks_at_.reset();
        hovers_at_.reset();
        show();
    }
    void refresh() override {
        desk().analyses.want_scene();
        show();
    }
    void clicked(const MapPress& press) override {
        if (stays_at_ && !looks_at_)
            looks_at_ = press.at;
        else
            stand_at(press.at);
        emit hint_changed();
        show();
    }
    bool moved(const MapPress& press) override {
        hovers_at_ = press.at;
        if (!looks_at_) show();
        return false;
    }
    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key != Qt::Key_Escape || !stays_at_) return false;
        if (looks_at_)
            looks_at_.reset();
        else
            stays_at_.reset();
        emit hint_changed();
        show();
        return true;
    }

private:
    void stand_at(Point place) {
        stays_at_ = place;
        looks_at_.reset();
    }

    void show() {
        const auto& scene = desk().analyses.scene();
        const auto at = stays_at_ ? stays_at_ : hovers_at_;
        if (!in_hand_ || !scene || !at) {
            if (section_) section_->show_section({});
            return desk().map.set_preview({});
        }
        const EyeView view = eye_view(*scene, *at, desk().analyses.eye());
        const MapColours& colours = map_colours(desk().map.content().ground);
        MapPreview preview;
        preview.areas.push_back({view.child_sees, colours.child_sees, colours.child_sees_line});
        preview.areas.push_back({view.only_adult_sees, colours.only_adult_sees, colours.only_adult_sees_line});
        preview.handles.push_back({*at, stays_at_.has_value()});
        const auto target = looks_at_ ? looks_at_ : hovers_at_;
        if (stays_at_ && target && *target != *stays_at_)
            show_line(*scene, {*stays_at_, desk().analyses.eye().metres}, {*target, driver_eye.metres}, preview);
        else
            section_->show_section({});
        preview.texts.push_back({*at, words(view)});
        desk().map.set_preview(std::move(preview));
    }

    /// On the map, and from the side.
    void show_line(const Scene& scene, const SightEnd& eye, const SightEnd& target, MapPreview& preview) {
        const Plan& plan = *desk().document.snapshot();
        const MapColours& colours = map_colours(desk().map.content().ground);
        const LineOfSight line = line_of_sight(scene, eye, target);
        SectionDrawing drawing;
        drawing.reach_m = line.reach_m;
        drawing.eye_m = eye.height_m;
        drawing.target_m = target.height_m;
        if (!line.clear && !line.blockers.empty()) drawing.hidden_from_m = line.blockers.front().at_m;
        if (line.ground_at_m)
            drawing.hidden_from_m = std::min(drawing.hidden_from_m.value_or(line.reach_m), *line.ground_at_m);
        drawing.ground = ground_below(scene, eye.at, target.at);
        if (!drawing.ground.empty()) drawing.target_ground_m = drawing.ground.back().y;
        for (const SectionPiece& piece : sight_section(scene, eye.at, target.at)) {
            const SceneBody& body = scene.bodies()[piece.body];
            const double base_m = height_of(drawing.ground, (piece.from_m + piece.to_m) / 2);
            const bool hides = std::any_of(line.blockers.begin(), line.blockers.end(),
                                           [&](const LineBlocker& each) { return each.body == piece.body; });
            drawing.bars.push_back({piece.from_m, piece.to_m, base_m + body.underside_m.value_or(0),
                                    base_m + body.top_m, body.top_m, hides, body.height_known,
                                    hides ? body_name(plan, body) : QString()});
        }
        const Point turn =
            drawing.hidden_from_m ? eye.at + (target.at - eye.at) * (*drawing.hidden_from_m / line.reach_m) : target.at;
        preview.lines.push_back({{eye.at, turn}, colours.child_sees_line, 2, LinePattern::solid, false});
        if (!line.clear) preview.lines.push_back({{turn, target.at}, colours.blind, 2.4, LinePattern::dotted, false});
        preview.handles.push_back({target.at, looks_at_.has_value()});
        preview.texts.push_back({target.at, line_text(plan, scene, line)});
        section_->show_section(std::move(drawing));
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
    std::optional<Point> looks_at_;  ///< from `stays_at_`; nothing: at the pointer
    QPointer<SectionView> section_;  ///< the map may go before the tool
};

}  // namespace

std::unique_ptr<Tool> make_look_tool(const ToolDesk& desk) {
    return std::make_unique<LookTool>(desk);
}

}  // namespace yimi::app
