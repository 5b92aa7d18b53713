#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/schema.h"

namespace yimi::gis {

/// The tags of one element, in the order of OsmTagTable::keys(); null where it has none.
using OsmTags = std::vector<const char*>;

/// Tags that must all fit.
struct OsmCondition {
    struct Test {
        std::size_t key = 0;
        std::vector<std::string> values;  ///< one of these; empty for any value
        bool absent = false;              ///< instead: there must be no such tag
    };
    std::vector<Test> tests;
    [[nodiscard]] bool holds(const OsmTags& tags) const;
};

/// How one of `from` fills a column.
struct OsmSaying {
    enum class As { text, speed, length, slope };
    OsmCondition when;
    std::optional<std::size_t> key;  ///< the tag whose value is taken
    As as = As::text;
    std::string is;  ///< else this; where both are missing, the column stays unknown
};

struct OsmColumn {
    std::string name;
    std::vector<OsmSaying> from;
    /// What the tags say; empty where they say nothing. A value that cannot be read as it should be stays as it stands.
    [[nodiscard]] std::string value(const OsmTags& tags) const;
};

enum class OsmShape { point, line, area };

/// What goes into one of our tables.
struct OsmTable {
    Table table = Table::streets;
    std::vector<OsmShape> shapes;
    std::vector<OsmCondition> when, unless;
    std::vector<OsmColumn> columns;
    bool outline = false;                ///< areas come as the lines around them unless tagged area=yes
    std::optional<Table> on_outline_of;  ///< only points of the outlines of what goes into that table
    [[nodiscard]] bool takes(OsmShape shape, const OsmTags& tags) const;
};

/// resources/osm/tags.toml, which says what each key means.
class OsmTagTable {
public:
    /// bad_data where the text is not as it should be (the message says what).
    [[nodiscard]] static Result<OsmTagTable> parse(std::string_view toml);
    /// The one that is compiled in.
    [[nodiscard]] static const Result<OsmTagTable>& built_in();

    /// Every key of a tag that decides anything.
    [[nodiscard]] const std::vector<std::string>& keys() const noexcept { return keys_; }
    [[nodiscard]] std::optional<std::size_t> key(std::string_view name) const;
    [[nodiscard]] const std::vector<OsmTable>& tables() const noexcept { return tables_; }

private:
    friend class OsmTagReader;
    std::vector<std::string> keys_;
    std::vector<OsmTable> tables_;
};

/// "30" and "30 km/h" → 30, "20 mph" → 32.19 km/h; nothing for words.
[[nodiscard]] std::optional<double> osm_speed_kmh(std::string_view value);
/// "12", "12 m", "1.2 km", "40 ft", "3'6\"" → metres.
[[nodiscard]] std::optional<double> osm_length_m(std::string_view value);
/// "5%", "-5 %" → ±5; "8°" → 14.05 (100 tan 8°); nothing for "up" and "down", and for a number without a unit.
[[nodiscard]] std::optional<double> osm_slope_pct(std::string_view value);

}  // namespace yimi::gis
