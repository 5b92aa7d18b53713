#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimi::gis {

/// Which coordinate a spelling itself says it is.
enum class WrittenAxis { unknown, longitude, latitude };

/// One coordinate as people write it in a table.
struct WrittenCoordinate {
    double value = 0;  ///< decimal degrees where `degrees`, else whatever the table is in
    WrittenAxis axis = WrittenAxis::unknown;
    bool degrees = false;  ///< by its spelling: marks of degrees, minutes, seconds, or parts of sixty
};

/// Reads "104.0657", "3,393,363.76", "104°03′56.5″E", "东经104度3分56秒", "E104 03 56.5", "104-03-56.5", "104:3.94",
/// also in full-width signs. Nothing for what is no coordinate, and for minutes and seconds beyond 60.
[[nodiscard]] std::optional<WrittenCoordinate> read_coordinate(std::string_view text);

struct WrittenPair {
    WrittenCoordinate first, second;  ///< in the order of the text
};
/// Both coordinates in one text, parted by a comma, semicolon, slash, bar or blank: "104.06,30.67",
/// "(30.67 N; 104.06 E)".
[[nodiscard]] std::optional<WrittenPair> read_coordinate_pair(std::string_view text);

/// Whether a text is a shape in well-known text, in hexadecimal well-known binary or as a GeoJSON geometry, by how it
/// begins: all of which GDAL reads from a column of a table.
[[nodiscard]] bool is_shape_text(std::string_view text);

enum class PairOrder { x_first, y_first };
/// Two or more pairs, as web maps write lines ("104.06,30.67;104.07,30.68"): a LINESTRING, or a POLYGON where the last
/// is the first, as well-known text. Pairs are parted by semicolons or bars, or by blanks, or by commas where their
/// own coordinates are parted by blanks.
[[nodiscard]] std::optional<std::string> line_of_pairs(std::string_view text, PairOrder order);

/// A number of well-known text in the fewest digits that give it back.
[[nodiscard]] std::string shortest_number(double number);

}  // namespace yimi::gis
