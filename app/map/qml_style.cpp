#include "app/map/qml_style.h"

#include <QUuid>
#include <QXmlStreamWriter>
#include <array>

#include "app/map/map_style.h"
#include "app/text/names.h"
#include "gis/support/titles.h"

namespace yimi::app {
namespace {

constexpr double mm_per_px = 25.4 / 96;

/// The kinds of shape that a symbol can be for. QGIS loads a table of mixed geometry once for each of them.
enum class Shape { point, line, polygon };

QString figure(double value) {
    return QString::number(value, 'g', 6);
}
QString in_mm(double pixels) {
    return figure(pixels * mm_per_px);
}
QString colour_text(const QColor& colour) {
    return QStringLiteral("%1,%2,%3,%4")
        .arg(colour.red())
        .arg(colour.green())
        .arg(colour.blue())
        .arg(colour.isValid() ? colour.alpha() : 0);
}
QString pattern_text(LinePattern pattern) {
    constexpr std::array words{"solid", "dash", "dot", "dash dot"};
    return QString::fromLatin1(words[static_cast<std::size_t>(pattern)]);
}
QString outline_style(const Symbol& symbol) {
    return symbol.stroke.isValid() ? pattern_text(symbol.pattern) : QStringLiteral("no");
}

using Options = std::vector<std::pair<const char*, QString>>;

/// Writes one style: first the rules, then the symbols that they name by number, as the format wants it.
class Writer {
public:
    Writer(Table table, const SymbolChanges& changes) : table_(table), changes_(changes), xml_(&bytes_) {}

    QByteArray write() {
        gather();
        xml_.writeDTD(QStringLiteral("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"));
        xml_.writeStartElement(QStringLiteral("qgis"));
        xml_.writeAttribute(QStringLiteral("version"), QStringLiteral("3.22.16"));
        xml_.writeAttribute(QStringLiteral("styleCategories"), QStringLiteral("Symbology|Labeling|Rendering|Fields"));
        write_scale(table_style(Theme::planning, table_).farthest_metres_per_pixel);
        write_renderer();
        write_labels();
        write_aliases();
        xml_.writeEndElement();
        return bytes_;
    }

private:
    struct Rule {
        QString filter, label;
        Symbol symbol;
        Shape shape = Shape::point;
    };

    /// The rules of the table: each category for each kind of shape that the table can hold.
    void gather() {
        const std::string_view column = category_column(table_);
        const auto entries = legend(Theme::planning, table_, changes_);
        for (const Shape shape : shapes())
            for (const LegendEntry& entry : entries) {
                QStringList conditions;
                if (schema_of(table_).geometry == GeometryColumn::any) conditions << shape_condition(shape);
                if (!column.empty()) conditions << category_condition(column, entry, entries);
                add_rules(conditions, title_of(column, entry.word), entry.symbol, shape);
            }
    }

    [[nodiscard]] std::vector<Shape> shapes() const {
        switch (schema_of(table_).geometry) {
            case GeometryColumn::point:
                return {Shape::point};
            case GeometryColumn::line:
                return {Shape::line};
            case GeometryColumn::multi_polygon:
                return {Shape::polygon};
            case GeometryColumn::any:
                break;
        }
        return {Shape::polygon, Shape::line, Shape::point};
    }

    static QString shape_condition(Shape shape) {
        constexpr std::array words{"Point", "Line", "Polygon"};
        return QStringLiteral("geometry_type($geometry) = '%1'")
            .arg(QString::fromLatin1(words[static_cast<std::size_t>(shape)]));
    }

    /// "ELSE" looks at the rules beside it only, which a second condition would break: the category of all other words
    /// says which words those are not.
    [[nodiscard]] QString category_condition(std::string_view column, const LegendEntry& entry,
                                             const std::vector<LegendEntry>& entries) const {
        const QString name = to_qstring(column);
        const QStringList own = words_of(entry);
        if (!own.isEmpty()) return QStringLiteral("\"%1\" IN (%2)").arg(name, own.join(QStringLiteral(", ")));
        QStringList others;
        for (const LegendEntry& other : entries) others << words_of(other);
        return QStringLiteral("coalesce(\"%1\", '') NOT IN (%2)").arg(name, others.join(QStringLiteral(", ")));
    }

    [[nodiscard]] QStringList words_of(const LegendEntry& entry) const {
        QStringList words;
        for (const std::string_view word : words_drawn_as(table_, entry.word))
            words << QStringLiteral("'%1'").arg(to_qstring(word));
        return words;
    }

    [[nodiscard]] QString title_of(std::string_view column, std::string_view word) const {
        if (column.empty()) return to_qstring(gis::title_of(table_).zh);
        if (word == "other") return QStringLiteral("其他");
        return to_qstring(gis::word_title(column, word).zh);
    }

    /// What is unknown is hatched, here as on the map.
    void add_rules(QStringList conditions, const QString& label, const Symbol& symbol, Shape shape) {
        if (table_ != Table::findings) {
            rules_.push_back({conditions.join(QStringLiteral(" AND ")), label, symbol, shape});
            return;
        }
        const QString unknown = QStringLiteral("\"state\" = 'unknown'");
        Symbol hatched = symbol;
        hatched.hatched = true;
        rules_.push_back({(conditions + QStringList{QStringLiteral("coalesce(\"state\", '') <> 'unknown'")})
                              .join(QStringLiteral(" AND ")),
                          label, symbol, shape});
        rules_.push_back({(conditions + QStringList{unknown}).join(QStringLiteral(" AND ")),
                          label + QStringLiteral("（未知）"), hatched, shape});
    }

    void write_scale(double farthest_metres_per_pixel) {
        const bool limited = farthest_metres_per_pixel < 1e8;
        xml_.writeAttribute(QStringLiteral("hasScaleBasedVisibilityFlag"),
                            limited ? QStringLiteral("1") : QStringLiteral("0"));
        if (!limited) return;
        xml_.writeAttribute(QStringLiteral("maxScale"), QStringLiteral("0"));
        xml_.writeAttribute(QStringLiteral("minScale"), scale_text(farthest_metres_per_pixel));
    }
    /// The n of 1:n at 96 dots per inch.
    static QString scale_text(double metres_per_pixel) {
        return QString::number(metres_per_pixel * 1000 / mm_per_px, 'f', 0);
    }

    void write_renderer() {
        xml_.writeStartElement(QStringLiteral("renderer-v2"));
        xml_.writeAttribute(QStringLiteral("type"), QStringLiteral("RuleRenderer"));
        // All casings below all surfaces, so that junctions are open.
        xml_.writeAttribute(QStringLiteral("symbollevels"),
                            table_ == Table::streets ? QStringLiteral("1") : QStringLiteral("0"));
        xml_.writeStartElement(QStringLiteral("rules"));
        xml_.writeAttribute(QStringLiteral("key"), key(-1));
        for (std::size_t number = 0; number < rules_.size(); ++number) {
            xml_.writeEmptyElement(QStringLiteral("rule"));
            xml_.writeAttribute(QStringLiteral("key"), key(static_cast<int>(number)));
            xml_.writeAttribute(QStringLiteral("symbol"), QString::number(number));
            xml_.writeAttribute(QStringLiteral("label"), rules_[number].label);
            if (!rules_[number].filter.isEmpty()) xml_.writeAttribute(QStringLiteral("filter"), rules_[number].filter);
        }
        xml_.writeEndElement();
        xml_.writeStartElement(QStringLiteral("symbols"));
        for (std::size_t number = 0; number < rules_.size(); ++number)
            write_symbol(QString::number(number), rules_[number]);
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    /// QGIS wants a UUID for each rule; the same one each time.
    [[nodiscard]] QString key(int number) const {
        const QUuid yimi(0x8f2d6c31, 0x55b7, 0x4d0e, 0x9a, 0x41, 0x1c, 0x77, 0x0e, 0x3b, 0x62, 0xd8);
        return QUuid::createUuidV5(yimi, to_qstring(schema_of(table_).name) + QString::number(number)).toString();
    }

    void write_symbol(const QString& name, const Rule& rule) {
        constexpr std::array types{"marker", "line", "fill"};
        xml_.writeStartElement(QStringLiteral("symbol"));
        xml_.writeAttribute(QStringLiteral("name"), name);
        xml_.writeAttribute(QStringLiteral("type"), QString::fromLatin1(types[static_cast<std::size_t>(rule.shape)]));
        xml_.writeAttribute(QStringLiteral("alpha"), QStringLiteral("1"));
        xml_.writeAttribute(QStringLiteral("clip_to_extent"), QStringLiteral("1"));
        switch (rule.shape) {
            case Shape::point:
                write_marker(rule.symbol);
                break;
            case Shape::line:
                write_line(rule.symbol);
                break;
            case Shape::polygon:
                write_fill(rule.symbol);
                break;
        }
        xml_.writeEndElement();
    }

    void write_fill(const Symbol& symbol) {
        const QString brush = symbol.hatched          ? QStringLiteral("b_diagonal")
                              : symbol.fill.isValid() ? QStringLiteral("solid")
                                                      : QStringLiteral("no");
        write_layer("SimpleFill", {{"color", colour_text(symbol.hatched ? symbol.stroke : symbol.fill)},
                                   {"style", brush},
                                   {"outline_color", colour_text(symbol.stroke)},
                                   {"outline_style", outline_style(symbol)},
                                   {"outline_width", in_mm(symbol.stroke_px)},
                                   {"outline_width_unit", QStringLiteral("MM")},
                                   {"joinstyle", QStringLiteral("round")}});
    }

    void write_line(const Symbol& symbol) {
        const bool cased = table_ == Table::streets && symbol.pattern == LinePattern::solid;
        constexpr double casing_px = 1.6;
        if (cased) write_simple_line(symbol.stroke, symbol.stroke_px + casing_px, symbol.pattern, 0);
        const QColor colour = cased ? symbol.fill : symbol.hatched ? symbol.stroke.lighter(140) : symbol.stroke;
        write_simple_line(colour, symbol.stroke_px, symbol.hatched ? LinePattern::dotted : symbol.pattern,
                          cased ? 1 : 0);
    }

    void write_simple_line(const QColor& colour, double width_px, LinePattern pattern, int pass) {
        write_layer("SimpleLine",
                    {{"line_color", colour_text(colour)},
                     {"line_width", in_mm(width_px)},
                     {"line_width_unit", QStringLiteral("MM")},
                     {"line_style", pattern_text(pattern)},
                     {"capstyle", pattern == LinePattern::solid ? QStringLiteral("round") : QStringLiteral("flat")},
                     {"joinstyle", QStringLiteral("round")}},
                    pass);
    }

    void write_marker(const Symbol& symbol) {
        constexpr std::array names{"circle", "circle", "square", "diamond", "triangle", "square"};
        const QColor fill = symbol.hatched ? QColor() : symbol.fill.isValid() ? symbol.fill : symbol.stroke;
        write_simple_marker(names[static_cast<std::size_t>(symbol.marker)], fill, symbol, symbol.marker_px, 0);
        if (symbol.marker != Marker::zebra) return;
        for (const double side : {-0.2, 0.2})
            write_simple_marker("line", symbol.stroke, symbol, symbol.marker_px, side * symbol.marker_px);
    }

    void write_simple_marker(const char* name, const QColor& fill, const Symbol& symbol, double size_px,
                             double aside_px) {
        write_layer("SimpleMarker",
                    {{"name", QString::fromLatin1(name)},
                     {"color", colour_text(fill)},
                     {"outline_color", colour_text(symbol.stroke)},
                     {"outline_style", symbol.stroke.isValid() ? QStringLiteral("solid") : QStringLiteral("no")},
                     {"outline_width", in_mm(std::min(symbol.stroke_px, 1.6))},
                     {"outline_width_unit", QStringLiteral("MM")},
                     {"offset", in_mm(aside_px) + QStringLiteral(",0")},
                     {"offset_unit", QStringLiteral("MM")},
                     {"size", in_mm(size_px)},
                     {"size_unit", QStringLiteral("MM")}});
    }

    void write_layer(const char* type, const Options& options, int pass = 0) {
        xml_.writeStartElement(QStringLiteral("layer"));
        xml_.writeAttribute(QStringLiteral("class"), QString::fromLatin1(type));
        xml_.writeAttribute(QStringLiteral("enabled"), QStringLiteral("1"));
        xml_.writeAttribute(QStringLiteral("locked"), QStringLiteral("0"));
        xml_.writeAttribute(QStringLiteral("pass"), QString::number(pass));
        xml_.writeStartElement(QStringLiteral("Option"));
        xml_.writeAttribute(QStringLiteral("type"), QStringLiteral("Map"));
        for (const auto& [name, value] : options) {
            xml_.writeEmptyElement(QStringLiteral("Option"));
            xml_.writeAttribute(QStringLiteral("name"), QString::fromLatin1(name));
            xml_.writeAttribute(QStringLiteral("type"), QStringLiteral("QString"));
            xml_.writeAttribute(QStringLiteral("value"), value);
        }
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    void write_labels() {
        const TableStyle& style = table_style(Theme::planning, table_);
        const bool labelled = style.label_farthest_metres_per_pixel > 0;
        xml_.writeTextElement(QStringLiteral("labelsEnabled"), labelled ? QStringLiteral("1") : QStringLiteral("0"));
        if (!labelled) return;
        const auto attribute = [this](const char* name, const QString& value) {
            xml_.writeAttribute(QString::fromLatin1(name), value);
        };
        xml_.writeStartElement(QStringLiteral("labeling"));
        attribute("type", QStringLiteral("simple"));
        xml_.writeStartElement(QStringLiteral("settings"));
        attribute("calloutType", QStringLiteral("simple"));
        xml_.writeStartElement(QStringLiteral("text-style"));
        attribute("fieldName", QStringLiteral("name"));
        attribute("isExpression", QStringLiteral("0"));
        attribute("fontFamily", QStringLiteral("Noto Sans CJK SC"));
        attribute("fontSize", figure(style.label_px * 0.75));
        attribute("fontSizeUnit", QStringLiteral("Point"));
        attribute("textColor", colour_text(style.label_colour));
        attribute("textOpacity", QStringLiteral("1"));
        xml_.writeEmptyElement(QStringLiteral("text-buffer"));
        attribute("bufferDraw", QStringLiteral("1"));
        attribute("bufferSize", QStringLiteral("0.8"));
        attribute("bufferSizeUnits", QStringLiteral("MM"));
        attribute("bufferColor", QStringLiteral("255,255,255,220"));
        attribute("bufferOpacity", QStringLiteral("1"));
        xml_.writeEndElement();
        const bool along = schema_of(table_).geometry == GeometryColumn::line;
        xml_.writeEmptyElement(QStringLiteral("placement"));
        attribute("placement",
                  along ? QStringLiteral("3") : QStringLiteral("1"));  // curved along lines, else over the point
        attribute("placementFlags", QStringLiteral("9"));
        xml_.writeEmptyElement(QStringLiteral("rendering"));
        // The districts lie under everything: as obstacles they would leave no place for any other label.
        attribute("obstacle", QStringLiteral("0"));
        attribute("scaleVisibility", QStringLiteral("1"));
        attribute("scaleMin", QStringLiteral("0"));
        attribute("scaleMax", scale_text(style.label_farthest_metres_per_pixel));
        attribute("mergeLines", along ? QStringLiteral("1") : QStringLiteral("0"));
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    /// QGIS before 3.32 does not read them from gpkg_data_columns.
    void write_aliases() {
        xml_.writeStartElement(QStringLiteral("aliases"));
        for (const Column& each : schema_of(table_).columns) {
            xml_.writeEmptyElement(QStringLiteral("alias"));
            xml_.writeAttribute(QStringLiteral("field"), to_qstring(each.name));
            xml_.writeAttribute(QStringLiteral("name"), to_qstring(gis::column_title(each.name).zh));
        }
        xml_.writeEndElement();
    }

    Table table_;
    const SymbolChanges& changes_;
    QByteArray bytes_;
    QXmlStreamWriter xml_;
    std::vector<Rule> rules_;
};

}  // namespace

QByteArray qml_style(Table table, const SymbolChanges& changes) {
    return Writer(table, changes).write();
}

std::vector<std::pair<std::string, std::string>> export_styles(const SymbolChanges& changes) {
    std::vector<std::pair<std::string, std::string>> styles;
    for (const TableSchema& schema : all_schemas())
        styles.emplace_back(schema.name, qml_style(schema.table, changes).toStdString());
    return styles;
}

}  // namespace yimi::app
