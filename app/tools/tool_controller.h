#pragma once

#include <map>

#include "app/tools/tool_registry.h"

namespace yimi::app {

/// Which tool is in the hand, and what the map's pointer and keys do with it.
class ToolController final : public QObject, public MapInput {
    Q_OBJECT

public:
    ToolController(Document& document, Selection& selection, Analyses& analyses, MapWidget& map,
                   QObject* parent = nullptr);
    ~ToolController() override;
    ToolController(const ToolController&) = delete;
    ToolController& operator=(const ToolController&) = delete;

    /// What the tool before has half drawn is ended, if it can be; if it cannot be kept, that tool stays. It also stays
    /// where the other one would change a project that is open for looking only.
    void choose(ToolKind kind);
    [[nodiscard]] ToolKind current() const noexcept { return kind_; }
    [[nodiscard]] bool is_drawing() const;
    /// What the tool in the hand has half drawn.
    [[nodiscard]] std::vector<Click> half_drawn() const { return tool().half_drawn(); }
    void go_on_with(ToolKind kind, std::optional<Table> layer, const std::vector<Click>& clicks);
    [[nodiscard]] QString hint() const;

    [[nodiscard]] const DrawingAids& aids() const noexcept { return aids_; }
    void set_snapping(bool on);
    void set_tracing(bool on);
    /// In which layer the tool that draws in any of them does. What it has half drawn is ended first.
    void set_layer(std::optional<Table> layer);

    /// A point of what is half drawn, else an edit of the plan.
    void undo();
    void redo();
    [[nodiscard]] bool can_undo() const;
    [[nodiscard]] bool can_redo() const;

    /// The way home of a way to school: the same line back, from then on edited by itself.
    void draw_pair(FeatureId to_school);
    /// One edit; no question asked, since undo brings all of it back.
    void delete_selection(const char* edit_name = "delete");
    /// Beside what it is a copy of, and selected in its place.
    void duplicate_selection();
    /// One of all that is selected.
    void merge_selection();

    bool pressed(const MapPress& press) override;
    void clicked(const MapPress& press) override;
    bool moved(const MapPress& press) override;
    bool released(const MapPress& press) override;
    bool double_clicked(const MapPress& press) override;
    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override;
    void key_released(int key, Qt::KeyboardModifiers modifiers) override;
    bool takes_shift() const override;
    bool wants_key(int key, Qt::KeyboardModifiers modifiers) const override;

signals:
    void tool_changed(yimi::app::ToolKind kind);
    void hint_changed(const QString& hint);
    void notice(const QString& sentence);
    /// What the hand on the map is told; over with the next thing that it does.
    void remark(const QString& sentence);
    /// The hand goes on: to another tool, a click, a key.
    void went_on();
    /// A tool was wanted that changes the plan, which is open for looking only.
    void change_refused();
    void pair_offered(yimi::FeatureId route);
    void blind_clicked(yimi::Point child, yimi::Point hidden);
    void catchments_dragged(const std::vector<yimi::CatchmentShape>& shapes);

private:
    [[nodiscard]] Tool& tool() const { return *tools_.at(kind_); }
    void take_up(ToolKind kind);

    DrawingAids aids_;
    StreetsToFollow streets_;
    ToolDesk desk_;
    std::map<ToolKind, std::unique_ptr<Tool>> tools_;
    ToolKind kind_ = ToolKind::select;
};

}  // namespace yimi::app
