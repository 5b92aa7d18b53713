#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/cli/formula_kinds.h"

namespace yimi::app {
namespace {

using nlohmann::json;

std::string allowed(Range range) {
    const bool low = range.at_least > -1e300, high = range.at_most < 1e300;
    const std::string from = (range.above ? "more than " : "at least ") + shown(range.at_least);
    if (low && high) return from + " and at most " + shown(range.at_most);
    if (low) return from;
    if (high) return "at most " + shown(range.at_most);
    return "a finite number";
}

}  // namespace

FormulaInputs::FormulaInputs(const json& object, std::optional<Error>& failure, std::string path)
    : object_(&object), failure_(&failure), path_(std::move(path)) {
    if (!object.is_object()) refuse("", "is not an object", "give the inputs as a JSON object such as {\"key\": 1}");
}

std::string FormulaInputs::path_of(std::string_view key) const {
    if (path_.empty()) return std::string(key);
    return key.empty() ? path_ : path_ + "." + std::string(key);
}

void FormulaInputs::refuse(std::string_view key, const std::string& why, const std::string& hint) {
    if (*failure_) return;
    const std::string path = path_of(key);
    *failure_ = Error{
        ErrorCode::bad_data, path.empty() ? "the input " + why : path + " " + why, {{"key", path}, {"hint", hint}}};
}

const std::optional<Error>& FormulaInputs::failure() {
    for (const std::string& key : keys())
        if (std::find(read_.begin(), read_.end(), key) == read_.end()) {
            std::string known;
            for (const std::string& name : read_) known += (known.empty() ? "" : ", ") + name;
            refuse(key, "is not an input of this formula", "its inputs are: " + known);
        }
    return *failure_;
}

std::vector<std::string> FormulaInputs::keys() const {
    std::vector<std::string> keys;
    if (object_->is_object())
        for (const auto& [key, value] : object_->items()) keys.push_back(key);
    return keys;
}

const json* FormulaInputs::find(std::string_view key) {
    if (std::find(read_.begin(), read_.end(), key) == read_.end()) read_.emplace_back(key);
    if (!object_->is_object()) return nullptr;
    const auto found = object_->find(std::string(key));
    return found == object_->end() || found->is_null() ? nullptr : &*found;
}

bool FormulaInputs::has(std::string_view key) const {
    if (!object_->is_object()) return false;
    const auto found = object_->find(std::string(key));
    return found != object_->end() && !found->is_null();
}

const json& FormulaInputs::raw(std::string_view key) {
    static const json nothing;
    const json* value = find(key);
    if (!value) refuse(key, "is missing", "give it");
    return value ? *value : nothing;
}

double FormulaInputs::checked(std::string_view key, const json& value, Range range) {
    if (!value.is_number()) {
        refuse(key, "is not a number", "give a number, " + allowed(range));
        return std::max(range.at_least, 1.0);
    }
    const double number = value.get<double>();
    const bool low_enough = number <= range.at_most;
    const bool high_enough = range.above ? number > range.at_least : number >= range.at_least;
    if (!std::isfinite(number) || !low_enough || !high_enough)
        refuse(key, "is " + shown(number), "give " + allowed(range));
    return number;
}

double FormulaInputs::number(std::string_view key, Range range) {
    return checked(key, raw(key), range);
}

double FormulaInputs::number(std::string_view key, Range range, double otherwise) {
    const json* value = find(key);
    return value ? checked(key, *value, range) : otherwise;
}

std::optional<double> FormulaInputs::known_number(std::string_view key, Range range) {
    const json* value = find(key);
    if (!value) return std::nullopt;
    return checked(key, *value, range);
}

int FormulaInputs::whole_number(std::string_view key, Range range, int otherwise) {
    const double value = number(key, range, otherwise);
    if (value == std::floor(value) && std::abs(value) < 1e9) return static_cast<int>(value);
    refuse(key, "is not a whole number", "give a whole number, " + allowed(range));
    return otherwise;
}

std::optional<bool> FormulaInputs::known_flag(std::string_view key) {
    const json* value = find(key);
    if (!value) return std::nullopt;
    if (!value->is_boolean()) refuse(key, "is neither true nor false", "give true, false, or null where it is unknown");
    return value->is_boolean() && value->get<bool>();
}

std::string FormulaInputs::text(std::string_view key) {
    const json& value = raw(key);
    if (!value.is_string()) refuse(key, "is not a text", "give a text in quotes");
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::size_t FormulaInputs::word(std::string_view key, std::span<const std::string_view> words) {
    const std::string given = text(key);
    const auto found = std::find(words.begin(), words.end(), given);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string all;
    for (const std::string_view one : words) all.append(all.empty() ? "" : ", ").append(one);
    refuse(key, "is \"" + given + "\"", "give one of: " + all);
    return 0;
}

std::vector<double> FormulaInputs::numbers(std::string_view key, Range range) {
    const json& values = raw(key);
    std::vector<double> numbers;
    if (!values.is_array()) refuse(key, "is not a list", "give a list of numbers such as [1, 2, 3]");
    if (values.is_array())
        for (std::size_t index = 0; index < values.size(); ++index)
            numbers.push_back(checked(std::string(key) + "[" + std::to_string(index) + "]", values[index], range));
    return numbers;
}

Point FormulaInputs::point(std::string_view key) {
    const std::vector<double> pair = numbers(key, any_number);
    if (pair.size() == 2) return {pair[0], pair[1]};
    refuse(key, "is not a point", "give x and y such as [410000, 3393000]");
    return {};
}

std::vector<Point> FormulaInputs::points(std::string_view key, std::size_t least) {
    const json& values = raw(key);
    std::vector<Point> points;
    if (values.is_array())
        for (std::size_t index = 0; index < values.size(); ++index) {
            const json& pair = values[index];
            const std::string name = std::string(key) + "[" + std::to_string(index) + "]";
            if (!pair.is_array() || pair.size() != 2) refuse(name, "is not a point", "give x and y such as [10, 20]");
            if (*failure_) return std::vector<Point>(std::max<std::size_t>(least, 1));
            points.push_back({checked(name, pair[0], any_number), checked(name, pair[1], any_number)});
        }
    if (points.size() >= least) return points;
    refuse(key, "has too few points", "give at least " + std::to_string(least) + " points such as [[0, 0], [10, 0]]");
    return std::vector<Point>(least);
}

std::vector<FormulaInputs> FormulaInputs::objects(std::string_view key) {
    const json& values = raw(key);
    std::vector<FormulaInputs> objects;
    if (!values.is_array()) refuse(key, "is not a list", "give a list of objects such as [{…}, {…}]");
    if (values.is_array())
        for (std::size_t index = 0; index < values.size(); ++index)
            objects.emplace_back(values[index], *failure_, path_of(key) + "[" + std::to_string(index) + "]");
    return objects;
}

FormulaInputs FormulaInputs::object(std::string_view key) {
    return FormulaInputs(raw(key), *failure_, path_of(key));
}

std::string shown(double number) {
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.12g", number);
    return digits;
}

}  // namespace yimi::app
