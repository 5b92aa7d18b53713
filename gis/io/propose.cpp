#include <algorithm>
#include <array>

#include "core/base/ascii.h"
#include "gis/io/field_names.h"
#include "gis/io/import.h"
#include "gis/io/text_encoding.h"
#include "gis/io/value_evidence.h"

namespace yimi::gis {
namespace {

/// How sure a field belongs to a column; the surer pair is made first.
enum class Match { none, beginning, synonym, equal };

bool begins_one_of(std::string_view names, std::string_view beginning) {
    for (std::size_t at = names.find(beginning); at != std::string_view::npos; at = names.find(beginning, at + 1))
        if (at == 0 || names[at - 1] == ' ') return true;
    return false;
}

/// A shapefile cuts names at ten bytes: "speed_limi" stands for the one column that begins so.
bool may_be_beginning(const SourceField& field) {
    constexpr std::size_t dbf_name_bytes = 10;
    return field.name_was_cut || field.name.size() == dbf_name_bytes;
}

Match match(Table table, const Column& column, const SourceField& field) {
    const std::string plain = plain_name(field.name);
    if (field.name == column.name || plain == plain_name(column.name)) return Match::equal;
    const NameAndUnit parts = split_unit(field.name);
    const bool unit_fits = unit_factor(column.unit, parts.unit).has_value();
    if (unit_fits && !parts.unit.empty() && plain_name(split_unit(column.name).name) == parts.name)
        return Match::synonym;
    const bool beginning = may_be_beginning(field);
    bool begins = beginning && column.name.starts_with(field.name);
    for (const ColumnSynonyms& synonyms : column_synonyms()) {
        if (synonyms.column != column.name || (synonyms.table && *synonyms.table != table)) continue;
        if (lists(synonyms.names, plain) || (unit_fits && lists(synonyms.names, parts.name))) return Match::synonym;
        begins = begins || (field.name_was_cut && begins_one_of(synonyms.names, plain));
    }
    return begins ? Match::beginning : Match::none;
}

double factor_of(const Column& column, const SourceField& field) {
    if (plain_name(field.name) == plain_name(column.name)) return 1;
    if (column.type != ColumnType::real && column.type != ColumnType::integer) return 1;
    return unit_factor(column.unit, split_unit(field.name).unit).value_or(1);
}

/// Order of the synonyms: where two fields could be the name, 名称 comes before 简称.
std::size_t rank(Table table, const Column& column, const SourceField& field) {
    const std::string plain = split_unit(field.name).name;
    std::size_t passed = 0;
    for (const ColumnSynonyms& synonyms : column_synonyms()) {
        if (synonyms.column != column.name || (synonyms.table && *synonyms.table != table)) continue;
        if (lists(synonyms.names, plain)) return passed + synonyms.names.find(plain);
        passed += synonyms.names.size();
    }
    return passed;
}

bool geometry_fits(Table table, const std::string& geometry) {
    if (geometry == "none") return false;
    if (geometry == "mixed") return true;
    switch (schema_of(table).geometry) {
        case GeometryColumn::point:
            return geometry == "point";
        case GeometryColumn::line:
            return geometry == "line";
        case GeometryColumn::multi_polygon:
            return geometry == "polygon";
        case GeometryColumn::any:
            break;
    }
    if (table == Table::occluders) return geometry != "point";
    return table != Table::schools || geometry != "line";
}

/// Pairs fields with columns, the surest first; each of them is taken once.
class MappingProposal {
public:
    /// `samples`: of the fields; both must outlive it.
    MappingProposal(Table table, const std::vector<SourceField>& fields, const std::vector<FieldSample>& samples)
        : table_(table),
          columns_(schema_of(table).columns),
          fields_(fields),
          samples_(samples),
          column_taken_(columns_.size()),
          field_taken_(fields_.size()) {}

    /// `sensible`: only fields with some value that means something in the column, as far as is known.
    void take_by_name(Match wanted, bool sensible) {
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (column_taken_[column]) continue;
            std::optional<std::size_t> best;
            std::size_t candidates = 0;
            for (std::size_t field = 0; field < fields_.size(); ++field) {
                if (field_taken_[field] || match(table_, columns_[column], fields_[field]) != wanted) continue;
                if (sensible &&
                    samples_[field].contradicts(columns_[column], factor_of(columns_[column], fields_[field])))
                    continue;
                ++candidates;
                if (!best || (wanted == Match::synonym && rank(table_, columns_[column], fields_[field]) <
                                                              rank(table_, columns_[column], fields_[*best])))
                    best = field;
            }
            if (best && (wanted != Match::beginning || (candidates == 1 && begins_only(column, *best))))
                pair(*best, column, factor_of(columns_[column], fields_[*best]), false);
        }
    }

    void take_by_values() {
        std::vector<std::vector<std::size_t>> columns_of(fields_.size()), fields_of(columns_.size());
        for (std::size_t field = 0; field < fields_.size(); ++field)
            for (std::size_t column = 0; column < columns_.size(); ++column)
                if (!field_taken_[field] && !column_taken_[column] &&
                    samples_[field].speaks_of(table_, columns_[column])) {
                    columns_of[field].push_back(column);
                    fields_of[column].push_back(field);
                }
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (columns_of[field].size() == 1 && fields_of[columns_of[field][0]].size() == 1)
                pair(field, columns_of[field][0], 1, true);
    }

    [[nodiscard]] std::vector<FieldMapping> mapping() && { return std::move(mapping_); }

private:
    /// Could it be several columns, none is better than a wrong one.
    [[nodiscard]] bool begins_only(std::size_t column, std::size_t field) const {
        return std::none_of(columns_.begin(), columns_.end(), [&](const Column& other) {
            return &other != &columns_[column] && match(table_, other, fields_[field]) == Match::beginning;
        });
    }
    void pair(std::size_t field, std::size_t column, double factor, bool by_values) {
        column_taken_[column] = field_taken_[field] = true;
        mapping_.push_back({fields_[field].name, std::string(columns_[column].name), factor, by_values});
    }

    Table table_;
    std::span<const Column> columns_;
    const std::vector<SourceField>& fields_;
    const std::vector<FieldSample>& samples_;
    std::vector<bool> column_taken_, field_taken_;
    std::vector<FieldMapping> mapping_;
};

std::vector<FieldMapping> mapping_for(Table table, const std::vector<SourceField>& fields,
                                      const std::vector<FieldSample>& samples) {
    MappingProposal proposal(table, fields, samples);
    for (const Match wanted : {Match::equal, Match::synonym, Match::beginning}) proposal.take_by_name(wanted, true);
    proposal.take_by_values();
    // A name whose values mean nothing is better than none: the planner is told of each value.
    for (const Match wanted : {Match::equal, Match::synonym, Match::beginning}) proposal.take_by_name(wanted, false);
    return std::move(proposal).mapping();
}

/// Columns that hardly any other table has; each counts for its table.
std::size_t telling_columns(Table table, const std::vector<SourceField>& fields,
                            const std::vector<FieldSample>& samples) {
    static constexpr std::string_view common_words[] = {
        "name", "uid",       "source", "source_date", "confidence", "population", "kind",    "age",
        "year", "direction", "use",    "school_uid",  "area_m2",    "setting",    "grouping"};
    const auto mapping = mapping_for(table, fields, samples);
    return static_cast<std::size_t>(std::count_if(mapping.begin(), mapping.end(), [](const FieldMapping& pair) {
        return pair.by_values ||
               std::find(std::begin(common_words), std::end(common_words), pair.column) == std::end(common_words);
    }));
}

/// English names only where a word begins: "park" is not in "carparks", "wall" not in "cornwall".
bool occurs(const std::string& layer_name, std::string_view name) {
    for (std::size_t at = layer_name.find(name); at != std::string::npos; at = layer_name.find(name, at + 1)) {
        const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
        if (!is_ascii(name) || at == 0 || !letter(layer_name[at - 1])) return true;
    }
    return false;
}

std::optional<Table> table_by_name(const SourceLayer& layer) {
    const std::string lower = ascii_lower(layer.name);  // with its word marks, unlike plain_name
    if (const auto exact = table_named(lower); exact && (is_derived(*exact) || geometry_fits(*exact, layer.geometry)))
        return exact;
    std::string without_marks;
    for (const char c : lower)
        if (c != '_' && c != '-' && c != ' ') without_marks += c;
    for (const TableSynonyms& synonyms : table_synonyms()) {
        if (!is_derived(synonyms.table) && !geometry_fits(synonyms.table, layer.geometry)) continue;
        for (std::size_t at = 0; at < synonyms.names.size();) {
            const std::size_t end = std::min(synonyms.names.find(' ', at), synonyms.names.size());
            const auto name = synonyms.names.substr(at, end - at);
            if (occurs(lower, name) || (name.size() > 5 && occurs(without_marks, name))) return synonyms.table;
            at = end + 1;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<FieldMapping> propose_mapping(Table table, const SourceLayer& layer) {
    return mapping_for(table, layer.fields, samples_of(layer));
}

std::optional<Table> propose_table(const SourceLayer& layer) {
    // Derived tables are computed, never imported: a layer of findings fits nowhere.
    if (const auto named = table_by_name(layer)) return is_derived(*named) ? std::nullopt : named;
    static constexpr std::array by_fields = {Table::districts, Table::streets,     Table::crossings,
                                             Table::buildings, Table::schools,     Table::playgrounds,
                                             Table::blocks,    Table::school_gates};
    const std::vector<FieldSample> samples = samples_of(layer);
    std::optional<Table> best;
    std::size_t most = 0;
    bool tie = false;
    for (const Table table : by_fields) {
        if (!geometry_fits(table, layer.geometry)) continue;
        const std::size_t count = telling_columns(table, layer.fields, samples);
        if (count > most) {
            best = table;
            most = count;
            tie = false;
        } else if (count == most && count > 0) {
            tie = true;
        }
    }
    return tie ? std::nullopt : best;
}

}  // namespace yimi::gis
