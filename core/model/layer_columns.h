#pragma once

#include <cstdint>
#include <limits>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "core/geometry/box_tree.h"
#include "core/model/feature.h"

namespace yimi {

/// A value that is read where it lies.
using ValueView = std::variant<std::monostate, std::int64_t, double, std::string_view>;

[[nodiscard]] ValueView view_of(const Value& value) noexcept;

/// One attribute of all rows of a layer. A column whose values are all unknown takes no memory.
class AttributeColumn {
public:
    explicit AttributeColumn(ColumnType type) noexcept : type_(type) {}

    void append(const Value& value, std::size_t row);
    void append(const ValueView& value, std::size_t row);
    /// All values of `other` behind the `rows` that are there; `share` as in LayerColumns.
    void append_all(const AttributeColumn& other, std::size_t rows, double share);
    [[nodiscard]] Value value(std::size_t row) const;
    [[nodiscard]] ValueView view(std::size_t row) const noexcept;
    [[nodiscard]] std::optional<double> number(std::size_t row) const noexcept;
    [[nodiscard]] std::string_view text(std::size_t row) const noexcept;

private:
    /// What a value of another type than the column's is kept as: exactly as given, so that nothing is lost.
    enum class Kind : std::uint8_t { unknown, integer, real, text };
    [[nodiscard]] Kind kind(std::size_t row) const noexcept {
        return row < kinds_.size() ? kinds_[row] : Kind::unknown;
    }

    ColumnType type_;
    std::vector<Kind> kinds_;           ///< up to the last known row
    std::vector<std::uint64_t> words_;  ///< an integer, the bits of a real, or a text's begin in `characters_`
    std::vector<std::uint32_t> sizes_;  ///< of texts; only in columns that hold some
    std::string characters_;            ///< a text that repeats the one before it is kept once
    std::size_t last_text_ = 0;         ///< the row of the last text, where there is one
};

/// All rows of a layer as packed columns. Built once by LayerBuilder, then read by any number of threads.
class LayerColumns {
public:
    explicit LayerColumns(Table table);

    [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }
    [[nodiscard]] FeatureId id(std::size_t row) const noexcept { return ids_[row]; }
    [[nodiscard]] const Box& box(std::size_t row) const noexcept { return boxes_[row]; }
    [[nodiscard]] GeometryView geometry(std::size_t row) const noexcept;
    [[nodiscard]] const AttributeColumn& attribute(std::size_t column) const noexcept { return attributes_[column]; }
    [[nodiscard]] const BoxTree& tree() const noexcept { return tree_; }
    /// The row of that id, or nothing.
    [[nodiscard]] std::optional<std::size_t> row_of(FeatureId id) const noexcept;
    /// The first row with that uid, or nothing. The index is made on first use.
    [[nodiscard]] std::optional<std::size_t> row_of_uid(std::string_view uid) const;

    void reserve(std::size_t rows, std::size_t points);
    void append(FeatureId id, GeometryView geometry, std::span<const Value> values);
    /// A row of another layer of the same table.
    void append(const LayerColumns& other, std::size_t row);
    /// All rows of another layer of the same table, after which there is `share` (0–1] of all rows to come: memory is
    /// taken for those at once.
    void append_all(const LayerColumns& other, double share);
    /// Sorts by id where rows came in another order, and builds the tree.
    void close();

private:
    void append_shape(FeatureId id, GeometryView geometry);
    void sort_by_id();

    Table table_;
    std::vector<FeatureId> ids_;
    std::vector<GeometryKind> kinds_;
    std::vector<std::uint64_t> point_ends_;
    std::vector<std::uint64_t> path_list_ends_, part_list_ends_;
    std::vector<Point> points_;
    std::vector<std::uint32_t> path_ends_, part_ends_;  ///< relative to the row's first point and first path
    std::vector<Box> boxes_;
    std::vector<AttributeColumn> attributes_;
    BoxTree tree_;
    mutable std::once_flag uid_index_made_;
    mutable std::unordered_map<std::string_view, std::size_t> uid_index_;
};

}  // namespace yimi
