#include "app/text/route_score_text.h"

#include <QCoreApplication>

#include "app/text/finding_text.h"
#include "app/text/fix_text.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_named = 5;

class Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RouteScoreText)
};

QString score_sentence(const RouteScoreFacts& facts) {
    const RouteScore& score = facts.parts.score;
    if (facts.range.least >= facts.range.most)
        return Words::tr("Score %1 of 100, answers for %2 of the checks.")
            .arg(number(score.score, 1), percent(score.completeness));
    return Words::tr("Score %1 of 100 (with what is unknown %2 to %3), answers for %4 of the checks.")
        .arg(number(score.score, 1), number(facts.range.least, 1), number(facts.range.most, 1),
             percent(score.completeness));
}

QString parts_sentence(const RouteScoreFacts& facts) {
    QStringList parts;
    for (const ScorePart& part : facts.parts.parts) {
        if (static_cast<std::size_t>(parts.size()) == most_named) {
            parts << QStringLiteral("…");
            break;
        }
        parts << Words::tr("%1 %2 (−%3)")
                     .arg(to_qstring(part.finding->rule), to_qstring(part.finding->subject), number(part.lost, 1));
    }
    return Words::tr("What takes from the score: %1.").arg(parts.join(Words::tr(", ")));
}

QString best_sentence(const RouteScoreFacts& facts) {
    if (!facts.best) return Words::tr("Nothing that can be worked out from the plan alone raises it.");
    return Words::tr("Most helps: %1 (%2 → %3).")
        .arg(fix_title(facts.best->fix), number(facts.best->before, 1), number(facts.best->after, 1));
}

}  // namespace

QStringList route_score_text(const RouteScoreFacts& facts) {
    QStringList sentences{score_sentence(facts)};
    if (!facts.parts.parts.empty()) sentences << parts_sentence(facts);
    if (!facts.missing.empty() && facts.missing.front().matters() > 0) {
        const MissingField& field = facts.missing.front();
        const Explanation title = titles_of_missing(field.name);
        const QString row = to_qstring(field.name).section(QLatin1Char('/'), 1, -2);
        sentences << Words::tr("The missing figure that matters most: %1, of %2 (%3 to %4 points).")
                         .arg(QString::fromStdString(speaks_chinese() ? title.zh : title.en), row,
                              number(field.score.least, 1), number(field.score.most, 1));
    }
    if (facts.best_is_known && !facts.parts.parts.empty()) sentences << best_sentence(facts);
    return sentences;
}

}  // namespace yimi::app
