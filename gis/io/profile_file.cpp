#include "gis/io/profile_file.h"

#include <sstream>

#include "core/network/profile_values.h"
#include "gis/io/toml_table_reader.h"

namespace yimi::gis {
namespace {

void read_refusals(const toml::table& node, ProfileFile& file, const std::string& name, WalkingProfile& profile) {
    TableReader refuses(node, "profile.refuses.", name, file.problems);
    profile.refuses_stairs = refuses.flag("stairs", false);
    profile.refuses_kerbs_without_ramp = refuses.flag("kerbs_without_ramp", false);
    profile.refuses_unlit_after_dark = refuses.flag("unlit_after_dark", false);
    const auto limit = [&](std::string_view key) { return refuses.number(key, 0, true, std::nullopt); };
    profile.no_sidewalk_above_kmh = limit("no_sidewalk_above_kmh");
    profile.unmarked_above_kmh = limit("unmarked_above_kmh");
    profile.zebra_above_kmh = limit("zebra_above_kmh");
    profile.zebra_longer_than_m = limit("zebra_longer_than_m");
    profile.slope_above_pct = limit("slope_above_pct");
    refuses.reject_unknown_keys();
}

void read_crossings(const toml::table& node, ProfileFile& file, const std::string& name, WalkingProfile& profile) {
    TableReader crossings(node, "profile.crossing_s.", name, file.problems);
    const auto seconds = [&](std::string_view key) -> std::optional<double> {
        const toml::node* value = node.get(key);
        if (!value || !value->is_string()) return crossings.required_number(key, 0, true);
        static_cast<void>(crossings.choice<bool>(key, {{"never", true}}));
        return std::nullopt;
    };
    profile.zebra_s = seconds("zebra");
    profile.signal_s = seconds("signal");
    profile.unmarked_s = seconds("unmarked");
    crossings.reject_unknown_keys();
}

ValueSource read_source(const toml::table& node, TableReader& reader) {
    ValueSource read{reader.text_or("source", {}), {}};
    if (node.contains("confidence"))
        read.confidence = reader.choice<std::string_view>("confidence", {{"A", "A"}, {"B", "B"}, {"C", "C"}});
    return read;
}

void read_sources(const toml::table& node, ProfileFile& file, const std::string& name) {
    TableReader sources(node, "profile.sources.", name, file.problems);
    for (const ProfileValue& value : profile_values()) {
        const toml::table* said = sources.table(value.key, false);
        if (!said) continue;
        TableReader reader(*said, "profile.sources." + std::string(value.key) + ".", name, file.problems);
        file.sources[std::string(value.key)] = read_source(*said, reader);
        reader.reject_unknown_keys();
    }
    sources.reject_unknown_keys();
}

/// Ages are whole years; whatever else the reader lets pass, nobody walks so.
bool makes_sense(const WalkingProfile& profile) {
    for (const ProfileValue& value : profile_values())
        if (!with_number(profile, value, number_of(profile, value))) return false;
    return true;
}

void read_profile(const toml::table& node, ProfileFile& file, const std::string& name) {
    TableReader reader(node, "profile.", name, file.problems);
    WalkingProfile profile;
    profile.id = reader.text("id");
    profile.name_zh = reader.text("name_zh");
    profile.name_en = reader.text("name_en");
    profile.age_from = static_cast<int>(std::min(reader.required_number("age_from", 0, true), 150.0));
    profile.age_to = static_cast<int>(std::min(reader.required_number("age_to", 0, true), 150.0));
    if (profile.age_to < profile.age_from) reader.report(node, Mistake::ages_reversed, "age_to");
    profile.speed_mps = reader.required_number("speed_mps", 0, false);
    if (const toml::table* refuses = reader.table("refuses", false)) read_refusals(*refuses, file, name, profile);
    if (const toml::table* crossings = reader.table("crossing_s", true))
        read_crossings(*crossings, file, name, profile);
    if (node.contains("source") || node.contains("confidence")) file.sources[{}] = read_source(node, reader);
    if (const toml::table* sources = reader.table("sources", false)) read_sources(*sources, file, name);
    reader.reject_unknown_keys();
    if (file.problems.empty() && !makes_sense(profile))
        reader.report(node, Mistake::too_large, "speed_mps", std::to_string(static_cast<int>(fastest_walk_mps)));
    if (file.problems.empty()) file.profile = std::move(profile);
}

toml::table written(const ValueSource& source) {
    toml::table table;
    if (!source.source.empty()) table.insert("source", source.source);
    if (!source.confidence.empty()) table.insert("confidence", source.confidence);
    return table;
}

/// Below [profile] or one of its tables: "refuses.stairs" is "stairs" in "refuses".
void put_value(toml::table& profile, const ProfileValue& value, std::optional<double> number) {
    const std::size_t dot = value.key.find('.');
    toml::table* table = &profile;
    if (dot != std::string_view::npos)
        table = profile.insert(value.key.substr(0, dot), toml::table{}).first->second.as_table();
    const std::string_view key = dot == std::string_view::npos ? value.key : value.key.substr(dot + 1);
    if (value.is_refusal())
        table->insert(key, *number != 0);
    else if (number)
        table->insert(key, *number);
    else if (value.without == ProfileValue::WithoutNumber::never)
        table->insert(key, "never");
}

}  // namespace

ValueSource source_of(const ProfileSources& sources, std::string_view key) {
    auto found = sources.find(key);
    if (found == sources.end()) found = sources.find("");
    return found == sources.end() ? ValueSource() : found->second;
}

std::string profile_text(const WalkingProfile& profile, const ProfileSources& sources) {
    toml::table table{{"id", profile.id}, {"name_zh", profile.name_zh}, {"name_en", profile.name_en}};
    for (const ProfileValue& value : profile_values()) put_value(table, value, number_of(profile, value));
    toml::table named;
    for (const auto& [key, source] : sources) {
        if (!key.empty()) named.insert(key, written(source));
        if (key.empty())
            for (auto&& [what, text] : written(source)) table.insert(what.str(), *text.value<std::string>());
    }
    if (!named.empty()) table.insert("sources", std::move(named));
    std::ostringstream text;
    text << toml::table{{"profile", std::move(table)}};
    return text.str();
}

ProfileFile parse_profile_file(std::string_view text, const std::string& file) {
    ProfileFile read;
    const auto root = root_of_toml(text, file, read.problems);
    if (!root) return read;
    TableReader reader(*root, "", file, read.problems);
    const toml::table* profile = reader.table("profile", true);
    reader.reject_unknown_keys();
    if (profile) read_profile(*profile, read, file);
    return read;
}

}  // namespace yimi::gis
