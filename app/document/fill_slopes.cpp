#include "app/document/fill_slopes.h"

#include <QCoreApplication>

#include "app/document/ground_heights.h"
#include "core/network/terrain_slopes.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FillSlopes)
};

QString sentence_of(const TerrainSlopes& slopes) {
    const auto count = [](std::size_t streets) { return static_cast<int>(streets); };
    QString sentence = slopes.filled > 0 ? Words::tr("The slope of %n street(s) was taken from the terrain.", nullptr,
                                                     count(slopes.filled))
                                         : Words::tr("No street lacks a slope that the terrain could tell.");
    if (slopes.not_told > 0)
        sentence += QLatin1Char(' ') + Words::tr("Of %n street(s) the terrain does not tell it: it stays unknown.",
                                                 nullptr, count(slopes.not_told));
    return sentence;
}

}  // namespace

bool has_terrain(const Plan& plan) {
    return !as_text(plan.setting("terrain")).empty();
}

void fill_slopes(Document& document, std::function<void(const QString& sentence)> tell) {
    const auto slopes = std::make_shared<TerrainSlopes>();
    const auto make = [slopes, project = document.path().toStdString()](const Plan& plan, JobContext&) -> Result<Edit> {
        YIMI_TRY(terrain, read_terrain(project, plan));
        *slopes = slopes_from_terrain(plan, terrain);
        return slopes->edit;
    };
    document.commit_in_background(make, [slopes, tell = std::move(tell)](bool is_done) {
        if (is_done) tell(sentence_of(*slopes));
    });
}

}  // namespace yimi::app
