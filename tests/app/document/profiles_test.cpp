#include "app/document/profiles.h"

#include <QTest>
#include <set>

#include "core/network/profile_values.h"
#include "tests/support/plan_builder.h"

using namespace yimi;

namespace {

WalkingProfile alone_in(const Plan& plan) {
    return app::walking_profile(plan, app::alone_id).value();
}
Plan with_edit(Plan plan, const Edit& edit) {
    if (!plan.apply(edit)) qFatal("the edit does not fit");
    return plan;
}
Plan holding(const Value& stored) {
    return test::PlanBuilder().setting("walking_profile.alone_9", stored).plan();
}

}  // namespace

class ProfilesTest : public QObject {
    Q_OBJECT

private slots:
    void every_profile_of_the_rules_is_there_and_readable() {
        std::set<std::string> ids;
        for (const app::ProjectProfile& each : app::profiles_of(Plan())) ids.insert(each.profile.id);
        QVERIFY((ids == std::set<std::string>{"accompanied", "adult", "alone_12", "alone_9", "pushchair"}));
    }

    void a_profile_that_does_not_exist_is_named_with_those_that_do() {
        const auto profile = app::walking_profile(Plan(), "flying");
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::not_found);
        QCOMPARE(profile.error().detail("profile"), std::string("flying"));
        QVERIFY(profile.error().detail("known").find("alone_9") != std::string::npos);
    }

    void a_changed_profile_counts_in_its_project_is_named_and_goes_back() {
        WalkingProfile slow = alone_in(Plan());
        slow.speed_mps = 0.8;
        const Plan plan = with_edit(Plan(), app::change_profile(Plan(), slow, {{"speed_mps", {"measured", "B"}}}));
        QCOMPARE(alone_in(plan).speed_mps, 0.8);
        QVERIFY(plan.revision() > Plan().revision());  // whatever was computed before is of another plan
        QCOMPARE(app::alone_profiles(plan).front().speed_mps, 0.8);
        QCOMPARE(app::profile_or_accompanied(plan, "alone_9").speed_mps, 0.8);
        QCOMPARE(app::profile_remarks(plan, {app::alone_id}).size(), 1);
        QVERIFY(app::profile_remarks(plan, {app::accompanied_id}).isEmpty());
        const Plan back = with_edit(plan, app::reset_profile(plan, app::alone_id));
        QVERIFY(back.settings().empty());
        QCOMPARE(alone_in(back), alone_in(Plan()));
    }

    void what_is_as_built_in_leaves_no_trace() {
        const gis::ProfileFile& first = app::built_in_profiles().front();
        QVERIFY(app::change_profile(Plan(), *first.profile, first.sources).empty());
    }

    void what_a_project_cannot_mean_is_told_and_the_built_in_profile_counts() {
        WalkingProfile other = alone_in(Plan());
        other.id = "adult";
        const std::vector<Value> broken{std::string("speed = fast"),
                                        std::string(),
                                        std::int64_t{7},
                                        std::string("[profile]\nid = \"alone_9\"\nspeed_mps = -1\n"),
                                        gis::profile_text(other, {}),
                                        std::string(100'000, '[')};
        for (const Value& stored : broken) {
            const Plan plan = holding(stored);
            QCOMPARE(alone_in(plan), alone_in(Plan()));
            const QStringList remarks = app::profile_remarks(plan, {app::alone_id});
            QCOMPARE(remarks.size(), 1);
            QVERIFY(remarks.front().contains(QStringLiteral("walking_profile.alone_9")));
        }
    }
};

QTEST_MAIN(ProfilesTest)
#include "profiles_test.moc"
