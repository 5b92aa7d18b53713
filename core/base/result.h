// What every layer stands on: how a failure travels, what a long job may ask, how work is spread over threads.
// Standard library only. Start here, then core/geometry/geometry.h and core/model/plan.h.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace yimi {

/// Kind of failure, cut by what the user can do about it; app/text holds a sentence and advice for each.
enum class ErrorCode {
    cancelled,
    not_found,
    cannot_read,
    cannot_write,
    unsupported,
    bad_data,
    crs_unknown,
    conflict,
    bad_usage,
};

struct Error {
    using Detail = std::pair<std::string, std::string>;
    ErrorCode code = ErrorCode::bad_data;
    std::string message;          ///< for the log: English, with the library's own words
    std::vector<Detail> context;  ///< for the sentence: {"file", …}, {"layer", …}, {"row", "17"}

    /// The detail of that name, or an empty text.
    [[nodiscard]] std::string detail(std::string_view key) const {
        for (const auto& [name, value] : context)
            if (name == key) return value;
        return {};
    }
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const noexcept { return state_.index() == 0; }
    const T& value() const& { return assert(*this), *std::get_if<0>(&state_); }
    T& value() & { return assert(*this), *std::get_if<0>(&state_); }
    T&& value() && { return assert(*this), std::move(*std::get_if<0>(&state_)); }
    const Error& error() const& { return assert(!*this), *std::get_if<1>(&state_); }
    Error&& error() && { return assert(!*this), std::move(*std::get_if<1>(&state_)); }

    /// Says where: adds one detail to a failure, leaves a value alone.
    Result with(std::string key, std::string detail) && {
        if (auto* error = std::get_if<1>(&state_)) error->context.emplace_back(std::move(key), std::move(detail));
        return std::move(*this);
    }

private:
    std::variant<T, Error> state_;
};

struct Done {};  ///< Result<Done>: success has nothing to report.

}  // namespace yimi

/// Declares `name`, or returns the failure to the caller. Yimi's only macro; it needs braces around it.
#define YIMI_TRY(name, expression)                               \
    auto name##_result = (expression);                           \
    if (!name##_result) return std::move(name##_result).error(); \
    [[maybe_unused]] auto name = std::move(name##_result).value()
