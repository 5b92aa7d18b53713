#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <charconv>
#include <cmath>

#include "app/cli/project.h"
#include "gis/crs/crs.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::CommandLine)
};

/// Numbers with a separator between them; nothing for any other text. `.` is the decimal sign everywhere.
template <class Number>
std::optional<std::vector<Number>> numbers_in(std::string_view text, char separator) {
    std::vector<Number> numbers;
    for (;;) {
        Number number{};
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure != std::errc{}) return std::nullopt;
        if constexpr (std::is_floating_point_v<Number>)
            if (!std::isfinite(number)) return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) return numbers;
        if (text.front() != separator) return std::nullopt;
        text.remove_prefix(1);
    }
}

}  // namespace

Error bad_argument(const std::string& option, const std::string& value, const std::string& reason) {
    return {ErrorCode::bad_usage, {}, {{"option", option}, {"value", value}, {"reason", reason}}};
}

Result<double> positive_argument(const std::string& option, double value) {
    if (std::isfinite(value) && value > 0) return value;
    return bad_argument(option, QString::number(value).toStdString());
}

Result<Table> table_argument(const std::string& option, const std::string& word) {
    if (const auto table = table_named(word)) return *table;
    return bad_argument(option, word);
}

Result<Point> point_argument(const std::string& option, const std::string& text) {
    const auto numbers = numbers_in<double>(text, ',');
    if (!numbers || numbers->size() != 2) return bad_argument(option, text);
    return Point{(*numbers)[0], (*numbers)[1]};
}

Result<Box> box_argument(const std::string& option, const std::string& text) {
    const auto numbers = numbers_in<double>(text, ',');
    if (!numbers || numbers->size() != 4) return bad_argument(option, text);
    Box box;
    box.add(Point{(*numbers)[0], (*numbers)[1]});
    box.add(Point{(*numbers)[2], (*numbers)[3]});
    if (box.width() <= 0 || box.height() <= 0) return bad_argument(option, text);
    return box;
}

Result<QSize> size_argument(const std::string& option, const std::string& text) {
    constexpr int most_pixels = 16384;
    const auto numbers = numbers_in<int>(text, 'x');
    const bool fits = numbers && numbers->size() == 2 &&
                      std::all_of(numbers->begin(), numbers->end(), [](int n) { return n > 0 && n <= most_pixels; });
    if (!fits) return bad_argument(option, text);
    return QSize((*numbers)[0], (*numbers)[1]);
}

Result<EyeHeight> eye_argument(double metres) {
    constexpr double highest_eye_m = 3;
    if (metres > 0 && metres <= highest_eye_m) return EyeHeight{metres};
    return bad_argument("--eye", QString::number(metres).toStdString());
}

Result<Point> from_lonlat(Point lonlat, const Plan& plan) {
    YIMI_TRY(transformer, gis::Transformer::between("EPSG:4326", gis::crs_of(plan)));
    return transformer.transformed(lonlat);
}

void add_project(CLI::App& options, std::string& path) {
    options.add_option("PROJECT", path, Words::tr("the project, a GeoPackage").toStdString())->required();
}

void add_json(CLI::App& options, bool& json) {
    options.add_flag("--json", json, Words::tr("the result as one JSON document").toStdString());
}

void add_eye(CLI::App& options, double& metres) {
    options.add_option("--eye", metres, Words::tr("height of the eye above the ground, m (1.0)").toStdString())
        ->type_name("METRES");
}

void add_lonlat(CLI::App& options, bool& lonlat) {
    options.add_flag("--lonlat", lonlat, Words::tr("coordinates are longitude and latitude in degrees").toStdString());
}

}  // namespace yimi::app
