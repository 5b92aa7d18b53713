#include "app/cli/formulas.h"

#include <algorithm>

#include "app/cli/formula_kinds.h"

namespace yimi::app {
namespace {

const std::vector<FormulaKind>& all_formulas() {
    static const std::vector<FormulaKind> all = [] {
        std::vector<FormulaKind> kinds;
        for (const auto group :
             {sight_formulas(), network_formulas(), coverage_formulas(), coordinate_formulas(), audit_formulas()})
            kinds.insert(kinds.end(), group.begin(), group.end());
        std::sort(kinds.begin(), kinds.end(),
                  [](const FormulaKind& a, const FormulaKind& b) { return a.kind < b.kind; });
        return kinds;
    }();
    return all;
}

}  // namespace

Result<nlohmann::json> evaluate_formula(const std::string& kind, const nlohmann::json& inputs) {
    const auto& all = all_formulas();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const FormulaKind& formula) { return formula.kind == kind; });
    if (found == all.end()) {
        std::string known;
        for (const FormulaKind& formula : all) known.append(known.empty() ? "" : ", ").append(formula.kind);
        return Error{ErrorCode::not_found,
                     "there is no formula \"" + kind + "\"",
                     {{"kind", kind}, {"hint", "the kinds are: " + known}}};
    }
    std::optional<Error> failure;
    FormulaInputs reader(inputs, failure);
    YIMI_TRY(answer, found->evaluate(reader));
    return nlohmann::json{{"kind", kind}, {"value", answer.value}, {"unit", answer.unit}, {"steps", answer.steps}};
}

std::vector<std::string> formula_kinds() {
    std::vector<std::string> names;
    for (const FormulaKind& formula : all_formulas()) names.emplace_back(formula.kind);
    return names;
}

}  // namespace yimi::app
