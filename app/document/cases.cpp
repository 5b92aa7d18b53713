#include "app/document/cases.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "app/text/language.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "core/ledger/step.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Cases)
};

/// A case with what it is sorted by: the greater the worse; the id settles what is equal.
struct Ranked {
    double first = 0, second = 0;
    Case one;
};

Cases sorted(QString title, std::vector<Ranked> ranked) {
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return std::tie(b.first, b.second, a.one.feature) < std::tie(a.first, a.second, b.one.feature);
    });
    Cases cases{std::move(title), {}};
    for (Ranked& each : ranked) cases.all.push_back(std::move(each.one));
    return cases;
}

/// How many times the threshold, or the other way round; nothing measured is no worse than the threshold itself.
double beyond(const RowView& finding) {
    const auto measured = finding.number(column(Table::findings, "measured"));
    const auto threshold = finding.number(column(Table::findings, "threshold"));
    if (!measured || !threshold) return 0;
    return std::abs(*measured - *threshold) / std::max(std::abs(*threshold), 1.0);
}

/// As ledger_statistics counts it.
bool is_counted(const Feature& hazard, LedgerCases which, int overdue) {
    const auto state = hazard_state_of(hazard);
    switch (which) {
        case LedgerCases::all:
            return true;
        case LedgerCases::open:
            return state && is_open(*state);
        case LedgerCases::overdue:
            return overdue > 0;
        case LedgerCases::closed:
            return state == HazardState::closed;
    }
    return false;
}

double rank_of(std::string_view severity) {
    const auto known = severity_named(severity);
    return known ? -static_cast<double>(*known) : -4;
}

}  // namespace

Cases finding_cases(const Plan& plan, State state) {
    const std::size_t severity = column(Table::findings, "severity"), rule = column(Table::findings, "rule"),
                      its_state = column(Table::findings, "state"),
                      text = column(Table::findings, speaks_chinese() ? "explanation_zh" : "explanation_en");
    std::vector<Ranked> ranked;
    plan.layer(Table::findings).for_each([&](const RowView& row) {
        if (row.text(its_state) != word(state)) return true;
        const QString said =
            QStringLiteral("%1 %2 %3")
                .arg(to_qstring(row.text(severity)), to_qstring(row.text(rule)), to_qstring(row.text(text)));
        ranked.push_back({rank_of(row.text(severity)), beyond(row), {said, {Table::findings, row.id()}}});
        return true;
    });
    return sorted(state == State::fail ? Words::tr("What fails") : Words::tr("What is unknown"), std::move(ranked));
}

Cases unreached_cases(const Plan& plan, const Coverage& coverage) {
    std::vector<Ranked> ranked;
    for (const BlockCoverage& block : coverage.blocks) {
        if (block.share >= 1) continue;
        const double left = block.children ? *block.children * (1 - block.share) : -1;
        if (left == 0) continue;
        const QString name = row_name(plan, Table::blocks, block.block);
        const QString said = left < 0 ? Words::tr("%1: number of children unknown").arg(name)
                                      : Words::tr("%1: %2 children").arg(name, number(left, 0));
        ranked.push_back({left, block.area_m2 - block.covered_area_m2, {said, {Table::blocks, block.block}}});
    }
    return sorted(Words::tr("Who is not reached"), std::move(ranked));
}

Cases ledger_cases(const Plan& plan, const LedgerQuestion& question, Date today) {
    std::vector<Ranked> ranked;
    plan.layer(Table::hazards).for_each([&](const RowView& row) {
        const Feature hazard = row.feature();
        const int overdue = days_overdue(hazard, today).value_or(0);
        if (!is_counted(hazard, question.which, overdue)) return true;
        if (!question.column.empty() && row.text(column(Table::hazards, question.column)) != question.value)
            return true;
        const auto text = [&](std::size_t of) { return to_qstring(as_text(hazard.values[of])); };
        QString said = QStringLiteral("%1 %2 %3")
                           .arg(text(hazard_column::severity), text(hazard_column::title), text(hazard_column::place));
        if (overdue > 0) said = Words::tr("%1 · %n day(s) overdue", nullptr, overdue).arg(said);
        ranked.push_back({static_cast<double>(overdue),
                          rank_of(as_text(hazard.values[hazard_column::severity])),
                          {said, {Table::hazards, row.id()}}});
        return true;
    });
    const std::array titles{Words::tr("Hazards"), Words::tr("Open hazards"), Words::tr("Overdue hazards"),
                            Words::tr("Closed hazards")};
    return sorted(titles[static_cast<std::size_t>(question.which)], std::move(ranked));
}

}  // namespace yimi::app
