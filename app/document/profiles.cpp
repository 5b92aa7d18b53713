#include "app/document/profiles.h"

#include <QDir>
#include <QFile>
#include <algorithm>

#include "app/text/language.h"
#include "gis/io/profile_file.h"

namespace yimi::app {

const std::vector<WalkingProfile>& walking_profiles() {
    static const std::vector<WalkingProfile> all = [] {
        std::vector<WalkingProfile> profiles;
        const QDir built_in(QStringLiteral(":/profiles"));
        for (const QString& name : built_in.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            QFile file(built_in.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            gis::ProfileFile read = gis::parse_profile_file(file.readAll().toStdString(), name.toStdString());
            assert(read.profile);  // tests/app/document/profiles_test.cpp reads them all
            if (read.profile) profiles.push_back(std::move(*read.profile));
        }
        return profiles;
    }();
    return all;
}

Result<WalkingProfile> walking_profile(std::string_view id) {
    std::string known;
    for (const WalkingProfile& profile : walking_profiles()) {
        if (profile.id == id) return profile;
        known.append(known.empty() ? "" : ", ").append(profile.id);
    }
    return Error{ErrorCode::not_found, "the profiles are: " + known, {{"profile", std::string(id)}, {"known", known}}};
}

QString profile_title(const WalkingProfile& profile) {
    return QString::fromStdString(speaks_chinese() ? profile.name_zh : profile.name_en);
}

std::vector<WalkingProfile> alone_profiles() {
    std::vector<WalkingProfile> alone;
    for (const WalkingProfile& profile : walking_profiles())
        if (profile.id.starts_with("alone") || profile.id == "adult") alone.push_back(profile);
    std::stable_sort(alone.begin(), alone.end(),
                     [](const WalkingProfile& a, const WalkingProfile& b) { return a.age_from < b.age_from; });
    return alone;
}

WalkingProfile profile_or_accompanied(std::string_view id) {
    if (auto named = walking_profile(id)) return std::move(named).value();
    auto accompanied = walking_profile(accompanied_id);
    assert(accompanied);  // tests/app/document/profiles_test.cpp reads it
    return std::move(accompanied).value();
}

}  // namespace yimi::app
