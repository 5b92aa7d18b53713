#pragma once

#include <string>

namespace yimi::gis {

enum class Mistake {
    malformed,  ///< no TOML; `detail`: the parser's own words, English
    unknown_key,
    missing,
    missing_table,
    empty,
    not_text,
    not_true_or_false,
    not_a_number,
    too_small,  ///< `detail`: the least number; below it
    too_large,  ///< `detail`: the greatest number; above it
    not_above,  ///< `detail`: the number that it must exceed
    not_a_table,
    not_one_of,          ///< `detail`: the words that it may be, quoted
    no_table_of_plan,    ///< `detail`: what is there instead
    nothing_to_compare,  ///< a rule that compares has no number
    no_rules,            ///< "rule" is not written as [[rule]]
    twice,               ///< the rule is there twice
    without_check,       ///< no check in the program has the rule's id
    not_to_be_changed,   ///< a city's profile changes what a rule is about; `detail`: what Yimi has there
    claims_standard,     ///< the wording is for standards and laws only
    no_formula,          ///< `detail`: the column, from 1, in which it stops being one
    no_date,             ///< not written as 2026-03-31
    too_long,            ///< `detail`: the most characters
    file_too_large,      ///< `detail`: the most kilobytes
    ages_reversed,       ///< a profile's age_to is below its age_from
};

/// Something in a file of rules or profiles that could not be used; the rest of the file still counts.
struct FileProblem {
    std::string file;
    int line = 0;
    Mistake mistake = Mistake::malformed;
    std::string key = {};  ///< "rule.source.kind"
    std::string detail = {};
    std::string rule = {};  ///< its id; empty where it is of no rule
    friend bool operator==(const FileProblem&, const FileProblem&) = default;
};

}  // namespace yimi::gis
