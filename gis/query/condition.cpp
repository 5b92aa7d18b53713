#include "gis/query/condition.h"

#include <algorithm>
#include <array>
#include <set>

#include "gis/query/layer_table.h"
#include "gis/support/sqlite.h"
#include "gis/support/titles.h"

namespace yimi::gis {
namespace {

/// What a condition may call: numbers, texts and dates, nothing that reads files, waits or grows.
constexpr std::array allowed_functions{
    std::string_view("abs"),       std::string_view("round"),     std::string_view("ceil"),
    std::string_view("floor"),     std::string_view("length"),    std::string_view("lower"),
    std::string_view("upper"),     std::string_view("substr"),    std::string_view("instr"),
    std::string_view("substring"), std::string_view("trim"),      std::string_view("ltrim"),
    std::string_view("rtrim"),     std::string_view("replace"),   std::string_view("coalesce"),
    std::string_view("ifnull"),    std::string_view("nullif"),    std::string_view("iif"),
    std::string_view("min"),       std::string_view("max"),       std::string_view("like"),
    std::string_view("glob"),      std::string_view("date"),      std::string_view("time"),
    std::string_view("strftime"),  std::string_view("julianday"), std::string_view("typeof")};

/// What the authorizer has met.
struct Guard {
    int selects = 0;
    std::string refused_function;
};

int authorize(void* guard, int action, const char*, const char* second, const char*, const char*) {
    auto& met = *static_cast<Guard*>(guard);
    switch (action) {
        case SQLITE_SELECT:
            return ++met.selects == 1 ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_READ:
            return SQLITE_OK;
        case SQLITE_FUNCTION: {
            const std::string_view name = second ? second : "";
            if (std::find(allowed_functions.begin(), allowed_functions.end(), name) != allowed_functions.end())
                return SQLITE_OK;
            met.refused_function = name;
            return SQLITE_DENY;
        }
        default:
            return SQLITE_DENY;
    }
}

int is_cancelled(void* job) {
    return static_cast<const JobContext*>(job)->cancelled() ? 1 : 0;
}

void limit(sqlite3* connection) {
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 1'000'000);
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 20'000);
    sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(connection, SQLITE_LIMIT_COMPOUND_SELECT, 1);
    sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);  // "a" is a name and never a text
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
}

/// Signs as Chinese keyboards write them, and what they mean outside of texts.
constexpr std::array<std::pair<std::string_view, char>, 13> full_width{{{"＞", '>'},
                                                                        {"＜", '<'},
                                                                        {"＝", '='},
                                                                        {"（", '('},
                                                                        {"）", ')'},
                                                                        {"，", ','},
                                                                        {"！", '!'},
                                                                        {"％", '%'},
                                                                        {"　", ' '},
                                                                        {"‘", '\''},
                                                                        {"’", '\''},
                                                                        {"“", '\''},
                                                                        {"”", '\''}}};

std::string with_plain_signs(std::string_view text) {
    std::string plain;
    char within = 0;  // a quotation mark that is still open
    while (!text.empty()) {
        const auto sign = std::find_if(full_width.begin(), full_width.end(),
                                       [&](const auto& each) { return text.starts_with(each.first); });
        const bool is_full = sign != full_width.end();
        const char meant = is_full ? sign->second : text.front();
        const std::size_t length = is_full ? sign->first.size() : 1;
        const bool is_quotation = meant == '\'' || meant == '"';
        if (within != 0 && meant != within) {
            plain += text.substr(0, length);
        } else {
            if (is_quotation) within = within != 0 ? 0 : meant;
            plain += meant;
        }
        text.remove_prefix(length);
    }
    return plain;
}

/// What stands behind `before` in SQLite's message, up to `end`.
std::string part_of(std::string_view message, std::string_view before, char end) {
    const auto begin = message.find(before);
    if (begin == std::string_view::npos) return {};
    const auto part = message.substr(begin + before.size());
    return std::string(part.substr(0, end != 0 ? part.find(end) : part.size()));
}

Error error_of(sqlite3* connection, const Guard& guard) {
    const std::string message = sqlite3_errmsg(connection);
    Error error{ErrorCode::bad_usage, "SQLite: " + message, {{"reason", "condition"}}};
    if (const auto field = part_of(message, "no such column: ", 0); !field.empty())
        error.context.emplace_back("unknown_field", field);
    else if (const auto function = part_of(message, "no such function: ", 0); !function.empty())
        error.context.emplace_back("unknown_function", function);
    else if (!guard.refused_function.empty())
        error.context.emplace_back("unknown_function", guard.refused_function);
    else if (message.starts_with("near "))
        error.context.emplace_back("near", part_of(message, "near \"", '"'));
    else if (message.starts_with("unrecognized token"))
        error.context.emplace_back("near", part_of(message, "token: \"", 0));
    return error;
}

struct Closing {
    void operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }
};

Error broken_off() {
    return {ErrorCode::bad_usage, "more than one condition", {{"reason", "condition"}, {"near", ";"}}};
}

/// Whether parentheses outside of texts close in order: a condition that closes ours could go on as something else.
bool is_closed(std::string_view sql) {
    int open = 0;
    char within = 0;
    for (const char each : sql) {
        if (within != 0) {
            if (each == within) within = 0;
            continue;
        }
        if (each == '\'' || each == '"') within = each;
        if (each == '(') ++open;
        if (each == ')' && --open < 0) return false;
    }
    return true;
}

}  // namespace

std::vector<ConditionField> condition_fields(Table table) {
    std::vector<ConditionField> fields;
    std::set<std::string, std::less<>> taken;
    const auto add = [&](std::string_view name, std::string_view title) {
        const bool is_free = title != name && taken.insert(std::string(title)).second;
        fields.push_back({std::string(name), is_free ? std::string(title) : std::string()});
    };
    add("fid", column_title("fid").zh);
    for (const Column& column : schema_of(table).columns) add(column.name, column_title(column.name).zh);
    add("shape_length_m", "图形长度");
    add("shape_area_m2", "图形面积");
    return fields;
}

Result<std::vector<FeatureId>> rows_where(const Plan& plan, Table table, const std::string& condition,
                                          JobContext& job) {
    const std::string plain = with_plain_signs(condition);
    if (!is_closed(plain))
        return Error{ErrorCode::bad_usage, "a parenthesis too many", {{"reason", "condition"}, {"near", ")"}}};
    sqlite3* opened = nullptr;
    const int result =
        sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, Closing> connection(opened);
    if (result != SQLITE_OK || add_layer_table(opened, plan.layer(table)) != SQLITE_OK) return sqlite_error(opened);
    limit(opened);
    Guard guard;
    sqlite3_set_authorizer(opened, authorize, &guard);
    constexpr int instructions = 1000;  // between two looks at whether the job is wanted still
    sqlite3_progress_handler(opened, instructions, is_cancelled, &job);

    const std::string sql = "SELECT fid FROM rows WHERE (" + plain + "\n)";
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    const int prepared_well = sqlite3_prepare_v2(opened, sql.c_str(), -1, &prepared, &rest);
    if (prepared_well != SQLITE_OK) return error_of(opened, guard);
    Statement statement(opened, prepared);
    if (rest && *rest != '\0') return broken_off();
    std::vector<FeatureId> ids;
    for (;;) {
        auto has_row = statement.step();
        if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
        if (!has_row) return error_of(opened, guard);
        if (!has_row.value()) return ids;
        ids.push_back({statement.integer(0)});
        constexpr std::size_t tell_every = 10'000;
        if (ids.size() % tell_every == 0) job.progress(0, 0, "query");
    }
}

}  // namespace yimi::gis
