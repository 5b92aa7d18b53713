#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/geometry/box_tree.h"
#include "core/model/layer_columns.h"

namespace yimi {

/// One row as engines and the map read it: borrowed from a Layer, valid as long as that layer lives.
class RowView {
public:
    RowView(Table table, FeatureId id, const Feature& feature, const Box& box) noexcept
        : table_(table), id_(id), feature_(&feature), box_(box) {}
    RowView(Table table, const LayerColumns& columns, std::size_t row) noexcept;

    [[nodiscard]] Table table() const noexcept { return table_; }
    [[nodiscard]] FeatureId id() const noexcept { return id_; }
    [[nodiscard]] const Box& box() const noexcept { return box_; }
    [[nodiscard]] GeometryView geometry() const noexcept;
    [[nodiscard]] std::string_view uid() const noexcept { return text(common_column::uid); }
    [[nodiscard]] std::string_view name() const noexcept { return text(common_column::name); }

    [[nodiscard]] Value value(std::size_t column) const;
    /// The same where it lies, without a copy of texts.
    [[nodiscard]] ValueView view(std::size_t column) const noexcept;
    /// Integers, reals and booleans (0, 1); nothing where unknown.
    [[nodiscard]] std::optional<double> number(std::size_t column) const noexcept;
    [[nodiscard]] std::optional<bool> flag(std::size_t column) const noexcept;
    /// Texts; empty where unknown (an empty text and unknown are the same to a reader of words).
    [[nodiscard]] std::string_view text(std::size_t column) const noexcept;
    [[nodiscard]] Feature feature() const;

private:
    friend class LayerBuilder;
    Table table_;
    FeatureId id_;
    const LayerColumns* columns_ = nullptr;
    std::size_t row_ = 0;
    const Feature* feature_ = nullptr;
    Box box_;
};

/// Gathers rows into packed columns. Rows may come in any order of id; ids must differ.
class LayerBuilder {
public:
    explicit LayerBuilder(Table table);
    ~LayerBuilder();
    LayerBuilder(const LayerBuilder&) = delete;
    LayerBuilder& operator=(const LayerBuilder&) = delete;
    LayerBuilder(LayerBuilder&&) noexcept;
    LayerBuilder& operator=(LayerBuilder&&) noexcept;

    void reserve(std::size_t rows, std::size_t points);
    /// `values` as in Feature; the geometry is copied.
    void add(FeatureId id, GeometryView geometry, std::span<const Value> values);
    void add(const RowView& row);
    /// All rows of another builder of the same table, which is empty afterwards. After them there is about `share`
    /// (0–1] of all rows that will be added: so much memory is taken.
    void add_all(LayerBuilder&& rows, double share = 1);
    [[nodiscard]] std::size_t size() const noexcept { return columns_->size(); }
    /// The columns with their packed tree; the builder is empty afterwards.
    [[nodiscard]] std::shared_ptr<const LayerColumns> finish();

private:
    std::unique_ptr<LayerColumns> columns_;
};

/// What becomes of one row; borrowed. Without `after` it is removed.
struct RowChange {
    FeatureId id;
    const Feature* after = nullptr;
};

/// All features of one table: immutable packed columns plus a small overlay of edited rows. A value: copying it shares
/// the columns. Rows are visited by growing id.
class Layer {
public:
    explicit Layer(Table table);
    Layer(Table table, std::shared_ptr<const LayerColumns> columns);

    [[nodiscard]] Table table() const noexcept { return table_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool contains(FeatureId id) const noexcept;
    [[nodiscard]] std::optional<Feature> feature(FeatureId id) const;
    [[nodiscard]] std::optional<RowView> row(FeatureId id) const noexcept;
    [[nodiscard]] std::optional<FeatureId> find_uid(std::string_view uid) const;
    [[nodiscard]] Box extent() const noexcept;
    /// One more than the largest id in use, at least 1.
    [[nodiscard]] FeatureId next_id() const noexcept;

    /// Calls `visit(const RowView&)` for every row by growing id; a visit that returns false ends it.
    void for_each(const std::function<bool(const RowView&)>& visit) const;
    /// The same for rows whose box touches `area`: packed rows in the order of the tree, then edited rows by id.
    void query(const Box& area, const std::function<bool(const RowView&)>& visit) const;
    /// The same where of many rows the box says enough, as of all that are smaller than a pixel: first asks
    /// `box_will_do(const Box&)` and visits the row only if not. Reads packed boxes as they lie in memory.
    template <class BoxWillDo, class VisitRow>
    void query_boxes(const Box& area, const BoxWillDo& box_will_do, const VisitRow& visit) const;

    /// A layer in which each given row is replaced, added (not there yet) or removed; of two changes of one row the
    /// later counts. Costs O(overlay + rows · log n); a change larger than a tenth of the layer packs the columns anew.
    [[nodiscard]] Layer with(std::span<const RowChange> rows) const;
    /// A layer with all rows of `rows`, whose ids must not be there yet: the columns themselves where it was empty,
    /// else packed anew in O(n).
    [[nodiscard]] Layer with_all(const std::shared_ptr<const LayerColumns>& rows) const;
    /// A layer without the rows whose ids `rows` has. O(n).
    [[nodiscard]] Layer without_all(const LayerColumns& rows) const;
    /// Whether the layer holds every one of these rows, as they are.
    [[nodiscard]] bool holds_all(const LayerColumns& rows) const;
    /// The same rows with an empty overlay. O(n); for a background job.
    [[nodiscard]] Layer packed() const;
    [[nodiscard]] std::size_t overlay_size() const noexcept;
    /// All rows as they are packed; null where some were edited since then.
    [[nodiscard]] std::shared_ptr<const LayerColumns> columns() const noexcept {
        return overlay_size() == 0 ? columns_ : nullptr;
    }

private:
    struct EditedRow {
        FeatureId id;
        std::shared_ptr<const Feature> feature;  ///< null: removed
        Box box;
    };
    [[nodiscard]] const EditedRow* edited(FeatureId id) const noexcept;
    /// Whether a packed row lies under an edited one, by row; empty where nothing was edited.
    [[nodiscard]] std::vector<bool> packed_rows_edited() const;
    /// Lays one row over `merged`, which holds all rows of smaller id, and counts it.
    void lay_over(std::vector<EditedRow>& merged, EditedRow row);

    Table table_;
    std::size_t size_ = 0;
    std::shared_ptr<const LayerColumns> columns_;
    std::shared_ptr<const std::vector<EditedRow>> overlay_;  ///< sorted by id
};

template <class BoxWillDo, class VisitRow>
void Layer::query_boxes(const Box& area, const BoxWillDo& box_will_do, const VisitRow& visit) const {
    const std::vector<bool> is_edited = packed_rows_edited();
    bool go_on = true;
    columns_->tree().query(area, [&](std::size_t row, const Box& box) -> bool {
        if (!is_edited.empty() && is_edited[row]) return true;
        if (!box_will_do(box)) go_on = visit(RowView(table_, *columns_, row));
        return go_on;
    });
    for (const EditedRow& row : *overlay_) {
        if (!go_on) return;
        if (row.feature && row.box.intersects(area) && !box_will_do(row.box))
            go_on = visit(RowView(table_, row.id, *row.feature, row.box));
    }
}

}  // namespace yimi
