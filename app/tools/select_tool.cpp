#include <QApplication>
#include <QCoreApplication>

#include "app/tools/hit_test.h"
#include "app/tools/tool_registry.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_in_a_frame = 20'000;  // the form has to show what they have in common

/// Click selects, Shift or Ctrl adds and takes away, Ctrl + drag takes a frame; the map pans otherwise.
class SelectTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SelectTool)

public:
    using Tool::Tool;

    QString hint() const override {
        return tr("Click a feature; Ctrl + click adds one, Ctrl + drag takes all in a frame");
    }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }

    bool pressed(const MapPress& press) override {
        if (press.button == Qt::RightButton) {
            select_for_menu(press);
            return false;  // the map asks for its menu
        }
        if (press.button != Qt::LeftButton || !adds(press)) return false;
        frame_from_ = press.screen;
        frame_begin_ = press.at;
        return true;
    }

    bool moved(const MapPress& press) override {
        if (!frame_from_) return false;
        is_frame_ = is_frame_ || (press.screen - *frame_from_).manhattanLength() >= QApplication::startDragDistance();
        MapPreview preview;
        if (is_frame_) preview.box = {frame_begin_, press.at};
        desk().map.set_preview(std::move(preview));
        return true;
    }

    bool released(const MapPress& press) override {
        if (!frame_from_) return false;
        if (is_frame_)
            add_frame(press);
        else if (const auto feature = hit(press))
            desk().selection.toggle(*feature);
        drop();
        return true;
    }

    void clicked(const MapPress& press) override {
        if (const auto feature = hit(press))
            desk().selection.set({*feature});
        else
            desk().selection.clear();
    }

    bool double_clicked(const MapPress& press) override {
        if (press.button != Qt::LeftButton || !hit(press)) return false;
        clicked(press);
        emit vertices_wanted();
        return true;
    }

    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key != Qt::Key_Escape || (desk().selection.is_empty() && !frame_from_)) return false;
        if (frame_from_)
            drop();
        else
            desk().selection.clear();
        return true;
    }

    void drop() override {
        frame_from_.reset();
        is_frame_ = false;
        desk().map.set_preview({});
    }

private:
    static bool adds(const MapPress& press) { return press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier); }
    /// Half of what snaps: a click says more precisely what it means.
    std::optional<FeatureRef> hit(const MapPress& press) const {
        return feature_at(desk().map, press.at, press.tolerance_m / 2);
    }
    void select_for_menu(const MapPress& press) {
        const auto feature = hit(press);
        if (feature && !desk().selection.contains(*feature)) desk().selection.set({*feature});
    }
    void add_frame(const MapPress& press) {
        Box box;
        box.add(frame_begin_);
        box.add(press.at);
        auto features = desk().selection.features();
        for (const FeatureRef& feature : features_within(desk().map, box, most_in_a_frame)) features.push_back(feature);
        desk().selection.set(std::move(features));
    }

    std::optional<QPointF> frame_from_;
    Point frame_begin_;
    bool is_frame_ = false;
};

}  // namespace

std::unique_ptr<Tool> make_select_tool(const ToolDesk& desk) {
    return std::make_unique<SelectTool>(desk);
}

}  // namespace yimi::app
