#include "app/document/rule_catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>
#include <cassert>

#include "app/text/file_problem_text.h"
#include "app/text/names.h"
#include "gis/io/rule_file.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RuleCatalogue)
};

Result<std::string> read_text(const QString& path) {
    QFile file(path);
    const Error::Detail where{"file", path.toStdString()};
    if (!file.exists()) return Error{ErrorCode::not_found, {}, {where}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::cannot_read, file.errorString().toStdString(), {where}};
    // One byte more than a profile may have tells that it is too large, whatever its size.
    return file.read(static_cast<qint64>(gis::largest_city_rules_kb * 1024 + 1)).toStdString();
}

gis::CityRulesFile held_by(const Plan& plan) {
    const Value& held = plan.setting(city_rules_setting);
    if (is_unknown(held)) return {};
    return gis::parse_city_rules(as_text(held), city_rules_setting, built_in_rules());
}

RulesInUse with_city(const gis::CityRules& city) {
    RulesInUse use;
    use.rules = gis::with_city_rules(built_in_rules(), city);
    use.profile = {city.name, city.version, city.date, gis::rules_hash(use.rules)};
    return use;
}

}  // namespace

const std::vector<RuleSpec>& built_in_rules() {
    static const std::vector<RuleSpec> all = [] {
        std::vector<RuleSpec> rules;
        const QDir built_in(QStringLiteral(":/rules"));
        for (const QString& name : built_in.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            QFile file(built_in.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            gis::RuleFile read = gis::parse_rule_file(file.readAll().toStdString(), name.toStdString());
            assert(read.problems.empty());  // tests/app/document/rule_catalogue_test.cpp reads them all
            std::move(read.rules.begin(), read.rules.end(), std::back_inserter(rules));
        }
        std::sort(rules.begin(), rules.end(), [](const RuleSpec& a, const RuleSpec& b) { return a.id < b.id; });
        return rules;
    }();
    return all;
}

RulesInUse rules_of(const Plan& plan) {
    gis::CityRulesFile held = held_by(plan);
    RulesInUse use = with_city(held.city);
    use.problems = std::move(held.problems);
    return use;
}

Result<RulesInUse> rules_of(const Plan& plan, const QString& path) {
    if (path.isEmpty()) return rules_of(plan);
    YIMI_TRY(city, read_city_rules(path));
    return with_city(city);
}

Result<gis::CityRules> read_city_rules(const QString& path) {
    YIMI_TRY(text, read_text(path));
    gis::CityRulesFile read = gis::parse_city_rules(text, path.toStdString(), built_in_rules());
    if (read.problems.empty()) return std::move(read.city);
    const QString problem = file_problem_text(read.problems.front());
    return Error{ErrorCode::bad_data,
                 "not a profile of rules",
                 {{"file", path.toStdString()}, {"reason", "city_rules"}, {"problem", problem.toStdString()}}};
}

gis::CityRules city_rules_of(const Plan& plan) {
    return held_by(plan).city;
}

Edit keep_city_rules(const Plan& plan, const gis::CityRules& city) {
    const bool says_something =
        !city.name.empty() || !city.version.empty() || !city.date.empty() || !city.rules.empty();
    const Value after = says_something ? Value{gis::city_rules_text(city, built_in_rules())} : Value{};
    const Value& before = plan.setting(city_rules_setting);
    if (before == after) return {"change_rules", {}};
    return {"change_rules", {SettingChange{city_rules_setting, before, after}}};
}

bool findings_are_of_other_rules(const Plan& plan, const RuleProfile& in_use) {
    std::string held;
    const std::size_t inputs = column(Table::findings, "inputs");
    // All findings of a plan are of one audit: the first one tells.
    plan.layer(Table::findings).for_each([&](const RowView& row) {
        held = row.text(inputs);
        return false;
    });
    const std::string says = "\"rules\":\"";
    return held.find(says) != std::string::npos && held.find(says + in_use.mark() + '"') == std::string::npos;
}

QString rule_profile_title(const RuleProfile& profile) {
    if (profile.name.empty()) return Words::tr("Yimi's own rules");
    const QString name = to_qstring(profile.name), version = to_qstring(profile.version);
    const QString title = version.isEmpty() ? name : Words::tr("%1, version %2").arg(name, version);
    return profile.date.empty() ? title : Words::tr("%1 (%2)").arg(title, to_qstring(profile.date));
}

}  // namespace yimi::app
