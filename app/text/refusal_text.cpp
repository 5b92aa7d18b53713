#include "app/text/refusal_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RefusalText)
};

}  // namespace

QString refusal_text(std::string_view why) {
    if (why == "no_sidewalk") return Words::tr("no sidewalk beside fast cars");
    if (why == "stairs") return Words::tr("stairs");
    if (why == "kerb_without_ramp") return Words::tr("kerbs without a ramp");
    if (why == "slope") return Words::tr("too steep");
    if (why == "unlit") return Words::tr("unlit after dark");
    if (why == "unmarked") return Words::tr("a crossing without marks or signals");
    if (why == "fast_zebra") return Words::tr("a zebra crossing over fast cars");
    if (why == "long_zebra") return Words::tr("a zebra crossing that is too long");
    if (why == "short_green") return Words::tr("green is too short for its pace");
    if (why == "crossing") return Words::tr("a crossing that it may not use");
    return to_qstring(why);
}

QString refusal_text(std::string_view why, StreetPart part) {
    if (part == StreetPart::left) return Words::tr("%1 on its left side").arg(refusal_text(why));
    if (part == StreetPart::right) return Words::tr("%1 on its right side").arg(refusal_text(why));
    return refusal_text(why);
}

}  // namespace yimi::app
