#pragma once

#include <QString>
#include <optional>
#include <string>

#include "core/geometry/point.h"

namespace yimi::app {

/// What a typed text may refer to.
struct TypedFrom {
    std::optional<Point> last;     ///< of the drawing
    std::optional<Point> pointer;  ///< gives a length its direction
    std::string crs;               ///< of the plan
    Box extent;                    ///< of the plan
};

/// A point of a drawing as a hand typed it, or only its direction.
struct TypedPoint {
    std::optional<Point> at;
    std::optional<double> bearing_deg;  ///< "<45": clockwise from north; how far is still open
    QString meaning;  ///< how the text was understood; where it was not, what is wrong and how to go on
    [[nodiscard]] bool understood() const noexcept { return at || bearing_deg; }
};

/// "12.5": metres towards the pointer. "12.5<45": metres and degrees clockwise from north. "<45": the direction only.
/// "@3,-4": metres east and north of the last point. "409916, 3394765", "104.06, 30.67": a place in any spelling of
/// gis/io/written_places.h. Full-width signs of a Chinese keyboard are as good.
[[nodiscard]] TypedPoint read_typed_point(const QString& text, const TypedFrom& from);

/// Where the direction begins: the place of the "<", of either keyboard; -1 where there is none.
[[nodiscard]] qsizetype direction_sign(const QString& text);
/// Whether it is nothing but a length.
[[nodiscard]] bool has_one_number(const QString& text);

/// What may be typed, in one line.
[[nodiscard]] QString typing_hint();

}  // namespace yimi::app
