#include "app/document/new_scenario.h"

#include <algorithm>
#include <array>

#include "app/text/names.h"

namespace yimi::app {
namespace {

QString free_name(const Document& document, const QString& wanted) {
    QString name = wanted;
    const auto has_it = [&](const ScenarioShelf::Entry& entry) { return to_qstring(entry.scenario.name) == name; };
    for (int number = 2; std::ranges::any_of(document.scenarios().entries(), has_it); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

}  // namespace

Scenario next_scenario(const Document& document, const QString& name) {
    // Neither the violet of the selection nor the colours of routes and findings.
    constexpr std::array colours{"#9d174d", "#155e75", "#92400e", "#3f6212", "#334155", "#6b21a8"};
    const std::size_t at = document.scenarios().entries().size() % colours.size();
    return new_scenario(free_name(document, name), QString::fromLatin1(colours[at]));
}

}  // namespace yimi::app
