#include "tests/support/rule_audit.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "gis/geos/geos_kernel.h"
#include "gis/io/profile_file.h"
#include "gis/io/rule_file.h"

namespace yimi::test {

const std::vector<RuleSpec>& own_rules() {
    static const std::vector<RuleSpec> rules = [] {
        std::vector<RuleSpec> all;
        for (const auto& entry : std::filesystem::directory_iterator(YIMI_SOURCE_DIR "/resources/rules")) {
            std::ifstream file(entry.path());
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            gis::RuleFile read = gis::parse_rule_file(text, entry.path().filename());
            if (!read.problems.empty()) throw std::runtime_error(entry.path().string() + " has mistakes");
            std::move(read.rules.begin(), read.rules.end(), std::back_inserter(all));
        }
        return all;
    }();
    return rules;
}

const std::vector<WalkingProfile>& own_profiles() {
    static const std::vector<WalkingProfile> profiles = [] {
        std::vector<WalkingProfile> all;
        for (const auto& entry : std::filesystem::directory_iterator(YIMI_SOURCE_DIR "/resources/profiles")) {
            std::ifstream file(entry.path());
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            gis::ProfileFile read = gis::parse_profile_file(text, entry.path().filename());
            if (!read.profile) throw std::runtime_error(entry.path().string() + " has mistakes");
            all.push_back(*read.profile);
        }
        return all;
    }();
    return profiles;
}

std::string RuleAudit::state() const {
    if (pass + fail + unknown == 0) return "not asked";
    if (pass + fail + unknown > 1) return "several";
    return fail > 0 ? "fail" : unknown > 0 ? "unknown" : "pass";
}

std::string RuleAudit::state_of(const std::string& key) const {
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.key == key; });
    return found == findings.end() ? "pass or not asked" : std::string(word(found->state));
}

std::optional<double> RuleAudit::measured() const {
    return findings.size() == 1 ? findings.front().measured : std::nullopt;
}

RuleAudit audited(const Plan& plan, const std::string& rule, EyeHeight eye) {
    AuditOptions options;
    options.only = {rule};
    options.eye = eye;
    options.today = audit_day;
    options.longitude_deg = 104.06;
    options.latitude_deg = 30.66;
    options.profiles = own_profiles();
    QuietJob job;
    auto report = run_audit(plan, own_rules(), options, gis::GeosKernel(), job);
    if (!report) throw std::runtime_error("no audit by " + rule + ": " + report.error().message);
    AuditReport& found = report.value();
    return {found.pass, found.fail, found.unknown, {found.findings.begin(), found.findings.end()}};
}

}  // namespace yimi::test
