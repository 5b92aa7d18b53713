#include "gis/io/formats/osm_tags.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace yimi::gis {

extern const std::string_view osm_tags_toml;  // made from resources/osm/tags.toml

bool OsmCondition::holds(const OsmTags& tags) const {
    return std::all_of(tests.begin(), tests.end(), [&](const Test& test) {
        const char* const value = tags[test.key];
        if (!value || test.absent) return (value == nullptr) == test.absent;
        return test.values.empty() || std::find(test.values.begin(), test.values.end(), value) != test.values.end();
    });
}

namespace {

std::string shortest(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::string read_as(OsmSaying::As as, const char* value) {
    std::optional<double> number;
    if (as == OsmSaying::As::speed) number = osm_speed_kmh(value);
    if (as == OsmSaying::As::length) number = osm_length_m(value);
    if (as == OsmSaying::As::slope) number = osm_slope_pct(value);
    return number ? shortest(*number) : std::string(value);
}

}  // namespace

std::string OsmColumn::value(const OsmTags& tags) const {
    for (const OsmSaying& saying : from) {
        if (!saying.when.holds(tags) || (saying.key && !tags[*saying.key])) continue;
        return saying.key ? read_as(saying.as, tags[*saying.key]) : saying.is;
    }
    return {};
}

bool OsmTable::takes(OsmShape shape, const OsmTags& tags) const {
    const auto holds = [&](const OsmCondition& condition) { return condition.holds(tags); };
    return std::find(shapes.begin(), shapes.end(), shape) != shapes.end() &&
           std::any_of(when.begin(), when.end(), holds) && std::none_of(unless.begin(), unless.end(), holds);
}

/// Reads the table's file; remembers the first mistake.
class OsmTagReader {
public:
    Result<OsmTagTable> read(std::string_view text) {
        // What sorting itself asks for.
        for (const std::string_view key : {"area", "layer", "bridge", "tunnel"}) key_index(key);
        try {
            const toml::table root = toml::parse(text);
            each(root, "table", [&](const toml::table& node) { read_table(node); });
        } catch (const toml::parse_error& error) {
            fail(std::string(error.description()));
        }
        if (read_.tables_.empty()) fail("there is no table in it");
        if (!mistake_.empty()) return Error{ErrorCode::bad_data, "osm/tags.toml: " + mistake_, {}};
        return std::move(read_);
    }

private:
    void fail(const std::string& what) {
        if (mistake_.empty()) mistake_ = what;
    }

    template <class Visit>
    void each(const toml::table& node, std::string_view key, Visit visit) {
        const toml::array* const list = node[key].as_array();
        if (!list) return;
        for (const toml::node& element : *list)
            element.is_table() ? visit(*element.as_table()) : fail(std::string(key) + " is no list of tables");
    }

    std::size_t key_index(std::string_view name) {
        if (const auto known = read_.key(name)) return *known;
        read_.keys_.emplace_back(name);
        return read_.keys_.size() - 1;
    }

    OsmCondition condition(const toml::table& node) {
        OsmCondition condition;
        for (const auto& [key, value] : node) {
            OsmCondition::Test test{key_index(key.str()), {}, false};
            const std::string words = value.value_or(std::string());
            if (words.empty()) fail("no values of " + std::string(key.str()));
            test.absent = words == "-";
            for (std::size_t at = 0; words != "*" && !test.absent && at < words.size();) {
                const std::size_t end = std::min(words.find(' ', at), words.size());
                test.values.push_back(words.substr(at, end - at));
                at = end + 1;
            }
            condition.tests.push_back(std::move(test));
        }
        return condition;
    }

    OsmSaying saying(const toml::table& node) {
        static constexpr std::array<std::pair<std::string_view, OsmSaying::As>, 4> kinds{
            {{"text", OsmSaying::As::text},
             {"speed", OsmSaying::As::speed},
             {"length", OsmSaying::As::length},
             {"slope", OsmSaying::As::slope}}};
        OsmSaying saying;
        for (const auto& [key, value] : node) {
            const std::string text = value.value_or(std::string());
            const auto kind =
                std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == text; });
            if (key.str() == "when" && value.is_table())
                saying.when = condition(*value.as_table());
            else if (key.str() == "tag" && !text.empty())
                saying.key = key_index(text);
            else if (key.str() == "is" && !text.empty())
                saying.is = text;
            else if (key.str() == "as" && kind != kinds.end())
                saying.as = kind->second;
            else
                fail("what is " + std::string(key.str()) + "?");
        }
        return saying;
    }

    void read_column(const toml::table& node, OsmTable& table) {
        OsmColumn column{node["name"].value_or(std::string()), {}};
        if (!column_index(table.table, column.name)) fail("no such column: " + column.name);
        each(node, "from", [&](const toml::table& from) { column.from.push_back(saying(from)); });
        if (column.from.empty()) fail("nothing fills " + column.name);
        table.columns.push_back(std::move(column));
    }

    std::vector<OsmShape> shapes_of(const toml::table& node) {
        std::vector<OsmShape> shapes;
        if (const toml::array* const words = node["shapes"].as_array())
            for (const toml::node& element : *words) {
                const std::string word = element.value_or(std::string());
                if (word != "point" && word != "line" && word != "area") fail("no such shape: " + word);
                shapes.push_back(word == "point" ? OsmShape::point : word == "line" ? OsmShape::line : OsmShape::area);
            }
        return shapes;
    }

    std::optional<Table> named(const toml::table& node, std::string_view key) {
        const auto name = node[key].value<std::string>();
        const auto table = name ? table_named(*name) : std::nullopt;
        if (name && !table) fail("no such table: " + *name);
        return table;
    }

    void read_table(const toml::table& node) {
        OsmTable table;
        if (const auto into = named(node, "name"))
            table.table = *into;
        else
            fail("a table without a name");
        table.shapes = shapes_of(node);
        table.outline = node["outline"].value_or(false);
        table.on_outline_of = named(node, "on_outline_of");
        each(node, "when", [&](const toml::table& when) { table.when.push_back(condition(when)); });
        each(node, "unless", [&](const toml::table& unless) { table.unless.push_back(condition(unless)); });
        each(node, "column", [&](const toml::table& column) { read_column(column, table); });
        read_.tables_.push_back(std::move(table));
    }

    OsmTagTable read_;
    std::string mistake_;
};

Result<OsmTagTable> OsmTagTable::parse(std::string_view toml) {
    return OsmTagReader().read(toml);
}

const Result<OsmTagTable>& OsmTagTable::built_in() {
    static const Result<OsmTagTable> table = parse(osm_tags_toml);
    return table;
}

std::optional<std::size_t> OsmTagTable::key(std::string_view name) const {
    const auto found = std::find(keys_.begin(), keys_.end(), name);
    if (found == keys_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - keys_.begin());
}

}  // namespace yimi::gis
