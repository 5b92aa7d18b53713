#include "gis/io/profile_file.h"

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
    reader.reject_unknown_keys();
    if (file.problems.empty()) file.profile = std::move(profile);
}

}  // namespace

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
