#include "gis/ledger/chain.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/edit/edit_codec.h"
#include "core/ledger/hazard_columns.h"
#include "core/ledger/records.h"
#include "gis/support/sha256.h"

namespace yimi::gis {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr int format = 1;

std::string hash_of(std::string_view text) {
    return sha256(std::as_bytes(std::span(text.data(), text.size())));
}

json json_of(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
    if (const auto* real = std::get_if<double>(&value)) return *real;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return nullptr;
}

Value value_of(const json& value) {
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_number()) return value.get<double>();
    if (value.is_string()) return value.get<std::string>();
    return {};
}

/// The texts of a step, by their names in the history; those that are empty are left out.
template <class Step>
auto texts_of(Step& step) {
    return std::array{std::pair("by", &step.by),       std::pair("reason", &step.reason),
                      std::pair("unit", &step.unit),   std::pair("note", &step.note),
                      std::pair("photo", &step.photo), std::pair("proof", &step.proof),
                      std::pair("id", &step.id),       std::pair("earlier", &step.earlier)};
}

/// All of a written step but its hash, with sorted keys.
json document_of(const WrittenStep& written) {
    const LedgerStep& step = written.step;
    json document{{"ledger", format},
                  {"number", written.number},
                  {"action", word(step.action)},
                  {"role", word(step.role)},
                  {"on", yimi::to_text(step.on)},
                  {"at", written.at},
                  {"previous", written.previous},
                  {"before", written.before}};
    for (const auto& [name, text] : texts_of(step))
        if (!text->empty()) document[name] = *text;
    if (step.due) document["due"] = yimi::to_text(*step.due);
    if (written.entered.empty()) return document;
    document["shape"] = written.shape;
    const auto columns = schema_of(Table::hazards).columns;
    json& row = document["entered"] = json::object();
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (!is_unknown(written.entered[index]))
            row[std::string(columns[index].name)] = json_of(written.entered[index]);
    return document;
}

std::string dumped(const json& document) {
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// As it stands in the history: "ledger" comes first, which is what `is_recorded` looks for.
std::string line_of(const WrittenStep& written) {
    ordered_json line{{"ledger", format}};
    const json document = document_of(written);
    for (const auto& [key, value] : document.items()) line[key] = value;
    line["hash"] = written.hash;
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

Error broken(const char* reason) {
    return {ErrorCode::bad_data, "not what the ledger writes", {{"reason", reason}}};
}

std::string text_in(const json& document, const char* key) {
    const auto found = document.find(key);
    return found != document.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<WrittenStep> taken_from(const json& document) {
    if (!document.is_object() || document.value("ledger", json()) != format) return std::nullopt;
    const auto action = ledger_action_named(text_in(document, "action"));
    const auto role = ledger_role_named(text_in(document, "role"));
    const auto on = parse_date(text_in(document, "on"));
    const auto number = document.find("number");
    if (!action || !role || !on || number == document.end() || !number->is_number_unsigned()) return std::nullopt;
    WrittenStep written;
    written.step.action = *action;
    written.step.role = *role;
    written.step.on = *on;
    for (auto& [name, text] : texts_of(written.step)) *text = text_in(document, name);
    if (document.contains("due")) {
        written.step.due = parse_date(text_in(document, "due"));
        if (!written.step.due) return std::nullopt;
    }
    written.number = number->get<std::uint64_t>();
    written.at = text_in(document, "at");
    written.previous = text_in(document, "previous");
    written.before = text_in(document, "before");
    written.hash = text_in(document, "hash");
    const auto entered = document.find("entered");
    if (entered == document.end()) return written;
    if (!entered->is_object()) return std::nullopt;
    written.shape = text_in(document, "shape");
    for (const Column& column : schema_of(Table::hazards).columns)
        written.entered.push_back(value_of(entered->value(std::string(column.name), json())));
    return written;
}

/// Nothing where the line holds anything else than what would be written.
std::optional<WrittenStep> written_step(const json& line) {
    auto written = taken_from(line);
    if (!written) return std::nullopt;
    json again = document_of(*written);
    again["hash"] = written->hash;
    return again == line ? written : std::nullopt;
}

}  // namespace

Result<LedgerHead> ledger_head(const Plan& plan) {
    const Value& setting = plan.setting(std::string(ledger_setting));
    if (is_unknown(setting)) return LedgerHead{};
    const json document = json::parse(as_text(setting), nullptr, false);
    if (!document.is_object()) return broken("ledger_head");
    const auto steps = document.find("steps");
    const auto numbers = document.find("numbers");
    if (steps == document.end() || !steps->is_number_unsigned() || numbers == document.end() || !numbers->is_object())
        return broken("ledger_head");
    LedgerHead head{steps->get<std::uint64_t>(), text_in(document, "hash"), {}};
    for (const auto& [series, last] : numbers->items()) {
        if (!last.is_number_integer()) return broken("ledger_head");
        head.last_numbers[series] = last.get<int>();
    }
    return head;
}

std::string to_text(const LedgerHead& head) {
    json numbers = json::object();
    for (const auto& [series, last] : head.last_numbers) numbers[series] = last;
    return dumped({{"steps", head.steps}, {"hash", head.hash}, {"numbers", std::move(numbers)}});
}

Result<std::vector<WrittenStep>> read_history(const Feature& hazard) {
    const Value& value = hazard.values[hazard_column::history];
    if (is_unknown(value)) return std::vector<WrittenStep>{};
    const json document = json::parse(as_text(value), nullptr, false);
    if (!document.is_array()) return broken("ledger_history");
    std::vector<WrittenStep> history;
    for (const json& line : document) {
        auto step = written_step(line);
        if (!step) return broken("ledger_history");
        history.push_back(std::move(*step));
    }
    return history;
}

std::vector<LedgerStep> steps_of(const std::vector<WrittenStep>& history) {
    std::vector<LedgerStep> steps;
    for (const WrittenStep& written : history) steps.push_back(written.step);
    return steps;
}

std::string hash_of(const WrittenStep& written) {
    return hash_of(dumped(document_of(written)));
}

std::string shape_hash(const Geometry& geometry) {
    ByteWriter writer;
    write_feature(writer, {geometry, {}});
    return sha256(std::move(writer).bytes());
}

Result<Feature> with_step(const Feature& before, Feature after, const LedgerStep& step, const std::string& at,
                          LedgerHead& head) {
    YIMI_TRY(history, read_history(before));
    WrittenStep written{
        step, head.steps + 1, at, history.empty() ? std::string() : history.back().hash, head.hash, {}, {}, {}};
    if (history.empty()) {
        written.entered = before.values;
        written.entered[hazard_column::history] = {};
        written.shape = shape_hash(before.geometry);
    }
    written.hash = hash_of(written);
    const std::string_view so_far = as_text(before.values[hazard_column::history]);
    std::string text = history.empty() ? "[" : std::string(so_far.substr(0, so_far.size() - 1)) + ",";
    after.values[hazard_column::history] = text + line_of(written) + "]";
    head.steps = written.number;
    head.hash = written.hash;
    return after;
}

std::string next_number(std::string_view district_code, int year, LedgerHead& head) {
    const std::string series = std::string(district_code) + "-" + std::to_string(year);
    char digits[16];
    std::snprintf(digits, sizeof digits, "%04d", ++head.last_numbers[series]);
    return "YH-" + series + "-" + digits;
}

}  // namespace yimi::gis
