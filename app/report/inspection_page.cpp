#include "app/report/inspection_page.h"

#include <QCoreApplication>
#include <QFile>
#include <cassert>

#include "app/report/template.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::InspectionPage)
};

constexpr double sketch_px = 600, margin_px = 24;

/// The walk in straight lines between numbered places, north up.
QString sketch(const Inspection& inspection, const std::optional<Point>& start) {
    Box box;
    if (start) box.add(*start);
    for (const auto* places : {&inspection.places, &inspection.apart})
        for (const InspectionPlace& place : *places) box.add(place.at);
    if (box.empty()) return {};
    const double size_m = std::max({box.width(), box.height(), 1.0}), scale = (sketch_px - 2 * margin_px) / size_m;
    const double height_px = box.height() * scale + 2 * margin_px;
    const auto x = [&](Point at) { return QString::number(margin_px + (at.x - box.min_x) * scale, 'f', 1); };
    const auto y = [&](Point at) { return QString::number(margin_px + (box.max_y - at.y) * scale, 'f', 1); };
    QStringList line;
    if (start) line << x(*start) + QLatin1Char(',') + y(*start);
    for (const InspectionPlace& place : inspection.places) line << x(place.at) + QLatin1Char(',') + y(place.at);
    if (start) line << line.front();
    QString svg = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\"><polyline points=\"%3\"/>")
                      .arg(sketch_px)
                      .arg(height_px, 0, 'f', 1)
                      .arg(line.join(QLatin1Char(' ')));
    const auto mark = [&](Point at, const QString& text, const char* kind) {
        svg += QStringLiteral(
                   "<circle class=\"%4\" cx=\"%1\" cy=\"%2\" r=\"11\"/><text x=\"%1\" y=\"%2\" dy=\"4.5\">%3</text>")
                   .arg(x(at), y(at), text, QLatin1String(kind));
    };
    for (const InspectionPlace& place : inspection.apart) mark(place.at, QStringLiteral("–"), "apart");
    std::size_t number = 0;
    for (const InspectionPlace& place : inspection.places) mark(place.at, QString::number(++number), "place");
    return svg + QStringLiteral("</svg>");
}

QString card(const InspectionPlace& place, const QString& number, const gis::Checklist& list) {
    QString html =
        QStringLiteral("<section><h2><span class=\"number\">%1</span> <bdi>%2</bdi></h2><p class=\"code\">%3")
            .arg(number, escaped(to_qstring(place.name)), escaped(to_qstring(place.code)));
    if (place.leg_m)
        html += QStringLiteral(" · ") + escaped(Words::tr("%1 m on foot").arg(app::number(*place.leg_m, 0)));
    html += QStringLiteral("</p><ul>");
    for (const gis::ChecklistItem& item : list.items)
        html += QStringLiteral("<li><span class=\"box\"></span><span class=\"box no\"></span> %1</li>")
                    .arg(escaped(to_qstring(speaks_chinese() ? item.zh : item.en)));
    return html + QStringLiteral("</ul><p class=\"note\"></p></section>");
}

QString template_text() {
    QFile file(QStringLiteral(":/report_templates/inspection.html"));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QByteArray inspection_page(const Inspection& inspection, const std::optional<Point>& start, const QString& title,
                           Date on) {
    const gis::Checklist& list = *checklist_of(inspection.kind);
    QString cards;
    std::size_t count = 0;
    for (const InspectionPlace& place : inspection.places) cards += card(place, QString::number(++count), list);
    if (!inspection.apart.empty())
        cards += QStringLiteral("<h2>%1</h2>").arg(escaped(Words::tr("No way on foot is known to these")));
    for (const InspectionPlace& place : inspection.apart) cards += card(place, QStringLiteral("–"), list);
    const QString name = to_qstring(speaks_chinese() ? list.name_zh : list.name_en);
    const QString summary = Words::tr("%n place(s), %1 km on foot", nullptr,
                                      static_cast<int>(inspection.places.size() + inspection.apart.size()))
                                .arg(app::number(inspection.length_m / 1000, 1));
    const std::map<QString, QString> values = {
        {QStringLiteral("lang"), speaks_chinese() ? QStringLiteral("zh-CN") : QStringLiteral("en")},
        {QStringLiteral("title"), escaped(Words::tr("%1: inspection, %2").arg(title, name))},
        {QStringLiteral("imprint"), escaped(QStringLiteral("%1 · %2").arg(summary, to_qstring(to_text(on))))},
        {QStringLiteral("how"),
         escaped(Words::tr("Tick the first box where it is in order, the second where it is not."))},
        {QStringLiteral("sketch"), sketch(inspection, start)},
        {QStringLiteral("cards"), cards},
    };
    return filled_template(template_text(), values).toUtf8();
}

}  // namespace yimi::app
