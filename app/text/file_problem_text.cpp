#include "app/text/file_problem_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FileProblemText)
};

/// What a file holds may be of any length: its beginning names it.
QString shortened(const QString& text) {
    constexpr int most = 200;
    return text.size() <= most ? text : text.left(most - 1) + QStringLiteral("…");
}

QString reason(const gis::FileProblem& problem) {
    using gis::Mistake;
    const QString key = shortened(to_qstring(problem.key)), detail = shortened(to_qstring(problem.detail));
    switch (problem.mistake) {
        case Mistake::malformed:
            return Words::tr("this is no TOML (%1)").arg(detail);
        case Mistake::unknown_key:
            return Words::tr("there is no key “%1”").arg(key);
        case Mistake::missing:
            return Words::tr("%1 is missing").arg(key);
        case Mistake::missing_table:
            return Words::tr("the section [%1] is missing").arg(key);
        case Mistake::empty:
            return Words::tr("%1 is empty").arg(key);
        case Mistake::not_text:
            return Words::tr("%1 must be a text").arg(key);
        case Mistake::not_true_or_false:
            return Words::tr("%1 must be true or false").arg(key);
        case Mistake::not_a_number:
            return Words::tr("%1 must be a number").arg(key);
        case Mistake::too_small:
            return Words::tr("%1 must be a number, at least %2").arg(key, detail);
        case Mistake::too_large:
            return Words::tr("%1 must be a number, at most %2").arg(key, detail);
        case Mistake::not_above:
            return Words::tr("%1 must be a number above %2").arg(key, detail);
        case Mistake::not_a_table:
            return Words::tr("%1 must be a section").arg(key);
        case Mistake::not_one_of:
            return Words::tr("%1 must be one of %2").arg(key, detail);
        case Mistake::no_table_of_plan:
            return Words::tr("%1: the plan has no table “%2”").arg(key, detail);
        case Mistake::nothing_to_compare:
            return Words::tr("%1 gives no number to compare with").arg(key);
        case Mistake::no_rules:
            return Words::tr("each rule begins with [[rule]]");
        case Mistake::twice:
            return Words::tr("it is there twice; the first one counts");
        case Mistake::without_check:
            return Words::tr("Yimi has no check of this id");
        case Mistake::not_to_be_changed:
            return Words::tr("%1 belongs to the check and cannot be changed").arg(key);
        case Mistake::claims_standard:
            return Words::tr("only what stands on a standard or a law may be worded “不符合规范”");
        case Mistake::no_formula:
            return Words::tr("%1 is no formula from its character %2 on").arg(key, detail);
        case Mistake::no_date:
            return Words::tr("%1 must be a day written as 2026-03-31").arg(key);
        case Mistake::too_long:
            return Words::tr("%1 is longer than %2 characters").arg(key, detail);
        case Mistake::file_too_large:
            return Words::tr("it is larger than %1 kB").arg(detail);
        case Mistake::ages_reversed:
            return Words::tr("%1 is below the age that it begins with").arg(key);
    }
    return {};
}

}  // namespace

QString file_problem_text(const gis::FileProblem& problem) {
    const QString file = to_qstring(problem.file);
    if (problem.rule.empty()) return Words::tr("“%1”, line %2: %3.").arg(file).arg(problem.line).arg(reason(problem));
    return Words::tr("“%1”, line %2: the rule %3 cannot be used: %4.")
        .arg(file)
        .arg(problem.line)
        .arg(shortened(to_qstring(problem.rule)), reason(problem));
}

}  // namespace yimi::app
