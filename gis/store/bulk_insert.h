#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "gis/support/sqlite.h"

namespace yimi::gis {

/// How many rows go in with one statement, so that what they are bound to has to stay as long.
inline constexpr std::size_t rows_at_once = 64;

/// Fills a table with `count` rows, many to a statement, within the caller's transaction: a statement for each row
/// would look for the table's end, and for its counter where it has one, every time. `into` is the quoted name, with
/// columns in brackets where they are not all, `width` their number. `bind(statement, place, row)` binds a row's values
/// from `place` on and returns a Result. Errors: those of `bind` and of sqlite_error.
template <class Bind>
Result<Done> insert_rows(const Database& database, const std::string& into, std::size_t width, std::size_t count,
                         const Bind& bind) {
    std::optional<Statement> statement;
    std::size_t prepared = 0;
    for (std::size_t begin = 0; begin < count; begin += prepared) {
        if (const std::size_t rows = std::min(rows_at_once, count - begin); rows != prepared) {
            std::string row = "(?";
            for (std::size_t column = 1; column < width; ++column) row += ",?";
            row += ')';
            std::string sql = "INSERT INTO " + into + " VALUES " + row;
            for (std::size_t more = 1; more < rows; ++more) sql += ',' + row;
            YIMI_TRY(made, database.prepare(sql));
            statement.emplace(std::move(made));
            prepared = rows;
        }
        for (std::size_t row = 0; row < prepared; ++row) {
            YIMI_TRY(bound, bind(*statement, static_cast<int>(row * width) + 1, begin + row));
        }
        YIMI_TRY(written, statement->run());
    }
    return Done{};
}

}  // namespace yimi::gis
