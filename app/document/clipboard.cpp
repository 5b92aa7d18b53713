#include "app/document/clipboard.h"

#include <QCoreApplication>
#include <QDate>
#include <cmath>

#include "core/edit/edit_codec.h"
#include "core/geometry/simple_shape.h"
#include "gis/crs/crs.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

constexpr const char *own_format = "application/x-yimi-rows", *geojson_format = "application/geo+json",
                     *text_format = "text/plain";
constexpr const char* crs_key = "crs";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Clipboard)
};

QByteArray bytes_of(const std::string& text) {
    return QByteArray::fromStdString(text);
}

/// Rows and the system that they are in, in the form in which edits are stored.
QByteArray own_bytes(const std::vector<TableRow>& rows, const std::string& crs) {
    Edit edit{"copy", {SettingChange{crs_key, {}, crs}}};
    std::int64_t number = 0;
    for (const auto& [table, row] : rows)
        edit.changes.push_back(FeatureChange{table, FeatureId{++number}, std::nullopt, row});
    const auto bytes = encode(edit);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

class RowsMime final : public QMimeData {
public:
    RowsMime(std::vector<TableRow> rows, std::string crs) : rows_(std::move(rows)), crs_(std::move(crs)) {}

    QStringList formats() const override {
        return {QString::fromLatin1(own_format), QString::fromLatin1(geojson_format), QString::fromLatin1(text_format)};
    }

protected:
    QVariant retrieveData(const QString& format, QMetaType) const override {
        if (format == QLatin1String(own_format)) return own_bytes(rows_, crs_);
        if (format == QLatin1String(text_format)) return QString::fromStdString(wkt_table(rows_));
        if (format != QLatin1String(geojson_format)) return {};
        const auto text = geojson(rows_, crs_);
        return text ? bytes_of(text.value()) : QByteArray();
    }

private:
    std::vector<TableRow> rows_;
    std::string crs_;
};

bool is_sound(const TableRow& row) {
    const Geometry& shape = row.second.geometry;
    if (is_derived(row.first) || !takes(schema_of(row.first).geometry, shape.kind)) return false;
    if (is_plainly_valid(shape)) return true;
    const auto validity = gis::GeosKernel().validity(shape);
    return validity && validity.value().valid;
}

/// The same rows in the plan's system.
Result<Done> place(std::vector<TableRow>& rows, const std::string& from, const std::string& to) {
    if (from == to) return Done{};
    YIMI_TRY(transformer, gis::Transformer::between(from, to));
    for (auto& [table, row] : rows) {
        YIMI_TRY(placed, transformer.transform(row.geometry.points));
    }
    return Done{};
}

Result<ReadText> rows_in_bytes(const QByteArray& bytes, const Plan& plan) {
    YIMI_TRY(edit,
             decode_edit({reinterpret_cast<const std::byte*>(bytes.data()), static_cast<std::size_t>(bytes.size())}));
    std::string crs = gis::crs_of(plan);
    const std::string own = crs;
    ReadText found;
    for (Change& change : edit.changes) {
        auto* const row = std::get_if<FeatureChange>(&change);
        if (row && row->after) found.rows.emplace_back(row->table, *std::move(row->after));
        if (const auto* setting = std::get_if<SettingChange>(&change); setting && setting->key == crs_key)
            crs = as_text(setting->after);
    }
    YIMI_TRY(placed, place(found.rows, crs, own));
    found.left_out = std::erase_if(found.rows, [](const TableRow& row) { return !is_sound(row); });
    return found;
}

/// What was drawn elsewhere is from the clipboard, unless it says more.
void sign(std::vector<TableRow>& rows) {
    for (auto& [table, row] : rows) {
        Value& source = row.values[common_column::source];
        if (!as_text(source).starts_with("clipboard.")) continue;
        source = Words::tr("Clipboard").toStdString();
        Value& date = row.values[common_column::source_date];
        if (is_unknown(date)) date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    }
}

}  // namespace

std::unique_ptr<QMimeData> to_clipboard(std::vector<TableRow> rows, const std::string& crs) {
    return std::make_unique<RowsMime>(std::move(rows), crs);
}

bool may_hold_rows(const QMimeData& mime) {
    return mime.hasFormat(QString::fromLatin1(own_format)) || mime.hasFormat(QString::fromLatin1(geojson_format)) ||
           mime.hasText();
}

Result<ReadText> from_clipboard(const QMimeData& mime, const Plan& plan, std::optional<Table> into) {
    if (const QByteArray own = mime.data(QString::fromLatin1(own_format)); !own.isEmpty())
        return rows_in_bytes(own, plan);
    const QByteArray json = mime.data(QString::fromLatin1(geojson_format));
    const std::string text = json.isEmpty() ? mime.text().toStdString() : json.toStdString();
    YIMI_TRY(found, rows_in_text(text, plan, into));
    sign(found.rows);
    return found;
}

}  // namespace yimi::app
