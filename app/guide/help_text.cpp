#include "app/guide/help_text.h"

#include <QFile>
#include <QMenuBar>
#include <QRegularExpression>
#include <array>

#include "app/search/commands.h"
#include "app/text/language.h"

namespace yimi::app {
namespace {

struct Place {
    QLatin1String name, section;
};

/// Parts of the window, and dialogs, by object name.
constexpr std::array parts{Place{QLatin1String("layers_panel"), QLatin1String("layers")},
                           Place{QLatin1String("feature_form"), QLatin1String("select")},
                           Place{QLatin1String("findings_panel"), QLatin1String("audit")},
                           Place{QLatin1String("inspection_dialog"), QLatin1String("audit")},
                           Place{QLatin1String("rules_panel"), QLatin1String("rules")},
                           Place{QLatin1String("coverage_panel"), QLatin1String("coverage")},
                           Place{QLatin1String("seats_panel"), QLatin1String("seats")},
                           Place{QLatin1String("siting_panel"), QLatin1String("siting")},
                           Place{QLatin1String("parking_panel"), QLatin1String("parking")},
                           Place{QLatin1String("scenarios_panel"), QLatin1String("scenarios")},
                           Place{QLatin1String("compare_window"), QLatin1String("scenarios")},
                           Place{QLatin1String("balance_panel"), QLatin1String("balance")},
                           Place{QLatin1String("profiles_panel"), QLatin1String("profiles")},
                           Place{QLatin1String("network_panel"), QLatin1String("coverage")},
                           Place{QLatin1String("history_panel"), QLatin1String("history")},
                           Place{QLatin1String("import_report_panel"), QLatin1String("import")},
                           Place{QLatin1String("table_dock"), QLatin1String("table")},
                           Place{QLatin1String("overview_map"), QLatin1String("map")},
                           Place{QLatin1String("find_box"), QLatin1String("map")},
                           Place{QLatin1String("status_bar"), QLatin1String("map")},
                           Place{QLatin1String("import_dialog"), QLatin1String("import")},
                           Place{QLatin1String("export_dialog"), QLatin1String("export")},
                           Place{QLatin1String("symbol_dialog"), QLatin1String("layers")},
                           Place{QLatin1String("background_dialog"), QLatin1String("layers")},
                           Place{QLatin1String("bookmarks_dialog"), QLatin1String("map")},
                           Place{QLatin1String("select_where_dialog"), QLatin1String("select")},
                           Place{QLatin1String("set_field_dialog"), QLatin1String("table")},
                           Place{QLatin1String("paste_dialog"), QLatin1String("table")},
                           Place{QLatin1String("copy_dialog"), QLatin1String("history")},
                           Place{QLatin1String("unsaved_dialog"), QLatin1String("history")},
                           Place{QLatin1String("child_view_panel"), QLatin1String("child_view")},
                           Place{QLatin1String("welcome_page"), QLatin1String("start")}};

/// Tools by the name of their action; every other one draws.
constexpr std::array tools{Place{QLatin1String("tool_select"), QLatin1String("map")},
                           Place{QLatin1String("tool_select_frame"), QLatin1String("select")},
                           Place{QLatin1String("tool_select_lasso"), QLatin1String("select")},
                           Place{QLatin1String("tool_to_school"), QLatin1String("routes")},
                           Place{QLatin1String("tool_to_home"), QLatin1String("routes")}};

template <std::size_t Count>
QString section_named(const std::array<Place, Count>& places, const QString& name) {
    for (const Place& place : places)
        if (name == place.name) return QString(place.section);
    return {};
}

}  // namespace

std::vector<HelpSection> help_sections() {
    QFile file(speaks_chinese() ? QStringLiteral(":/help/zh.md") : QStringLiteral(":/help/en.md"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression head(QStringLiteral(R"(<!-- (\w+) -->\n### ([^\n]+)\n)"));
    std::vector<HelpSection> sections;
    qsizetype before = 0;
    for (auto heads = head.globalMatch(text); heads.hasNext();) {
        const auto found = heads.next();
        if (!sections.empty()) sections.back().markdown = text.mid(before, found.capturedStart() - before);
        before = found.capturedEnd();
        sections.push_back({found.captured(1), found.captured(2), {}});
    }
    if (!sections.empty()) sections.back().markdown = text.mid(before);
    return sections;
}

QString keys_as_html(const QMenuBar& bar) {
    QString html, menu;
    for (const Command& command : commands_in(bar)) {
        const QString keys = QKeySequence::listToString(command.action->shortcuts(), QKeySequence::NativeText);
        if (keys.isEmpty()) continue;
        if (command.menu != menu) html += QStringLiteral("<tr><td colspan=2><h4>%1</h4></td></tr>").arg(command.menu);
        menu = command.menu;
        html += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(QString(keys).replace(QStringLiteral("; "), QStringLiteral(", ")).toHtmlEscaped(),
                         plain_text(*command.action).toHtmlEscaped());
    }
    return QStringLiteral("<table cellpadding=2>%1</table>").arg(html);
}

QString help_section_of(const QWidget* focused, const QString& tool) {
    for (const QWidget* part = focused; part; part = part->parentWidget()) {
        if (const QString section = section_named(parts, part->objectName()); !section.isEmpty()) return section;
        if (part->objectName() != QStringLiteral("map")) continue;
        const QString section = section_named(tools, tool);
        return section.isEmpty() ? QStringLiteral("drawing") : section;
    }
    return QStringLiteral("start");
}

}  // namespace yimi::app
