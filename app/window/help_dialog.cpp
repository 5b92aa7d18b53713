#include "app/window/help_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/tools/tool_controller.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::HelpDialog)
};

using Line = std::pair<QString, QString>;

std::vector<Line> tool_lines() {
    std::vector<Line> lines;
    for (const ToolEntry& entry : tool_entries())
        lines.emplace_back(entry.shortcut().toString(QKeySequence::NativeText), entry.title());
    return lines;
}

std::vector<Line> map_lines() {
    return {{Words::tr("Drag, arrow keys"), Words::tr("move the map")},
            {Words::tr("Space + drag"), Words::tr("move the map with any tool")},
            {Words::tr("Wheel, + and -"), Words::tr("nearer and farther; Ctrl + wheel in small steps")},
            {Words::tr("Shift + drag"), Words::tr("zoom to a frame")},
            {QStringLiteral("Home"), Words::tr("the whole plan")},
            {QStringLiteral("Z"), Words::tr("zoom to the selection")},
            {QStringLiteral("Alt+←, Alt+→"), Words::tr("earlier and later views")},
            {QStringLiteral("Ctrl+F, Ctrl+K"), Words::tr("find places and features, find what can be done")},
            {QStringLiteral("Ctrl+B, Ctrl+Shift+B"), Words::tr("keep this view as a bookmark, list them")},
            {QStringLiteral("Ctrl+F3"), Words::tr("select what a condition is true of")},
            {QStringLiteral("Ctrl+A, Ctrl+Shift+I, Ctrl+Shift+A"), Words::tr("all of the layer, the others, nothing")},
            {QStringLiteral("F6, Shift+F6, Ctrl+F6"),
             Words::tr("the attribute table: of all rows, of those selected, of those in view")}};
}

std::vector<Line> drawing_lines() {
    return {{Words::tr("Click"),
             Words::tr("set a point; it snaps to vertices, crossings, middles, edges and their extensions")},
            {QStringLiteral("F9"), Words::tr("snapping on or off; hold Alt or Ctrl to draw freely")},
            {QStringLiteral("T"), Words::tr("routes follow the streets, or not")},
            {QStringLiteral("Shift"), Words::tr("hold it for right angles and parallels")},
            {QStringLiteral("12.5, 12.5<45"), Words::tr("type metres, and degrees clockwise from north")},
            {QStringLiteral("@3,-4"), Words::tr("type metres east and north, or coordinates")},
            {QStringLiteral("Backspace, Ctrl+Z"), Words::tr("take back the last point")},
            {Words::tr("Enter, right or double click"), Words::tr("end the drawing")},
            {QStringLiteral("Esc"), Words::tr("one step back")},
            {Words::tr("Shift + drag"), Words::tr("mark several vertices while vertices are edited")},
            {Words::tr("Drag, arrow keys"), Words::tr("move what is selected; Shift + arrow key in larger steps")},
            {QStringLiteral("Ctrl+X, Ctrl+C, Ctrl+V"),
             Words::tr("cut, copy, paste; also to and from QGIS as WKT and GeoJSON")},
            {QStringLiteral("Ctrl+D, Del"), Words::tr("duplicate, delete what is selected")},
            {QStringLiteral("Ctrl+Z, Ctrl+Shift+Z"), Words::tr("undo, redo")}};
}

std::vector<Line> analysis_lines() {
    return {{QStringLiteral("C"), Words::tr("who reaches a playground")},
            {QStringLiteral("F5"), Words::tr("audit the plan")},
            {QStringLiteral("Ctrl+I, Ctrl+E"), Words::tr("import, export")},
            {QStringLiteral("F11"), Words::tr("full screen")}};
}

int add_section(QGridLayout& grid, int row, const QString& title, const std::vector<Line>& lines) {
    auto* heading = new QLabel(title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    grid.addWidget(heading, row++, 0, 1, 2);
    for (const auto& [keys, what] : lines) {
        grid.addWidget(new QLabel(keys), row, 0, Qt::AlignTop);
        grid.addWidget(new QLabel(what), row++, 1);
    }
    grid.setRowMinimumHeight(row++, 10);
    return row;
}

}  // namespace

void show_keys(QWidget& window) {
    auto* dialog = new QDialog(&window);
    dialog->setObjectName(QStringLiteral("keys_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Keys and mouse"));
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    const auto add_column = [&](const std::vector<std::pair<QString, std::vector<Line>>>& sections) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(18);
        grid->setVerticalSpacing(5);  // else it would be the columns' 32
        grid->setColumnStretch(1, 1);
        int row = 0;
        for (const auto& [title, lines] : sections) row = add_section(*grid, row, title, lines);
        grid->setRowStretch(row, 1);
        columns->addLayout(grid, 1);
    };
    add_column({{Words::tr("Tools"), tool_lines()}, {Words::tr("Analysis and files"), analysis_lines()}});
    add_column({{Words::tr("Map"), map_lines()}, {Words::tr("Drawing"), drawing_lines()}});
    columns->setSpacing(32);
    auto* scroll = new QScrollArea(dialog);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    dialog->resize(page->sizeHint().boundedTo(window.size() * 0.9) + QSize(40, 80));
    dialog->show();
}

void show_about(QWidget& window) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, Words::tr("About Yimi"),
                                QStringLiteral("<h3>Yimi 一米 %1</h3>").arg(QStringLiteral(YIMI_VERSION)),
                                QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        Words::tr("A map editor for a city that works from a height of one metre.\n\n"
                  "Free software under the GNU General Public License, version 3 or later.\n"
                  "Stands on Qt, GDAL, GEOS, PROJ and SQLite."));
    box->open();
}

}  // namespace yimi::app
