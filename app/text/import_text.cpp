#include "app/text/import_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportText)
};

}  // namespace

QString note_text(const std::string& note) {
    if (note == "shx_rebuilt") return Words::tr("The .shx part is missing; it was rebuilt from the shapes.");
    if (note == "dbf_missing")
        return Words::tr("The .dbf part is missing: there are shapes, but nothing is known of them.");
    if (note == "field_name_cut")
        return Words::tr("Field names were cut in the middle of a character; what was left is shown.");
    if (note == "looks_like_degrees")
        return Words::tr(
            "The coordinates look like degrees, but the system is in metres: check the coordinate system.");
    return to_qstring(note);
}

QString reject_reason(const std::string& why) {
    if (why == "no_geometry") return Words::tr("without a shape");
    if (why == "invalid_geometry") return Words::tr("with a shape that cannot be mended");
    if (why == "wrong_geometry") return Words::tr("with another kind of shape than the layer holds");
    if (why == "no_image_in_crs") return Words::tr("outside of what the coordinate system can say");
    if (why == "duplicate_uid") return Words::tr("with an identifier that another one has");
    return to_qstring(why);
}

}  // namespace yimi::app
