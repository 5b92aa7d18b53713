#include "app/document/profiles.h"

#include <QTest>
#include <set>

using namespace yimi;

class ProfilesTest : public QObject {
    Q_OBJECT

private slots:
    void every_profile_of_the_rules_is_there_and_readable() {
        std::set<std::string> ids;
        for (const WalkingProfile& profile : app::walking_profiles()) ids.insert(profile.id);
        QVERIFY((ids == std::set<std::string>{"accompanied", "adult", "alone_12", "alone_9", "pushchair"}));
    }

    void a_profile_that_does_not_exist_is_named_with_those_that_do() {
        const auto profile = app::walking_profile("flying");
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::not_found);
        QCOMPARE(profile.error().detail("profile"), std::string("flying"));
        QVERIFY(profile.error().detail("known").find("alone_9") != std::string::npos);
    }
};

QTEST_MAIN(ProfilesTest)
#include "profiles_test.moc"
