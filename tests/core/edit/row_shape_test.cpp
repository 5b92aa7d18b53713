#include "core/edit/row_shape.h"

#include <array>
#include <catch2/catch.hpp>

using namespace yimi;

namespace {

Geometry rectangle(double west, double width_m) {
    return make_polygon(
        std::array{Point{west, 0}, Point{west + width_m, 0}, Point{west + width_m, 10}, Point{west, 10}});
}

/// Of a playground of 10 × 10 m, whose row says `given`.
double area_after(Value given, Geometry shape) {
    Feature row = make_feature(Table::playgrounds, rectangle(0, 10));
    set(row, Table::playgrounds, "area_m2", std::move(given));
    set_shape(Table::playgrounds, row, std::move(shape));
    return as_number(row.values[column(Table::playgrounds, "area_m2")]).value_or(-1);
}

}  // namespace

TEST_CASE("an area that was the shape's follows it") {
    CHECK(area_after(Value{100.0}, rectangle(0, 20)) == Approx(200));
    CHECK(area_after(Value{100.4}, rectangle(0, 20)) == Approx(200));
}

TEST_CASE("an area that is known otherwise stays") {
    CHECK(area_after(Value{90.0}, rectangle(0, 20)) == Approx(90));
    CHECK(area_after(Value{}, rectangle(0, 20)) == -1);
}

TEST_CASE("an area keeps its digits where the shape only moves") {
    CHECK(area_after(Value{100.4}, rectangle(50, 10)) == 100.4);
}

TEST_CASE("a table without an area is given its shape all the same") {
    Feature row = make_feature(Table::blocks, rectangle(0, 10));
    set_shape(Table::blocks, row, rectangle(0, 20));
    CHECK(area_m2(row.geometry) == Approx(200));
}
