#include "app/document/clipboard_text.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/document/degrees_or_metres.h"
#include "gis/crs/crs.h"
#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"

namespace yimi::app {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view shape_heading = "wkt_geom";
constexpr std::size_t largest_text = std::size_t{16} << 20U;
constexpr const char* file_name = "clipboard";

struct TextOf {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return ordered_json(number).dump(); }  // all its digits
    std::string operator()(const std::string& text) const { return text; }
};

/// In quotation marks where it would break the table.
std::string cell(std::string text) {
    if (text.find_first_of("\t\r\n\"") == std::string::npos) return text;
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) text.insert(at, 1, '"');
    return '"' + text + '"';
}

/// The columns that all rows have.
std::span<const Column> shared_columns(const std::vector<TableRow>& rows) {
    const auto columns = schema_of(rows.front().first).columns;
    const bool are_alike =
        std::all_of(rows.begin(), rows.end(), [&](const TableRow& row) { return row.first == rows.front().first; });
    return are_alike ? columns : columns.first(common_column::confidence + 1);
}

ordered_json coordinates(std::span<const Point> points) {
    ordered_json list = ordered_json::array();
    for (const Point point : points) list.push_back({point.x, point.y});
    return list;
}
ordered_json paths_of(GeometryView shape, std::size_t begin, std::size_t end) {
    ordered_json list = ordered_json::array();
    for (std::size_t path = begin; path < end; ++path) list.push_back(coordinates(shape.path(path)));
    return list;
}

ordered_json geometry_json(GeometryView shape) {
    const bool many = shape.part_count() > 1;
    ordered_json list = ordered_json::array();
    switch (shape.kind) {
        case GeometryKind::points:
            list = coordinates(shape.points);
            return {{"type", many ? "MultiPoint" : "Point"}, {"coordinates", many ? list : list.front()}};
        case GeometryKind::lines:
            list = paths_of(shape, 0, shape.path_count());
            return {{"type", many ? "MultiLineString" : "LineString"}, {"coordinates", many ? list : list.front()}};
        case GeometryKind::polygons:
            for (std::size_t part = 0; part < shape.part_count(); ++part)
                list.push_back(paths_of(shape, shape.first_path(part), shape.part_ends[part]));
            return {{"type", many ? "MultiPolygon" : "Polygon"}, {"coordinates", many ? list : list.front()}};
        case GeometryKind::none:
            break;
    }
    return nullptr;
}

ordered_json properties_of(const TableRow& row) {
    ordered_json properties = ordered_json::object();
    const auto columns = schema_of(row.first).columns;
    for (std::size_t column = 0; column < columns.size(); ++column)
        std::visit(
            [&](const auto& value) {
                ordered_json& property = properties[std::string(columns[column].name)];
                if constexpr (!std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) property = value;
            },
            row.second.values[column]);
    return properties;
}

Error refusal(const char* reason) {
    return {ErrorCode::unsupported, "what the clipboard holds", {{"reason", reason}}};
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line(text.substr(begin, end - begin));
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.find_first_not_of(" \t") != std::string::npos) lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

/// Shapes whose text runs over several lines take one.
std::vector<std::string> shapes_of(const std::vector<std::string>& lines) {
    std::vector<std::string> shapes;
    std::ptrdiff_t open = 0;
    for (const std::string& line : lines) {
        if (open > 0)
            shapes.back() += ' ' + line;
        else
            shapes.push_back(line);
        open += std::count(line.begin(), line.end(), '(') - std::count(line.begin(), line.end(), ')');
    }
    return shapes;
}

/// The first cell in quotation marks, so that the commas of a shape part nothing.
std::string with_quoted_shape(const std::string& line) {
    if (line.front() == '"') return line;
    const std::size_t end = std::min(line.find('\t'), line.size());
    return '"' + line.substr(0, end) + '"' + line.substr(end);
}

bool begins_with_heading(const std::string& line) {
    return line.starts_with(shape_heading) || line.starts_with('"' + std::string(shape_heading));
}

/// A table with a heading as an import reads it, and the system that its shapes name, as PostGIS writes them.
struct ShapeTable {
    std::string text;  ///< empty where there are no shapes
    std::string crs;   ///< "EPSG:4326"; empty where they name none
};

/// "SRID=4326;POINT(…)" becomes "POINT(…)". The system is empty where the row names none.
std::string take_system(std::string& row) {
    static const QRegularExpression prefix(QStringLiteral("^(\"?)\\s*SRID\\s*=\\s*(\\d{4,6})\\s*;"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = prefix.match(QString::fromStdString(row.substr(0, row.find('('))));
    if (!match.hasMatch()) return {};
    row = match.captured(1).toStdString() + row.substr(row.find(';') + 1);
    return "EPSG:" + match.captured(2).toStdString();
}

/// Errors: unsupported with reason "several_systems".
Result<ShapeTable> as_table(std::string_view text) {
    std::vector<std::string> lines = lines_of(text);
    if (lines.empty()) return ShapeTable{};
    if (!begins_with_heading(lines.front())) {
        lines = shapes_of(lines);
        if (lines.front().find('(') == std::string::npos) return ShapeTable{};
        lines.insert(lines.begin(), std::string(shape_heading));
    }
    ShapeTable table{lines.front() + '\n', {}};
    for (std::size_t line = 1; line < lines.size(); ++line) {
        const std::string crs = take_system(lines[line]);
        if (line > 1 && crs != table.crs) return refusal("several_systems");
        table.crs = crs;
        table.text += with_quoted_shape(lines[line]) + '\n';
    }
    return table;
}

/// The one layer of a text that lies in a file.
Result<gis::SourceLayer> layer_of(const QTemporaryDir& folder, const std::string& content, const char* ending) {
    const QString path = folder.filePath(QString::fromLatin1(file_name) + QLatin1String(ending));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) < 0 || !file.flush())
        return Error{ErrorCode::cannot_write, "the clipboard's text", {{"file", path.toStdString()}}};
    auto layers = gis::inspect(path.toStdString());
    if (!layers || layers.value().empty() || layers.value().front().geometry == "none") return refusal("no_shapes");
    return std::move(layers).value().front();
}

/// The plan without rows: the identifiers that it has are no reason to leave out a copy.
Plan empty_plan_like(const Plan& plan) {
    std::vector<Layer> layers;
    for (const TableSchema& schema : all_schemas()) layers.emplace_back(schema.table);
    return Plan(std::move(layers), plan.settings(), {});
}

}  // namespace

std::string wkt_table(const std::vector<TableRow>& rows) {
    if (rows.empty()) return {};
    const auto columns = shared_columns(rows);
    std::string table(shape_heading);
    for (const Column& column : columns) table += '\t' + std::string(column.name);
    for (const auto& [of, row] : rows) {
        table += '\n' + gis::write_wkt(row.geometry);
        for (std::size_t column = 0; column < columns.size(); ++column)
            table += '\t' + cell(std::visit(TextOf{}, row.values[column]));
    }
    return table + '\n';
}

Result<std::string> geojson(const std::vector<TableRow>& rows, const std::string& crs) {
    YIMI_TRY(to_lonlat, gis::Transformer::between(crs, degrees_crs));
    ordered_json features = ordered_json::array();
    for (const TableRow& row : rows) {
        Geometry shape = row.second.geometry;
        YIMI_TRY(placed, to_lonlat.transform(shape.points));
        features.push_back(
            {{"type", "Feature"}, {"properties", properties_of(row)}, {"geometry", geometry_json(shape)}});
    }
    const ordered_json all{{"type", "FeatureCollection"}, {"features", std::move(features)}};
    return all.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<ReadText> rows_in_text(std::string_view text, const Plan& plan, std::optional<Table> into) {
    if (text.size() > largest_text) return refusal("too_much_text");
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return refusal("no_shapes");
    const bool is_json = text[begin] == '{' || text[begin] == '[';
    ShapeTable table{std::string(is_json ? text : std::string_view()), {}};
    if (!is_json) {
        YIMI_TRY(shapes, as_table(text));
        table = std::move(shapes);
    }
    if (table.text.empty()) return refusal("no_shapes");
    const QTemporaryDir folder;
    YIMI_TRY(layer, layer_of(folder, table.text, is_json ? ".geojson" : ".tsv"));
    gis::ImportOptions options;
    options.table = into ? into : layer.table;
    options.crs = table.crs;
    if (!options.table) return refusal("no_layer_meant");
    const bool names_no_system = !is_json && table.crs.empty() && layer.crs.why == "missing";
    if (names_no_system) {
        YIMI_TRY(meant, what_is_meant(layer.extent, plan));
        options.crs = meant == Meant::plan_coordinates ? gis::crs_of(plan) : degrees_crs;
        options.swap_axes = meant == Meant::degrees_north_first;
    }
    QuietJob job;
    YIMI_TRY(read, gis::read_layer(layer, options, empty_plan_like(plan), gis::GeosKernel(), job));
    ReadText found{{}, read.report.rejects.size(), names_no_system && options.crs == degrees_crs};
    const Edit made = unpacked(std::move(read.edit));
    for (const Change& change : made.changes)
        if (const auto* row = std::get_if<FeatureChange>(&change)) found.rows.emplace_back(row->table, *row->after);
    return found;
}

}  // namespace yimi::app
