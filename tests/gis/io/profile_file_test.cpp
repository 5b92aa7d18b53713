#include "gis/io/profile_file.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "core/network/profile_values.h"

using namespace yimi;
using gis::FileProblem;
using gis::Mistake;
using gis::parse_profile_file;

namespace {

WalkingProfile built_in(const std::string& id) {
    std::ifstream file(std::string(YIMI_SOURCE_DIR) + "/resources/profiles/" + id + ".toml");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto read = parse_profile_file(text, id + ".toml");
    for (const auto& problem : read.problems) WARN(problem.key);
    REQUIRE(read.profile);
    CHECK(read.profile->id == id);
    return *read.profile;
}

constexpr const char* least =
    "[profile]\nid = \"x\"\nname_zh = \"甲\"\nname_en = \"X\"\nage_from = 3\nage_to = 9\nspeed_mps = 1\n"
    "[profile.crossing_s]\nzebra = 8\nsignal = 25\nunmarked = \"never\"\n";

/// `least` with one text put in place of another.
std::string with(const std::string& from, const std::string& to) {
    std::string text = least;
    text.replace(text.find(from), from.size(), to);
    return text;
}

}  // namespace

TEST_CASE("the built-in profiles are those of RULES.md section 2") {
    const WalkingProfile pushchair = built_in("pushchair");
    CHECK(pushchair.speed_mps == 0.9);
    CHECK(pushchair.refuses_stairs);
    CHECK(pushchair.refuses_kerbs_without_ramp);
    CHECK(pushchair.slope_above_pct == 8.0);
    CHECK(built_in("accompanied").no_sidewalk_above_kmh == 30.0);
    CHECK(built_in("accompanied").unmarked_s == 20.0);
    const WalkingProfile alone = built_in("alone_9");
    CHECK(alone.zebra_above_kmh == 40.0);
    CHECK(alone.zebra_longer_than_m == 14.0);
    CHECK(alone.refuses_unlit_after_dark);
    CHECK_FALSE(alone.unmarked_s);
    CHECK(built_in("alone_12").unmarked_above_kmh == 40.0);
    const WalkingProfile adult = built_in("adult");
    CHECK_FALSE(adult.no_sidewalk_above_kmh);
    CHECK(adult.signal_s == 20.0);
}

TEST_CASE("a profile that refuses nothing needs no refusals") {
    const auto read = parse_profile_file(least, "x.toml");
    REQUIRE(read.profile);
    CHECK(read.problems.empty());
    CHECK_FALSE(read.profile->unmarked_s);
    CHECK_FALSE(read.profile->refuses_stairs);
}

TEST_CASE("what is wrong in a profile is told with its line, and the profile is not used") {
    const auto [text, problem] = GENERATE(table<std::string, FileProblem>({
        {with("speed_mps = 1", "speed_mps = 0"), {"x.toml", 7, Mistake::not_above, "profile.speed_mps", "0"}},
        {with("speed_mps = 1\n", ""), {"x.toml", 1, Mistake::missing, "profile.speed_mps"}},
        {with("id = \"x\"", "id = 3"), {"x.toml", 2, Mistake::not_text, "profile.id"}},
        {with("zebra = 8", "zebra = -1"), {"x.toml", 9, Mistake::too_small, "profile.crossing_s.zebra", "0"}},
        {with("\"never\"", "\"rarely\""),
         {"x.toml", 11, Mistake::not_one_of, "profile.crossing_s.unmarked", "\"never\""}},
        {with("signal = 25\n", ""), {"x.toml", 8, Mistake::missing, "profile.crossing_s.signal"}},
        {with("age_to = 9", "age_to = 2"), {"x.toml", 1, Mistake::ages_reversed, "profile.age_to"}},
        {with("name_en", "nickname = \"Y\"\nname_en"), {"x.toml", 4, Mistake::unknown_key, "profile.nickname"}},
        {std::string(least) + "[profile.refuses]\nstairs = 1\n",
         {"x.toml", 13, Mistake::not_true_or_false, "profile.refuses.stairs"}},
        {std::string(least) + "[other]\n", {"x.toml", 12, Mistake::unknown_key, "other"}},
    }));
    CAPTURE(text);
    const auto read = parse_profile_file(text, "x.toml");
    CHECK_FALSE(read.profile);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems.front() == problem);
}

TEST_CASE("a text that is no TOML gives one problem with its line") {
    const auto read = parse_profile_file("[profile]\nid = \n", "x.toml");
    CHECK_FALSE(read.profile);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems.front().line == 2);
    CHECK_FALSE(parse_profile_file("", "x.toml").profile);
}

TEST_CASE("a profile written and read again is the same, with where its values come from") {
    for (const std::string id : {"pushchair", "accompanied", "alone_9", "alone_12", "adult"}) {
        CAPTURE(id);
        WalkingProfile profile = built_in(id);
        profile.name_zh = "“甲”\n\"乙\" = [3]";
        profile.speed_mps = 0.1 + 0.2;  // every digit counts
        const gis::ProfileSources sources{
            {"", {"engineering", "C"}}, {"refuses.slope_above_pct", {"GB 55019-2021", "A"}}, {"speed_mps", {"", "B"}}};
        const auto read = parse_profile_file(gis::profile_text(profile, sources), "again");
        for (const auto& problem : read.problems) WARN(problem.key);
        REQUIRE(read.profile);
        CHECK(*read.profile == profile);
        CHECK(read.sources == sources);
        CHECK(gis::source_of(read.sources, "refuses.slope_above_pct").source == "GB 55019-2021");
        CHECK(gis::source_of(read.sources, "age_to").source == "engineering");
    }
}

TEST_CASE("every value of the built-in profiles says where it comes from, and how far it is to be trusted") {
    for (const std::string id : {"pushchair", "accompanied", "alone_9", "alone_12", "adult"}) {
        std::ifstream file(std::string(YIMI_SOURCE_DIR) + "/resources/profiles/" + id + ".toml");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto read = parse_profile_file(text, id);
        for (const ProfileValue& value : profile_values()) {
            CHECK_FALSE(gis::source_of(read.sources, value.key).source.empty());
            CHECK_FALSE(gis::source_of(read.sources, value.key).confidence.empty());
        }
    }
}

TEST_CASE("nobody walks faster than makes sense, and a source is one of three grades") {
    CHECK(parse_profile_file(with("speed_mps = 1", "speed_mps = 40"), "x").problems.front().mistake ==
          Mistake::too_large);
    CHECK(parse_profile_file(with("speed_mps = 1", "speed_mps = nan"), "x").problems.front().mistake ==
          Mistake::not_above);
    CHECK(
        parse_profile_file(with("speed_mps = 1", "speed_mps = 1\nconfidence = \"Z\""), "x").problems.front().mistake ==
        Mistake::not_one_of);
    CHECK(parse_profile_file(std::string(least) + "[profile.sources]\nheight = {}\n", "x").problems.front().mistake ==
          Mistake::unknown_key);
}
