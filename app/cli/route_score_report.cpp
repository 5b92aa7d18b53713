#include "app/cli/route_score_report.h"

#include "app/text/fix_text.h"

namespace yimi::app {

using nlohmann::json;

json route_score_json(const RouteScoreFacts& facts, const Plan& plan) {
    json parts = json::array(), missing = json::array(), best;
    for (const ScorePart& part : facts.parts.parts)
        parts.push_back({{"finding", part.finding->key}, {"lost", part.lost}});
    for (const MissingField& field : facts.missing)
        missing.push_back({{"field", field.name},
                           {"score_least", field.score.least},
                           {"score_most", field.score.most},
                           {"findings", field.findings}});
    if (facts.best)
        best = {{"finding", facts.best->finding},
                {"fix", facts.best->fix.word},
                {"title", fix_title(facts.best->fix).toStdString()},
                {"score_after", facts.best->after}};
    return {{"revision", plan.revision().number},
            {"score", facts.parts.score.score},
            {"completeness", facts.parts.score.completeness},
            {"score_least", facts.range.least},
            {"score_most", facts.range.most},
            {"parts", std::move(parts)},
            {"missing", std::move(missing)},
            {"best_change", std::move(best)}};
}

}  // namespace yimi::app
