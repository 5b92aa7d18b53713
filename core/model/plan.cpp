#include "core/model/plan.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "core/base/byte_stream.h"
#include "core/edit/edit.h"
#include "core/edit/edit_codec.h"
#include "core/geometry/simple_shape.h"

namespace yimi {
namespace {

using LayerRows = std::array<std::vector<RowChange>, table_count>;

Error conflict(std::string message, std::vector<Error::Detail> context) {
    return {ErrorCode::conflict, std::move(message), std::move(context)};
}

/// Collects what each layer becomes, checking every `before` against the plan and the changes already taken. Borrows
/// the rows of those changes.
class Gathering {
public:
    explicit Gathering(const Plan& plan) : plan_(plan), settings_(plan.settings()) {}

    Result<Done> take(const FeatureChange& change) {
        const auto fail = [&](std::string message) {
            return conflict(std::move(message), {{"table", std::string(schema_of(change.table).name)},
                                                 {"fid", std::to_string(change.id.number)}});
        };
        if (change.id.number <= 0) return fail("a feature's id must be positive");
        if (change.after && change.after->values.size() != schema_of(change.table).columns.size())
            return fail("a feature has not as many values as its table has columns");
        // The journal could not read it back: an edit that nobody can undo.
        if (change.after && !is_well_formed(change.after->geometry))
            return Error{
                ErrorCode::bad_data,
                "a shape's arrays do not fit each other",
                {{"table", std::string(schema_of(change.table).name)}, {"fid", std::to_string(change.id.number)}}};
        const auto table = static_cast<std::size_t>(change.table);
        if (is_packed_away(change.table, change.id)) return fail("an edit names a row twice");
        const Feature* after = change.after ? &*change.after : nullptr;
        const auto [latest, is_first] = latest_[table].try_emplace(change.id.number, after);
        if (!(is_first ? plan_holds(change) : holds(latest->second, change)))
            return fail("the plan does not hold what the edit starts from");
        latest->second = after;
        rows_[table].push_back({change.id, after});
        return Done{};
    }

    Result<Done> take(const RowsChange& change) {
        const Layer& layer = plan_.layer(change.table);
        const LayerColumns& rows = change.rows();
        const auto fail = [&](std::string message) {
            return conflict(std::move(message), {{"table", std::string(schema_of(change.table).name)}});
        };
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const FeatureId id = rows.id(row);
            if (id.number <= 0) return fail("a feature's id must be positive");
            if (is_packed_away(change.table, id) ||
                latest_[static_cast<std::size_t>(change.table)].count(id.number) > 0)
                return fail("an edit names a row twice");
            if (change.after && layer.contains(id)) return fail("the plan holds a row that the edit creates");
        }
        if (change.before && !layer.holds_all(rows)) return fail("the plan does not hold what the edit starts from");
        packed_.push_back(&change);
        return Done{};
    }

    Result<Done> take(const SettingChange& change) {
        const auto found = settings_.find(change.key);
        const Value held = found == settings_.end() ? Value{} : found->second;
        if (held != change.before)
            return conflict("the setting is not what the edit starts from", {{"setting", change.key}});
        if (is_unknown(change.after))
            settings_.erase(change.key);
        else
            settings_[change.key] = change.after;
        return Done{};
    }

    [[nodiscard]] const LayerRows& rows() const noexcept { return rows_; }
    [[nodiscard]] const std::vector<const RowsChange*>& packed() const noexcept { return packed_; }
    [[nodiscard]] std::map<std::string, Value>&& settings() && noexcept { return std::move(settings_); }

private:
    /// Whether packed rows of this edit have that one.
    [[nodiscard]] bool is_packed_away(Table table, FeatureId id) const {
        return std::any_of(packed_.begin(), packed_.end(), [&](const RowsChange* change) {
            return change->table == table && change->rows().row_of(id).has_value();
        });
    }
    [[nodiscard]] bool plan_holds(const FeatureChange& change) const {
        const Layer& layer = plan_.layer(change.table);
        return change.before ? layer.feature(change.id) == change.before : !layer.contains(change.id);
    }
    [[nodiscard]] static bool holds(const Feature* row, const FeatureChange& change) {
        return change.before ? row && *row == *change.before : !row;
    }

    const Plan& plan_;
    std::map<std::string, Value> settings_;
    LayerRows rows_;
    std::vector<const RowsChange*> packed_;
    std::array<std::unordered_map<std::int64_t, const Feature*>, table_count> latest_;  ///< by id; null: removed
};

}  // namespace

Plan::Plan() {
    layers_.reserve(table_count);
    for (const TableSchema& schema : all_schemas()) layers_.emplace_back(schema.table);
}

Plan::Plan(std::vector<Layer> layers, std::map<std::string, Value> settings, Revision revision)
    : layers_(std::move(layers)), settings_(std::move(settings)), revision_(revision) {
    assert(layers_.size() == table_count);
}

const Value& Plan::setting(const std::string& key) const {
    static const Value unknown;
    const auto found = settings_.find(key);
    return found == settings_.end() ? unknown : found->second;
}

Box Plan::extent() const noexcept {
    Box box;
    for (const Layer& each : layers_) box.add(each.extent());
    return box;
}

Result<Edit> Plan::apply(Edit edit) {
    Gathering gathering(*this);
    for (const Change& change : edit.changes) {
        auto taken = std::visit([&](const auto& each) { return gathering.take(each); }, change);
        if (!taken) return std::move(taken).error();
    }
    for (std::size_t table = 0; table < table_count; ++table)
        if (!gathering.rows()[table].empty()) layers_[table] = layers_[table].with(gathering.rows()[table]);
    for (const RowsChange* const change : gathering.packed()) {
        Layer& layer = layers_[static_cast<std::size_t>(change->table)];
        layer = change->after ? layer.with_all(change->after) : layer.without_all(*change->before);
    }
    settings_ = std::move(gathering).settings();
    if (!is_derived(edit)) ++revision_.number;
    return inverse(std::move(edit));
}

Plan Plan::packed(std::size_t limit) const {
    Plan copy(*this);
    for (Layer& each : copy.layers_)
        if (each.overlay_size() > limit) each = each.packed();
    return copy;
}

std::vector<std::byte> canonical_bytes(const Plan& plan) {
    ByteWriter writer;
    for (const TableSchema& schema : all_schemas()) {
        const Layer& layer = plan.layer(schema.table);
        writer.count(layer.size());
        layer.for_each([&](const RowView& row) {
            writer.count(static_cast<std::uint64_t>(row.id().number));
            write_feature(writer, row.feature());
            return true;
        });
    }
    writer.count(plan.settings().size());
    for (const auto& [key, value] : plan.settings()) {
        writer.text(key);
        write_value(writer, value);
    }
    return std::move(writer).bytes();
}

}  // namespace yimi
