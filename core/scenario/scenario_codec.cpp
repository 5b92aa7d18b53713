#include "core/scenario/scenario_codec.h"

#include "core/base/byte_stream.h"

namespace yimi {
namespace {

using Part = ScenarioPlace::Part;
constexpr std::uint8_t version = 1;

std::string_view column_name(const ScenarioPlace& place) {
    return place.part == Part::column ? schema_of(place.table).columns[place.column].name : std::string_view();
}

}  // namespace

std::vector<std::byte> encode(std::span<const ScenarioChoice> choices) {
    ByteWriter writer;
    writer.byte(version);
    writer.count(choices.size());
    for (const auto& [place, against, whose] : choices) {
        writer.byte(static_cast<std::uint8_t>(place.part));
        writer.text(schema_of(place.table).name);
        writer.integer(place.id.number);
        writer.text(column_name(place));
        writer.text(place.setting);
        writer.text({reinterpret_cast<const char*>(against.data()), against.size()});
        writer.byte(static_cast<std::uint8_t>(whose));
    }
    return std::move(writer).bytes();
}

Result<std::vector<ScenarioChoice>> decode_choices(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    if (reader.byte() != version) reader.fail();
    std::vector<ScenarioChoice> choices;
    for (std::size_t left = reader.count_of(1); left > 0 && !reader.failed(); --left) {
        ScenarioChoice choice;
        const std::uint8_t part = reader.byte();
        if (part > static_cast<std::uint8_t>(Part::setting)) reader.fail();
        choice.place.part = static_cast<Part>(part);
        const auto table = table_named(reader.text());
        choice.place.id.number = reader.integer();
        const std::string column = reader.text();
        choice.place.setting = reader.text();
        const std::string against = reader.text();
        const auto* const begin = reinterpret_cast<const std::byte*>(against.data());
        choice.against.assign(begin, begin + against.size());
        const std::uint8_t whose = reader.byte();
        if (whose > static_cast<std::uint8_t>(Whose::base)) reader.fail();
        choice.whose = static_cast<Whose>(whose);
        if (!table) continue;
        choice.place.table = *table;
        const auto at = column_index(*table, column);
        if (choice.place.part == Part::column && !at) continue;
        choice.place.column = at.value_or(0);
        choices.push_back(std::move(choice));
    }
    if (reader.failed() || !reader.at_end())
        return Error{ErrorCode::bad_data, "the choices of a scenario are damaged", {}};
    return choices;
}

}  // namespace yimi
