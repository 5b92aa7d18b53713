#include "app/text/sight_text.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SightText)
};

QString blocked_text(const Plan& plan, const Scene& scene, const LineOfSight& line) {
    if (line.ground_over_m)
        return Words::tr("Hidden by the ground: it rises %1 m above the line, %2 m from the eye.")
            .arg(number(*line.ground_over_m, 2), number(*line.ground_at_m, 1));
    const auto found = std::find_if(line.blockers.begin(), line.blockers.end(), [&](const LineBlocker& each) {
        return line.blocked_by && each.body == *line.blocked_by;
    });
    if (found == line.blockers.end()) return Words::tr("Not seen: several things in between take the sight together.");
    const SceneBody& body = scene.bodies()[found->body];
    const QString name = body_name(plan, body);
    if (!body.height_known)
        return Words::tr("Unknown: %1, %2 m from the eye, has no known height; taken as %3 m high it hides the place.")
            .arg(name, number(found->at_m, 1), number(body.top_m, 1));
    QStringList lines{Words::tr("Hidden by %1 (%2 m high), %3 m from the eye: it rises %4 m above the line.")
                          .arg(name, number(body.top_m, 2), number(found->at_m, 1), number(found->over_m, 2))};
    if (found->freeing_m > 0) lines << Words::tr("Cut to %1 m it would not hide it.").arg(number(found->freeing_m, 2));
    const auto others = static_cast<int>(line.blockers.size()) - 1;
    if (others > 0) lines << Words::tr("%n other thing(s) stand(s) in the line too.", nullptr, others);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

QString body_name(const Plan& plan, const SceneBody& body) {
    if (body.part == BodyPart::ground) return Words::tr("the ground");
    const QString name = row_name(plan, body.table, body.id);
    if (body.table != Table::occluders) return Words::tr("building %1").arg(name);
    const auto row = plan.layer(Table::occluders).row(body.id);
    const std::string_view kind = row ? row->text(column(Table::occluders, "kind")) : std::string_view();
    const QString title = kind.empty() ? QString() : word_title("kind", kind);
    if (name.contains(title, Qt::CaseInsensitive)) return name;  // "" is in every name
    return Words::tr("%1 %2", "kind and name").arg(title, name);
}

QString line_text(const Plan& plan, const Scene& scene, const LineOfSight& line) {
    if (!line.clear) return blocked_text(plan, scene, line);
    QStringList lines{Words::tr("Seen, %1 m away.").arg(number(line.reach_m, 1))};
    if (line.clearance_m && *line.clearance_m >= 0)
        lines << Words::tr("The line passes %1 m above what stands in between.").arg(number(*line.clearance_m, 2));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace yimi::app
