#include <catch2/catch.hpp>

#include "core/audit/check.h"

using namespace yimi;

TEST_CASE("a date is read and written as ISO 8601") {
    CHECK(parse_date("2024-03-06") == Date{2024, 3, 6});
    CHECK(to_text(Date{2024, 3, 6}) == "2024-03-06");
}

TEST_CASE("a text that is no day of the calendar is no date") {
    for (const char* text : {"", "2024-3-6", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024/03/06",
                             "2024-03-06T00:00", "abcd-ef-gh"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
    CHECK(parse_date("2024-02-29"));
}

TEST_CASE("days are counted across leap days and years") {
    CHECK(plus_days({2024, 2, 20}, 15) == Date{2024, 3, 6});
    CHECK(plus_days({2023, 12, 31}, 1) == Date{2024, 1, 1});
    CHECK(days_between({2024, 2, 20}, {2024, 3, 6}) == 15);
    CHECK(days_between({2024, 3, 6}, {2024, 2, 20}) == -15);
}
