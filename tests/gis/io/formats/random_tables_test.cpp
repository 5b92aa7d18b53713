// Random tables in random encodings, separators, quotes, line ends and spellings of coordinates come back equal.
#include <cpl_conv.h>
#include <cpl_string.h>

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>

#include "gis/io/source_layer.h"
#include "tests/support/source_rows.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

struct Row {
    std::string name, remark;
    bool has_place = true;
    double longitude = 0, latitude = 0;
};

class RandomTable {
public:
    explicit RandomTable(unsigned seed) : random_(seed) {
        const std::array<std::string, 5> separators = {",", ";", "\t", "|", "，"};
        const std::array<std::string, 3> ends = {"\n", "\r\n", "\r"};
        separator_ = pick(separators);
        end_ = pick(ends);
        spelling_ = number(4);
        const std::size_t count = 5 + number(40);
        for (std::size_t row = 0; row < count; ++row) rows_.push_back(random_row(row));
    }

    [[nodiscard]] std::string text() {
        std::string text = joined({"名称", "经度", "纬度", "备注"});
        for (const Row& row : rows_) {
            const bool place = row.has_place;
            text += joined(
                {row.name, place ? spelt(row.longitude, 'E') : "", place ? spelt(row.latitude, 'N') : "", row.remark});
        }
        return text;
    }
    [[nodiscard]] const std::vector<Row>& rows() const noexcept { return rows_; }
    std::size_t number(std::size_t below) { return random_() % below; }

private:
    template <std::size_t count>
    std::string pick(const std::array<std::string, count>& from) {
        return from[number(count)];
    }

    Row random_row(std::size_t index) {
        const std::array<std::string, 5> names = {"武侯实验小学", "锦江区第一幼儿园", "青羊儿童公园", "成华社区",
                                                  "天府广场"};
        const std::array<std::string, 10> remarks = {"",    "无",    "甲,乙",          "说\"好\"", "3.5米",
                                                     "007", "a;b|c", "第一行\n第二行", "1,234.5",  "，；、"};
        Row row{pick(names) + std::to_string(index), pick(remarks)};
        row.has_place = number(10) > 0;
        // Whole thousandths of a second of arc, so that every spelling holds them exactly enough.
        row.longitude = 103 + static_cast<double>(number(7200000)) / 3.6e6;
        row.latitude = 30 + static_cast<double>(number(7200000)) / 3.6e6;
        return row;
    }

    [[nodiscard]] std::string spelt(double degrees, char hemisphere) const {
        const auto thousandths = static_cast<long>(std::lround(degrees * 3.6e6));
        const long whole = thousandths / 3600000, minutes = thousandths / 60000 % 60;
        const double seconds = static_cast<double>(thousandths % 60000) / 1000;
        char text[64];
        if (spelling_ == 0) std::snprintf(text, sizeof text, "%.9f", degrees);
        if (spelling_ == 1)
            std::snprintf(text, sizeof text, "%ld°%02ld′%06.3f″%c", whole, minutes, seconds, hemisphere);
        if (spelling_ == 2) std::snprintf(text, sizeof text, "%ld %ld %.3f", whole, minutes, seconds);
        if (spelling_ == 3) std::snprintf(text, sizeof text, "%c%ld度%ld分%.3f秒", hemisphere, whole, minutes, seconds);
        return text;
    }

    std::string joined(const std::vector<std::string>& cells) {
        std::string line;
        for (const std::string& cell : cells) {
            const bool needs_quotes = cell.find_first_of("\"\r\n") != std::string::npos ||
                                      cell.find(separator_) != std::string::npos || number(3) == 0;
            std::string quoted;
            for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
            line += (line.empty() ? "" : separator_) + (needs_quotes ? "\"" + quoted + "\"" : cell);
        }
        return line + end_;
    }

    std::mt19937 random_;
    std::string separator_, end_;
    std::size_t spelling_ = 0;
    std::vector<Row> rows_;
};

std::string encoded(const std::string& utf8, std::size_t way) {
    if (way == 0) return utf8;
    if (way == 1) return "\xEF\xBB\xBF" + utf8;
    if (way == 2) {
        char* const text = CPLRecode(utf8.c_str(), "UTF-8", "GB18030");
        std::string bytes(text);
        CPLFree(text);
        return bytes;
    }
    std::string bytes = way == 3 ? "\xFF\xFE" : "\xFE\xFF";
    for (const char16_t unit : std::filesystem::path(utf8).u16string()) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += way == 3 ? low : high;
        bytes += way == 3 ? high : low;
    }
    return bytes;
}

}  // namespace

TEST_CASE("random tables come back as they were written") {
    for (unsigned seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        RandomTable table(seed);
        const test::ChineseFolder folder;
        folder.write("表.csv", encoded(table.text(), table.number(5)));
        const auto layers = inspect(folder.file("表.csv"));
        REQUIRE(layers);
        REQUIRE(layers.value().size() == 1);
        CHECK(layers.value()[0].fields.size() == 4);
        const auto rows = test::rows_of(folder.file("表.csv"));
        REQUIRE(rows.size() == table.rows().size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Row& expected = table.rows()[row];
            CHECK(rows[row].values.at("名称") == expected.name);
            CHECK(rows[row].values.contains("备注") == !expected.remark.empty());
            if (!expected.remark.empty()) CHECK(rows[row].values.at("备注") == expected.remark);
            CHECK(rows[row].wkt.empty() != expected.has_place);
            double x = 0, y = 0;
            if (!expected.has_place) continue;
            REQUIRE(std::sscanf(rows[row].wkt.c_str(), "POINT (%lf %lf)", &x, &y) == 2);
            constexpr double tolerance = 1e-9;  // degrees: what nine digits behind the point hold
            CHECK(std::abs(x - expected.longitude) < tolerance);
            CHECK(std::abs(y - expected.latitude) < tolerance);
        }
    }
}

}  // namespace yimi::gis
