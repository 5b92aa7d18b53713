#include "app/panels/profile_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ProfileText)
};

QString crossing_title(std::string_view key) {
    if (key == "crossing_s.zebra") return Words::tr("Zebra crossing costs");
    if (key == "crossing_s.signal") return Words::tr("Signal costs");
    return Words::tr("Unmarked crossing costs");
}

}  // namespace

QString value_title(const ProfileValue& value) {
    const std::string_view key = value.key;
    if (key == "age_from") return Words::tr("From the age of");
    if (key == "age_to") return Words::tr("Up to the age of");
    if (key == "speed_mps") return Words::tr("Walking speed");
    if (key == "refuses.stairs") return Words::tr("Refuses stairs");
    if (key == "refuses.kerbs_without_ramp") return Words::tr("Refuses kerbs without ramp");
    if (key == "refuses.unlit_after_dark") return Words::tr("Refuses unlit streets after dark");
    if (key == "refuses.no_sidewalk_above_kmh") return Words::tr("No sidewalk: refused over");
    if (key == "refuses.unmarked_above_kmh") return Words::tr("Unmarked crossing: refused over");
    if (key == "refuses.zebra_above_kmh") return Words::tr("Zebra: refused over");
    if (key == "refuses.zebra_longer_than_m") return Words::tr("Zebra: refused if longer than");
    if (key == "refuses.slope_above_pct") return Words::tr("Slope: refused over");
    return crossing_title(key);
}

QString value_text(const ProfileValue& value, std::optional<double> number_of_it) {
    if (!number_of_it)
        return value.without == ProfileValue::WithoutNumber::never ? Words::tr("never") : Words::tr("no limit");
    if (value.is_refusal()) return *number_of_it != 0 ? Words::tr("yes") : Words::tr("no");
    return number_with_unit(*number_of_it, to_qstring(value.unit));
}

QString value_hint(const ProfileValue& value) {
    if (value.is_refusal()) return Words::tr("yes or no");
    switch (value.without) {
        case ProfileValue::WithoutNumber::no_limit:
            return Words::tr("a number from 0 on; leave it empty for no limit");
        case ProfileValue::WithoutNumber::never:
            return Words::tr("seconds from 0 on; leave it empty for never by such a crossing");
        case ProfileValue::WithoutNumber::impossible:
            break;
    }
    if (value.key == "speed_mps") return Words::tr("more than 0, at most %1 m/s").arg(number(fastest_walk_mps, 0));
    return Words::tr("whole years from 0 to %1, the first not above the last").arg(oldest_years);
}

QString source_title(const gis::ValueSource& source) {
    return source.source == "engineering" ? Words::tr("Yimi engineering assumption") : to_qstring(source.source);
}

}  // namespace yimi::app
