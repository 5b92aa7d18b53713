#include "app/document/profiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>

#include "app/text/file_problem_text.h"
#include "app/text/language.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Profiles)
};

std::string setting_of(std::string_view id) {
    return "walking_profile." + std::string(id);
}

/// What a project holds in place of a built-in profile; `file` names it in problems.
ProjectProfile stored(const gis::ProfileFile& built_in, std::string_view text) {
    const std::string& id = built_in.profile->id;
    gis::ProfileFile read = gis::parse_profile_file(text, setting_of(id));
    if (read.profile && read.profile->id != id) {
        read.problems.push_back({setting_of(id), 1, gis::Mistake::not_one_of, "profile.id", '"' + id + '"'});
        read.profile.reset();
    }
    if (!read.profile) return {*built_in.profile, built_in.sources, false, std::move(read.problems)};
    return {std::move(*read.profile), std::move(read.sources), true, {}};
}

ProjectProfile profile_in(const Plan& plan, const gis::ProfileFile& built_in) {
    const Value& setting = plan.setting(setting_of(built_in.profile->id));
    if (is_unknown(setting)) return {*built_in.profile, built_in.sources, false, {}};
    return stored(built_in, as_text(setting));  // a number is no profile either, and reads as an empty text
}

const gis::ProfileFile* built_in_named(std::string_view id) {
    const auto& all = built_in_profiles();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const gis::ProfileFile& each) { return each.profile->id == id; });
    return found == all.end() ? nullptr : &*found;
}

Edit set_setting(const Plan& plan, std::string_view id, const Value& after) {
    const std::string key = setting_of(id);
    const Value& before = plan.setting(key);
    if (before == after) return {"change_profile", {}};
    return {"change_profile", {SettingChange{key, before, after}}};
}

}  // namespace

const std::vector<gis::ProfileFile>& built_in_profiles() {
    static const std::vector<gis::ProfileFile> all = [] {
        std::vector<gis::ProfileFile> profiles;
        const QDir built_in(QStringLiteral(":/profiles"));
        for (const QString& name : built_in.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            QFile file(built_in.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            gis::ProfileFile read = gis::parse_profile_file(file.readAll().toStdString(), name.toStdString());
            assert(read.profile);  // tests/app/document/profiles_test.cpp reads them all
            if (read.profile) profiles.push_back(std::move(read));
        }
        return profiles;
    }();
    return all;
}

std::vector<ProjectProfile> profiles_of(const Plan& plan) {
    std::vector<ProjectProfile> profiles;
    for (const gis::ProfileFile& built_in : built_in_profiles()) profiles.push_back(profile_in(plan, built_in));
    return profiles;
}

Result<WalkingProfile> walking_profile(const Plan& plan, std::string_view id) {
    if (const auto* built_in = built_in_named(id)) return profile_in(plan, *built_in).profile;
    std::string known;
    for (const gis::ProfileFile& each : built_in_profiles())
        known.append(known.empty() ? "" : ", ").append(each.profile->id);
    return Error{ErrorCode::not_found, "the profiles are: " + known, {{"profile", std::string(id)}, {"known", known}}};
}

QString profile_title(const WalkingProfile& profile) {
    return QString::fromStdString(speaks_chinese() ? profile.name_zh : profile.name_en);
}

std::vector<WalkingProfile> alone_profiles(const Plan& plan) {
    std::vector<WalkingProfile> alone;
    for (ProjectProfile& each : profiles_of(plan))
        if (each.profile.id.starts_with("alone") || each.profile.id == "adult")
            alone.push_back(std::move(each.profile));
    std::stable_sort(alone.begin(), alone.end(),
                     [](const WalkingProfile& a, const WalkingProfile& b) { return a.age_from < b.age_from; });
    return alone;
}

WalkingProfile profile_or_accompanied(const Plan& plan, std::string_view id) {
    if (auto named = walking_profile(plan, id)) return std::move(named).value();
    auto accompanied = walking_profile(plan, accompanied_id);
    assert(accompanied);  // tests/app/document/profiles_test.cpp reads it
    return std::move(accompanied).value();
}

bool is_changed_profile(const Plan& plan, std::string_view id) {
    const auto profiles = profiles_of(plan);
    return std::any_of(profiles.begin(), profiles.end(),
                       [&](const ProjectProfile& each) { return each.profile.id == id && each.is_changed; });
}

Edit change_profile(const Plan& plan, const WalkingProfile& profile, const gis::ProfileSources& sources) {
    const gis::ProfileFile* built_in = built_in_named(profile.id);
    if (!built_in || (profile == *built_in->profile && sources == built_in->sources))
        return reset_profile(plan, profile.id);
    return set_setting(plan, profile.id, gis::profile_text(profile, sources));
}

Edit reset_profile(const Plan& plan, std::string_view id) {
    return set_setting(plan, id, Value{});
}

QStringList profile_remarks(const Plan& plan, const std::vector<std::string_view>& ids) {
    QStringList changed, remarks;
    for (const ProjectProfile& each : profiles_of(plan)) {
        if (std::find(ids.begin(), ids.end(), each.profile.id) == ids.end()) continue;
        const QString title = profile_title(each.profile);
        if (each.is_changed) changed << title;
        if (!each.problems.empty())
            remarks << Words::tr(
                           "What the project holds as the walking profile “%1” cannot be used; the built-in one "
                           "counts. %2")
                           .arg(title, file_problem_text(each.problems.front()));
    }
    if (!changed.isEmpty())
        remarks.prepend(Words::tr("Rests on a walking profile that was changed for this project: %1.")
                            .arg(changed.join(Words::tr(", "))));
    return remarks;
}

}  // namespace yimi::app
