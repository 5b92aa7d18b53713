#include "core/audit/formula.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace yimi {
namespace {

constexpr std::size_t longest_text = 500, deepest = 20;

bool begins_name(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

Error mistake_at(std::size_t column) {
    return {ErrorCode::bad_data, "no formula", {{"column", std::to_string(column)}}};
}

}  // namespace

Result<std::vector<Formula::Token>> Formula::tokens_of(std::string_view text) {
    static constexpr std::array<std::string_view, 13> signs{"<=", ">=", "!=", "<", ">", "=", "+",
                                                            "-",  "*",  "/",  "^", "(", ")"};
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t column = at + 1;
        const char c = text[at];
        if (c == ' ') {
            ++at;
        } else if (begins_name(c)) {
            std::size_t end = at;
            while (end < text.size() && (begins_name(text[end]) || is_digit(text[end]))) ++end;
            const std::string word(text.substr(at, end - at));
            const bool is_sign = word == "and" || word == "or" || word == "not";
            tokens.push_back({is_sign ? Kind::sign : Kind::name, word, column});
            at = end;
        } else if (is_digit(c)) {
            double number = 0;
            const char* const begin = text.data() + at;
            const auto read = std::from_chars(begin, text.data() + text.size(), number, std::chars_format::fixed);
            if (read.ec != std::errc()) return mistake_at(column);
            const auto length = static_cast<std::size_t>(read.ptr - begin);
            tokens.push_back({Kind::number, std::string(text.substr(at, length)), column, number});
            at += length;
        } else if (c == '\'') {
            const std::size_t end = text.find('\'', at + 1);
            if (end == std::string_view::npos) return mistake_at(column);
            tokens.push_back({Kind::word, std::string(text.substr(at + 1, end - at - 1)), column});
            at = end + 1;
        } else {
            const auto sign = std::find_if(signs.begin(), signs.end(),
                                           [&](std::string_view each) { return text.substr(at).starts_with(each); });
            if (sign == signs.end()) return mistake_at(column);
            tokens.push_back({Kind::sign, std::string(*sign), column});
            at += sign->size();
        }
    }
    tokens.push_back({Kind::end, {}, text.size() + 1});
    return tokens;
}

/// Goes through the tokens by the usual order of signs, working the figures out on the way.
class Formula::Reader {
public:
    Reader(const std::vector<Token>& tokens, const Figures& figures) : tokens_(tokens), figures_(figures) {}

    Value all() {
        Value value = alternatives();
        if (!is_wrong_ && here().kind != Kind::end) is_wrong_ = true;
        return value;
    }
    [[nodiscard]] bool is_wrong() const noexcept { return is_wrong_; }
    [[nodiscard]] std::size_t column() const noexcept { return here().column; }

private:
    [[nodiscard]] const Token& here() const noexcept { return tokens_[at_]; }
    bool take(std::string_view sign) {
        if (here().kind != Kind::sign || here().text != sign) return false;
        ++at_;
        return true;
    }
    Value wrong() {
        is_wrong_ = true;
        return {};
    }
    template <class Work>
    static Value of_numbers(const Value& a, const Value& b, Work work) {
        const auto left = as_number(a), right = as_number(b);
        if (!left || !right) return {};
        const double result = work(*left, *right);
        return std::isfinite(result) ? Value{result} : Value{};
    }

    Value alternatives() {
        Value value = conditions();
        while (!is_wrong_ && take("or")) {
            const Value other = conditions();
            value = of_numbers(value, other, [](double a, double b) { return a != 0 || b != 0 ? 1.0 : 0.0; });
        }
        return value;
    }
    Value conditions() {
        Value value = condition();
        while (!is_wrong_ && take("and")) {
            const Value other = condition();
            value = of_numbers(value, other, [](double a, double b) { return a != 0 && b != 0 ? 1.0 : 0.0; });
        }
        return value;
    }
    Value condition() {
        if (take("not")) return of_numbers(condition(), 0.0, [](double a, double) { return a == 0 ? 1.0 : 0.0; });
        Value value = sum();
        for (const std::string_view sign : {"<=", ">=", "!=", "<", ">", "="})
            if (!is_wrong_ && take(sign)) return compared(sign, value, sum());
        return value;
    }
    static Value compared(std::string_view sign, const Value& a, const Value& b) {
        if (is_unknown(a) || is_unknown(b)) return {};
        const bool are_texts = !as_number(a) && !as_number(b);
        if (sign == "=" || sign == "!=") {
            const bool same = are_texts ? as_text(a) == as_text(b) : as_number(a) && as_number(a) == as_number(b);
            return same == (sign == "=") ? 1.0 : 0.0;
        }
        return of_numbers(a, b, [sign](double left, double right) {
            const bool holds = sign == "<"    ? left < right
                               : sign == "<=" ? left <= right
                               : sign == ">"  ? left > right
                                              : left >= right;
            return holds ? 1.0 : 0.0;
        });
    }
    Value sum() {
        Value value = product();
        while (!is_wrong_) {
            if (take("+"))
                value = of_numbers(value, product(), [](double a, double b) { return a + b; });
            else if (take("-"))
                value = of_numbers(value, product(), [](double a, double b) { return a - b; });
            else
                break;
        }
        return value;
    }
    Value product() {
        Value value = power();
        while (!is_wrong_) {
            if (take("*"))
                value = of_numbers(value, power(), [](double a, double b) { return a * b; });
            else if (take("/"))
                value = of_numbers(value, power(), [](double a, double b) { return a / b; });
            else
                break;
        }
        return value;
    }
    Value power() {
        Value value = atom();
        if (!is_wrong_ && take("^"))
            value = of_numbers(value, atom(), [](double a, double b) { return std::pow(a, b); });
        return value;
    }
    Value atom() {
        if (is_wrong_ || depth_ > deepest) return wrong();
        const Token& token = here();
        if (token.kind == Kind::number) return ++at_, Value{token.number};
        if (token.kind == Kind::word) return ++at_, Value{token.text};
        if (token.kind == Kind::name) return ++at_, figures_(token.text);
        if (!take("(")) return wrong();
        ++depth_;
        Value value = alternatives();
        --depth_;
        return is_wrong_ || take(")") ? value : wrong();
    }

    const std::vector<Token>& tokens_;
    const Figures& figures_;
    std::size_t at_ = 0, depth_ = 0;
    bool is_wrong_ = false;
};

Result<Formula> Formula::parse(std::string_view text) {
    if (text.size() > longest_text) return mistake_at(longest_text + 1);
    YIMI_TRY(tokens, tokens_of(text));
    Formula formula;
    formula.tokens_ = std::move(tokens);
    const Figures unknown = [](std::string_view) { return Value{}; };
    Reader reader(formula.tokens_, unknown);
    static_cast<void>(reader.all());
    if (reader.is_wrong()) return mistake_at(reader.column());
    return formula;
}

std::vector<std::string> Formula::names() const {
    std::vector<std::string> names;
    for (const Token& token : tokens_)
        if (token.kind == Kind::name && std::find(names.begin(), names.end(), token.text) == names.end())
            names.push_back(token.text);
    return names;
}

std::optional<double> Formula::value(const Figures& figures) const {
    return as_number(Reader(tokens_, figures).all());
}

std::string Formula::written(const std::function<std::string(std::string_view name)>& shown) const {
    constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"-", "−"}, {"*", "×"}, {"<=", "≤"}, {">=", "≥"}, {"!=", "≠"}};
    std::string text;
    bool is_tight = true;  // nothing, or an opening parenthesis, stands before
    for (const Token& token : tokens_) {
        if (token.kind == Kind::end) break;
        const bool closes = token.text == ")" || token.text == "^";
        if (!is_tight && !(token.kind == Kind::sign && closes)) text += ' ';
        is_tight = token.kind == Kind::sign && (token.text == "(" || token.text == "^");
        const bool is_word = token.kind == Kind::sign && begins_name(token.text.front());
        if (token.kind == Kind::name || token.kind == Kind::word || is_word) {
            text += shown(token.text);
            continue;
        }
        const auto sign = std::find_if(std::begin(signs), std::end(signs),
                                       [&](const auto& each) { return each.first == token.text; });
        text += sign == std::end(signs) ? token.text : std::string(sign->second);
    }
    return text;
}

}  // namespace yimi
