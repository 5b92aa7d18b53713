#include "core/base/clock.h"

#include <catch2/catch.hpp>

using namespace yimi;

TEST_CASE("a time of day is read to the second, and nothing else is one") {
    CHECK(parse_clock("07:40") == 7 * 3600 + 40 * 60);
    CHECK(parse_clock("23:59:59") == seconds_a_day - 1);
    CHECK(parse_clock("00:00") == 0);
    for (const char* text : {"", "7:40", "07:4", "24:00", "07:60", "07:40:60", "07-40", "07:40 ", "0a:40", "07:40.30",
                             "+7:40", "07:40:1", "０７:40"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_clock(text));
    }
}
