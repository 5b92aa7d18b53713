#include "app/tools/tool_controller.h"

#include "app/document/commit_rows.h"
#include "app/document/copied_rows.h"
#include "app/tools/route_links.h"
#include "app/tools/selected_shapes.h"
#include "app/tools/shape_edits.h"

namespace yimi::app {

ToolController::ToolController(Document& document, Selection& selection, Analyses& analyses, MapWidget& map,
                               QObject* parent)
    : QObject(parent), streets_(document), desk_{document, selection, analyses, map, aids_, streets_} {
    for (const ToolEntry& entry : tool_entries()) {
        auto made = entry.make(desk_);
        connect(made.get(), &Tool::hint_changed, this, [this] { emit hint_changed(hint()); });
        connect(made.get(), &Tool::notice, this, &ToolController::remark);
        connect(made.get(), &Tool::pair_offered, this, &ToolController::pair_offered);
        connect(made.get(), &Tool::catchments_dragged, this, &ToolController::catchments_dragged);
        connect(made.get(), &Tool::blind_clicked, this, &ToolController::blind_clicked);
        connect(made.get(), &Tool::vertices_wanted, this, [this] { choose(ToolKind::vertices); });
        tools_[entry.kind] = std::move(made);
    }
    // While the project is still there, what is half drawn can be kept in it.
    connect(&document, &Document::closing, this, [this] { (void)tool().put_down(); });
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) {
            tool().drop();
            take_up(ToolKind::select);
        } else {
            tool().refresh();
        }
    });
    connect(&selection, &Selection::changed, this, [this] { tool().refresh(); });
    connect(&map, &MapWidget::view_changed, this, [this] { tool().refresh(); });
    connect(&streets_, &StreetsToFollow::changed, this, [this] { tool().refresh(); });
    take_up(ToolKind::select);
}

ToolController::~ToolController() = default;

void ToolController::choose(ToolKind kind) {
    emit went_on();
    if (effect_of(kind) == ToolEffect::changes_plan && desk_.document.is_read_only()) {
        emit tool_changed(kind_);  // a button was pressed that now has to jump back
        emit change_refused();
        return;
    }
    if (kind != kind_ && !tool().put_down()) {
        emit tool_changed(kind_);
        emit remark(tr("First finish (Enter) or give up (Esc) what you are drawing."));
        return;
    }
    take_up(kind);
}

void ToolController::take_up(ToolKind kind) {
    kind_ = kind;
    desk_.map.setCursor(tool().cursor());
    tool().take_up();
    emit tool_changed(kind_);
    emit hint_changed(hint());
}

bool ToolController::is_drawing() const {
    return tool().is_drawing();
}

void ToolController::go_on_with(ToolKind kind, std::optional<Table> layer, const std::vector<Click>& clicks) {
    choose(kind);
    if (layer) set_layer(layer);
    if (kind_ == kind) tool().go_on_with(clicks);
}

QString ToolController::hint() const {
    if (!desk_.document.is_open()) return {};
    const QString aim = tool().aim_word();
    return aim.isEmpty() ? tool().hint() : tr("%1 · snaps: %2").arg(tool().hint(), aim);
}

void ToolController::set_snapping(bool on) {
    aids_.snapping = on;
    tool().refresh();
}

void ToolController::set_tracing(bool on) {
    aids_.tracing = on;
    tool().refresh();
    emit hint_changed(hint());
}

void ToolController::set_layer(std::optional<Table> layer) {
    if (layer == aids_.layer) return;
    const bool draws_in_it = kind_ == ToolKind::draw;
    if (draws_in_it && !tool().put_down()) return;
    aids_.layer = layer;
    if (draws_in_it) take_up(kind_);
}

void ToolController::undo() {
    if (!tool().take_back()) desk_.document.undo();
}

void ToolController::redo() {
    if (!tool().put_back()) desk_.document.redo();
}

bool ToolController::can_undo() const {
    return tool().can_take_back() || (desk_.document.is_writable() && desk_.document.can_undo());
}

bool ToolController::can_redo() const {
    return tool().can_put_back() || (desk_.document.is_writable() && desk_.document.can_redo());
}

void ToolController::draw_pair(FeatureId to_school) {
    const Edit edit = way_home_edit(*desk_.document.snapshot(), to_school);
    if (edit.empty()) {
        emit notice(tr("This way to school has a way home already."));
        return;
    }
    if (!desk_.document.commit(edit)) return;
    const auto& made = std::get<FeatureChange>(edit.changes.back());
    desk_.selection.set({{made.table, made.id}});
    choose(ToolKind::vertices);
}

void ToolController::delete_selection(const char* edit_name) {
    std::vector<FeatureRef> features = desk_.selection.features();
    const auto skipped = std::erase_if(features, [](const FeatureRef& feature) { return is_derived(feature.table); });
    if (skipped > 0) emit notice(tr("A finding goes away when what it is about is mended and the audit run again."));
    delete_rows(desk_.document, std::move(features), edit_name);
}

void ToolController::duplicate_selection() {
    constexpr double aside_px = 16;
    const double aside_m = aside_px * desk_.map.view().metres_per_pixel;
    if (const QString why = too_many_to_hold(desk_.selection); !why.isEmpty()) return emit notice(why);
    const SelectedShapes shapes(desk_.document, desk_.selection);
    if (shapes.empty()) return;
    const Affine aside = translation({aside_m, -aside_m});
    const Edit edit = copies_edit("duplicate", *desk_.document.snapshot(), shapes.rows(aside));
    commit_rows(desk_.document, edit, [this, made = rows_made(edit)] { desk_.selection.set(made); });
}

void ToolController::merge_selection() {
    if (const QString why = too_many_to_hold(desk_.selection); !why.isEmpty()) return emit notice(why);
    const ShapeEdit merge = merge_edit(*desk_.document.snapshot(), desk_.selection.features());
    if (!merge.problem.isEmpty()) return emit notice(merge.problem);
    commit_rows(desk_.document, merge.edit, [this, remark = merge.remark] { emit notice(remark); });
}

bool ToolController::pressed(const MapPress& press) {
    emit went_on();
    return desk_.document.is_open() && tool().pressed(press);
}
void ToolController::clicked(const MapPress& press) {
    if (desk_.document.is_open()) tool().clicked(press);
}
bool ToolController::moved(const MapPress& press) {
    return desk_.document.is_open() && tool().moved(press);
}
bool ToolController::released(const MapPress& press) {
    return tool().released(press);
}
bool ToolController::double_clicked(const MapPress& press) {
    return desk_.document.is_open() && tool().double_clicked(press);
}

bool ToolController::key_pressed(int key, Qt::KeyboardModifiers modifiers) {
    const bool only_modifies = key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt;
    if (!only_modifies) emit went_on();
    if (tool().key_pressed(key, modifiers)) return true;
    if (key != Qt::Key_Escape || kind_ == ToolKind::select) return false;
    choose(ToolKind::select);
    return true;
}

void ToolController::key_released(int key, Qt::KeyboardModifiers modifiers) {
    if (desk_.document.is_open()) tool().key_released(key, modifiers);
}

bool ToolController::wants_key(int key, Qt::KeyboardModifiers modifiers) const {
    return desk_.document.is_open() && tool().wants_key(key, modifiers);
}

bool ToolController::takes_shift() const {
    return tool().takes_shift();
}

}  // namespace yimi::app
