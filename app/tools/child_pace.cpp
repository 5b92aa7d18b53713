#include "app/tools/child_pace.h"

#include <QCoreApplication>

#include "app/document/profiles.h"
#include "app/text/names.h"
#include "app/tools/measure_text.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ChildPace)
};

}  // namespace

WalkingProfile youngest_alone(const Plan& plan) {
    auto alone = walking_profile(plan, alone_id);
    assert(alone);  // tests/app/document/profiles_test.cpp reads it
    return std::move(alone).value();
}

QString walk_text(double length_m, const WalkingProfile& walker) {
    return duration_text(length_m / walker.speed_mps);
}

double walk_minutes(double length_m, const WalkingProfile& walker) {
    return length_m / walker.speed_mps / 60;
}

QString pace_text(const WalkingProfile& walker) {
    return Words::tr("%1: %2 m/s").arg(profile_title(walker), number(walker.speed_mps, 1));
}

}  // namespace yimi::app
