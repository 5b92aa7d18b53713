#include "app/tools/sketch_memory.h"

#include <algorithm>
#include <cmath>

#include "app/document/stored_json.h"

namespace yimi::app {
namespace {

const QString memory_key = QStringLiteral("sketch");

/// What makes new features out of many clicks; the others work on a selection, which does not outlive the window.
bool is_kept(ToolKind kind) {
    constexpr std::array kinds{ToolKind::to_school, ToolKind::to_home, ToolKind::playground, ToolKind::occluder,
                               ToolKind::draw};
    return std::ranges::find(kinds, kind) != kinds.end();
}

struct Kept {
    ToolKind kind = ToolKind::draw;
    std::optional<Table> layer = {};
    std::vector<Click> clicks;
};

std::optional<Point> point_in(const nlohmann::json& stored) {
    if (!stored.is_array() || stored.size() != 2 || !stored[0].is_number() || !stored[1].is_number())
        return std::nullopt;
    const Point point{stored[0].get<double>(), stored[1].get<double>()};
    return std::isfinite(point.x) && std::isfinite(point.y) ? std::optional(point) : std::nullopt;
}

/// Nothing for one that is damaged: it may have been changed by anybody.
std::optional<Kept> kept_in(const nlohmann::json& stored) {
    if (!stored.is_object() || !stored.contains("clicks") || !stored["clicks"].is_array()) return std::nullopt;
    const auto entries = tool_entries();
    const std::string word = text_in(stored, "tool");
    const auto entry = std::ranges::find_if(entries, [&](const ToolEntry& each) { return each.word == word; });
    if (entry == entries.end() || !is_kept(entry->kind)) return std::nullopt;
    Kept kept{entry->kind, table_named(text_in(stored, "layer")), {}};
    if (kept.kind == ToolKind::draw && !kept.layer) return std::nullopt;
    for (const nlohmann::json& click : stored["clicks"]) {
        if (!click.is_array() || click.empty()) return std::nullopt;
        Click& points = kept.clicks.emplace_back();
        for (const nlohmann::json& each : click) {
            const auto point = point_in(each);
            if (!point) return std::nullopt;
            points.push_back(*point);
        }
    }
    return kept.clicks.empty() ? std::nullopt : std::optional(std::move(kept));
}

QString stored(ToolKind kind, std::optional<Table> layer, const std::vector<Click>& clicks) {
    nlohmann::json all = nlohmann::json::array();
    for (const Click& click : clicks) {
        nlohmann::json points = nlohmann::json::array();
        for (const Point point : click) points.push_back({point.x, point.y});
        all.push_back(std::move(points));
    }
    const auto entries = tool_entries();
    const auto entry = std::ranges::find(entries, kind, &ToolEntry::kind);
    nlohmann::json sketch{{"tool", entry->word}, {"clicks", std::move(all)}};
    if (kind == ToolKind::draw && layer) sketch["layer"] = schema_of(*layer).name;
    return QString::fromStdString(sketch.dump());
}

}  // namespace

SketchMemory::SketchMemory(Document& document, ToolController& tools, QObject* parent)
    : QObject(parent), document_(document), tools_(tools) {
    constexpr int soon_ms = 300;  // no writing for each of many quick clicks
    soon_.setSingleShot(true);
    soon_.setInterval(soon_ms);
    connect(&soon_, &QTimer::timeout, this, &SketchMemory::keep);
    connect(&tools, &ToolController::hint_changed, this, &SketchMemory::follow);
    // What could not be ended stays with the project that is closed.
    connect(&document, &Document::closing, this, [this] {
        soon_.stop();
        is_kept_ = false;
    });
    // Once everybody has taken the new plan: the tools let go of what they held for the one before.
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) QMetaObject::invokeMethod(this, &SketchMemory::bring_back, Qt::QueuedConnection);
    });
}

void SketchMemory::follow() {
    if (tools_.half_drawn().empty())
        keep();
    else if (!soon_.isActive())
        soon_.start();
}

void SketchMemory::keep() {
    const std::vector<Click> clicks = is_kept(tools_.current()) ? tools_.half_drawn() : std::vector<Click>();
    if (clicks.empty() && !is_kept_) return;
    if (document_.is_busy()) return soon_.start();
    soon_.stop();
    is_kept_ = !clicks.empty();
    document_.remember(memory_key, is_kept_ ? stored(tools_.current(), tools_.aids().layer, clicks) : QString());
}

void SketchMemory::bring_back() {
    if (!document_.is_writable() || tools_.is_drawing()) return;
    const auto kept = kept_in(nlohmann::json::parse(document_.remembered(memory_key).toStdString(), nullptr, false));
    if (!kept) return;
    is_kept_ = true;
    tools_.go_on_with(kept->kind, kept->layer, kept->clicks);
    std::vector<Point> points;
    for (const Click& click : kept->clicks) points.insert(points.end(), click.begin(), click.end());
    emit brought_back(
        tr("What was not drawn to its end is in the hand again: %n click(s). Enter ends it, Esc gives it up.", nullptr,
           static_cast<int>(kept->clicks.size())),
        points.size() == 1 ? make_point(points.front()) : make_line(points));
}

}  // namespace yimi::app
