#include "core/edit/edit_codec.h"

#include <array>
#include <limits>
#include <utility>

#include "core/model/layer.h"

namespace yimi {
namespace {

constexpr std::uint8_t version = 1;
enum Tag : std::uint8_t { unknown_value, integer_value, real_value, text_value };
enum ChangeTag : std::uint8_t { feature_change, setting_change, rows_change };
enum Sides : std::uint8_t { neither = 0, has_before = 1, has_after = 2 };

void write_geometry(ByteWriter& writer, const Geometry& geometry) {
    writer.byte(static_cast<std::uint8_t>(geometry.kind));
    writer.count(geometry.points.size());
    for (const Point point : geometry.points) {
        writer.real(point.x);
        writer.real(point.y);
    }
    for (const auto* ends : {&geometry.path_ends, &geometry.part_ends}) {
        writer.count(ends->size());
        for (const std::uint32_t end : *ends) writer.count(end);
    }
}

/// Ends must rise and the last one must be the number of things they divide.
std::vector<std::uint32_t> read_ends(ByteReader& reader, std::size_t of) {
    std::vector<std::uint32_t> ends(reader.count_of(1));
    std::uint64_t last = 0;
    for (std::uint32_t& end : ends) {
        const std::uint64_t next = reader.count();
        if (next < last || next > of) reader.fail();
        end = static_cast<std::uint32_t>(next);
        last = next;
    }
    if (!ends.empty() && last != of) reader.fail();
    return ends;
}

Geometry read_geometry(ByteReader& reader) {
    Geometry geometry;
    const std::uint8_t kind = reader.byte();
    if (kind > static_cast<std::uint8_t>(GeometryKind::polygons)) reader.fail();
    geometry.kind = static_cast<GeometryKind>(kind);
    geometry.points.resize(reader.count_of(2 * sizeof(double)));
    for (Point& point : geometry.points) {
        point.x = reader.real();
        point.y = reader.real();
    }
    geometry.path_ends = read_ends(reader, geometry.points.size());
    geometry.part_ends = read_ends(reader, geometry.path_ends.size());
    const bool wants_paths = geometry.kind == GeometryKind::lines || geometry.kind == GeometryKind::polygons;
    const bool wants_parts = geometry.kind == GeometryKind::polygons;
    if (!geometry.points.empty() &&
        (wants_paths == geometry.path_ends.empty() || wants_parts == geometry.part_ends.empty()))
        reader.fail();
    return geometry;
}

/// The columns of an edit's tables as they were called when it was written.
using StoredColumns = std::array<std::vector<std::optional<std::size_t>>, table_count>;

class FeatureReader {
public:
    FeatureReader(ByteReader& reader, const StoredColumns& columns) : reader_(reader), columns_(columns) {}

    Feature read(Table table) {
        Feature feature = make_feature(table, read_geometry(reader_));
        const auto& stored = columns_[static_cast<std::size_t>(table)];
        if (reader_.count_of(1) != stored.size()) reader_.fail();
        for (const auto& place : stored) {
            Value value = read_value(reader_);
            if (place) feature.values[*place] = std::move(value);
        }
        return feature;
    }

    FeatureChange read_change() {
        FeatureChange change;
        const std::uint8_t table = reader_.byte();
        if (table >= table_count) {
            reader_.fail();
            return change;
        }
        change.table = static_cast<Table>(table);
        change.id.number = reader_.integer();
        const std::uint8_t sides = reader_.byte();
        if (sides & has_before) change.before = read(change.table);
        if (sides & has_after) change.after = read(change.table);
        return change;
    }

    Result<RowsChange> read_rows(const FetchRows& fetch) {
        const Error damaged{ErrorCode::bad_data, "the packed rows of an edit are damaged", {}};
        const std::uint8_t table = reader_.byte(), sides = reader_.byte(), form = reader_.byte();
        if (table >= table_count || (sides != has_before && sides != has_after)) return damaged;
        RowsChange change{static_cast<Table>(table), nullptr, nullptr};
        std::vector<FeatureId> ids(reader_.count_of(1));
        std::int64_t last = 0;
        for (FeatureId& id : ids) {
            const std::uint64_t step = reader_.count();
            constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
            if (step == 0 || step > largest - static_cast<std::uint64_t>(last)) return damaged;
            id.number = last += static_cast<std::int64_t>(step);
        }
        auto& side = sides == has_before ? change.before : change.after;
        if (static_cast<CreatedRows>(form) == CreatedRows::as_ids) {
            if (!fetch || reader_.failed()) return damaged;
            YIMI_TRY(fetched, fetch(change.table, ids));
            side = std::move(fetched);
        } else {
            LayerBuilder builder(change.table);
            builder.reserve(ids.size(), 0);
            for (const FeatureId id : ids) {
                const Feature row = read(change.table);
                if (reader_.failed()) return damaged;
                builder.add(id, row.geometry, row.values);
            }
            side = builder.finish();
        }
        return change;
    }

private:
    ByteReader& reader_;
    const StoredColumns& columns_;
};

std::array<bool, table_count> tables_of(const Edit& edit) {
    std::array<bool, table_count> used{};
    for (const Change& change : edit.changes)
        if (const auto* row = std::get_if<FeatureChange>(&change))
            used[static_cast<std::size_t>(row->table)] = true;
        else if (const auto* rows = std::get_if<RowsChange>(&change))
            used[static_cast<std::size_t>(rows->table)] = true;
    return used;
}

/// Ids as their distance from the one before; then the rows, unless they can be fetched.
void write_change(ByteWriter& writer, const RowsChange& change, CreatedRows created_rows) {
    writer.byte(rows_change);
    writer.byte(static_cast<std::uint8_t>(change.table));
    writer.byte(change.before ? has_before : has_after);
    const auto form = change.after ? created_rows : CreatedRows::in_full;
    writer.byte(static_cast<std::uint8_t>(form));
    const LayerColumns& rows = change.rows();
    writer.count(rows.size());
    std::int64_t last = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        writer.count(static_cast<std::uint64_t>(rows.id(row).number - std::exchange(last, rows.id(row).number)));
    if (form == CreatedRows::as_ids) return;
    for (std::size_t row = 0; row < rows.size(); ++row)
        write_feature(writer, RowView(change.table, rows, row).feature());
}

void write_change(ByteWriter& writer, const FeatureChange& change, CreatedRows) {
    writer.byte(feature_change);
    writer.byte(static_cast<std::uint8_t>(change.table));
    writer.integer(change.id.number);
    writer.byte(
        static_cast<std::uint8_t>((change.before ? has_before : neither) | (change.after ? has_after : neither)));
    if (change.before) write_feature(writer, *change.before);
    if (change.after) write_feature(writer, *change.after);
}

void write_change(ByteWriter& writer, const SettingChange& change, CreatedRows) {
    writer.byte(setting_change);
    writer.text(change.key);
    write_value(writer, change.before);
    write_value(writer, change.after);
}

StoredColumns read_columns(ByteReader& reader) {
    StoredColumns columns;
    const std::size_t tables = reader.count_of(2);
    for (std::size_t index = 0; index < tables && !reader.failed(); ++index) {
        const std::uint8_t table = reader.byte();
        if (table >= table_count) {
            reader.fail();
            break;
        }
        auto& stored = columns[table];
        stored.resize(reader.count_of(1));
        for (auto& place : stored) place = column_index(static_cast<Table>(table), reader.text());
    }
    return columns;
}

}  // namespace

void write_value(ByteWriter& writer, const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        writer.byte(integer_value);
        writer.integer(*whole);
    } else if (const auto* real = std::get_if<double>(&value)) {
        writer.byte(real_value);
        writer.real(*real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        writer.byte(text_value);
        writer.text(*text);
    } else {
        writer.byte(unknown_value);
    }
}

Value read_value(ByteReader& reader) {
    switch (reader.byte()) {
        case unknown_value:
            return {};
        case integer_value:
            return reader.integer();
        case real_value:
            return reader.real();
        case text_value:
            return reader.text();
        default:
            reader.fail();
            return {};
    }
}

void write_feature(ByteWriter& writer, const Feature& feature) {
    write_geometry(writer, feature.geometry);
    writer.count(feature.values.size());
    for (const Value& value : feature.values) write_value(writer, value);
}

std::vector<std::byte> encode(const Edit& edit, CreatedRows created_rows) {
    ByteWriter writer;
    writer.byte(version);
    writer.text(edit.name);
    const auto used = tables_of(edit);
    writer.count(static_cast<std::uint64_t>(std::count(used.begin(), used.end(), true)));
    for (const TableSchema& schema : all_schemas()) {
        const auto table = static_cast<std::uint8_t>(schema.table);
        if (!used[table]) continue;
        writer.byte(table);
        writer.count(schema.columns.size());
        for (const Column& each : schema.columns) writer.text(each.name);
    }
    writer.count(edit.changes.size());
    for (const Change& change : edit.changes)
        std::visit([&](const auto& each) { write_change(writer, each, created_rows); }, change);
    return std::move(writer).bytes();
}

Result<Edit> decode_edit(std::span<const std::byte> bytes, const FetchRows& fetch) {
    const auto bad = [](std::string message) { return Error{ErrorCode::bad_data, std::move(message), {}}; };
    ByteReader reader(bytes);
    if (const std::uint8_t found = reader.byte(); found != version)
        return bad("an edit of unknown version " + std::to_string(found));
    Edit edit;
    edit.name = reader.text();
    const StoredColumns columns = read_columns(reader);
    const std::size_t changes = reader.count_of(1);
    edit.changes.reserve(changes);
    for (std::size_t index = 0; index < changes && !reader.failed(); ++index) {
        if (const std::uint8_t tag = reader.byte(); tag == feature_change) {
            edit.changes.emplace_back(FeatureReader(reader, columns).read_change());
        } else if (tag == setting_change) {
            SettingChange change{reader.text(), read_value(reader), read_value(reader)};
            edit.changes.emplace_back(std::move(change));
        } else if (tag == rows_change) {
            YIMI_TRY(rows, FeatureReader(reader, columns).read_rows(fetch));
            edit.changes.emplace_back(std::move(rows));
        } else {
            reader.fail();
        }
    }
    if (reader.failed() || !reader.at_end()) return bad("the bytes of an edit are damaged");
    return edit;
}

}  // namespace yimi
