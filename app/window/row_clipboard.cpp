#include "app/window/row_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

#include "app/document/clipboard.h"
#include "app/document/commit_rows.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "app/tools/selected_shapes.h"

namespace yimi::app {
namespace {

constexpr double aside_px = 16, same_place_m = 1e-3;

bool lies_there(const Layer& layer, const Geometry& shape) {
    bool found = false;
    layer.query(bounding_box(shape.view()), [&](const RowView& row) {
        found = found || nearly_equal(row.geometry(), shape, same_place_m);
        return !found;
    });
    return found;
}

}  // namespace

RowClipboard::RowClipboard(Document& document, Selection& selection, MapWidget& map, ToolController& tools,
                           QObject* parent)
    : QObject(parent), document_(document), selection_(selection), map_(map), tools_(tools) {}

bool RowClipboard::copy() {
    if (const QString why = too_many_to_hold(selection_); !why.isEmpty()) {
        emit notice(why);
        return false;
    }
    const SelectedShapes shapes(document_, selection_);
    if (shapes.empty()) {
        emit notice(tr("Findings are computed, not drawn: they cannot be copied."));
        return false;
    }
    QGuiApplication::clipboard()->setMimeData(to_clipboard(shapes.rows({}), document_.crs()).release());
    return true;
}

void RowClipboard::cut() {
    if (copy()) tools_.delete_selection("cut");
}

void RowClipboard::paste(std::optional<Table> into) {
    const QMimeData* const mime = QGuiApplication::clipboard()->mimeData();
    auto read = mime ? from_clipboard(*mime, *document_.snapshot(), into) : Result<ReadText>(ReadText{});
    if (!read) return emit failed(sentence(read.error()), to_qstring(read.error().message));
    auto& [rows, left_out, taken_for_degrees] = read.value();
    if (left_out > 0)
        emit notice(tr("%n shape(s) of the clipboard cannot be used here: another kind of shape, or a broken one.",
                       nullptr, static_cast<int>(left_out)));
    if (rows.empty()) return;
    if (taken_for_degrees)
        emit notice(
            tr("The numbers on the clipboard were read as longitude and latitude (WGS 84, which CGCS2000 matches)."));
    const Affine aside = translation(free_place(rows.front()));
    Box box;
    for (auto& [table, row] : rows) {
        row.geometry = transformed(std::move(row.geometry), aside);
        box.add(bounding_box(row.geometry.view()));
    }
    const Edit edit = copies_edit("paste", *document_.snapshot(), std::move(rows));
    commit_rows(document_, edit, [this, box, made = rows_made(edit)] {
        tools_.choose(ToolKind::select);
        selection_.set(made);
        if (!map_.view().extent().intersects(box)) map_.show_box(box);
    });
}

Point RowClipboard::free_place(const TableRow& row) const {
    const Layer& layer = document_.snapshot()->layer(row.first);
    const double step_m = aside_px * map_.view().metres_per_pixel;
    constexpr int most_steps = 100;
    Point aside;
    for (int step = 0; step < most_steps && lies_there(layer, transformed(row.second.geometry, translation(aside)));
         ++step)
        aside = aside + Point{step_m, -step_m};
    return aside;
}

}  // namespace yimi::app
