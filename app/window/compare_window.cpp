#include "app/window/compare_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/document/last_folder.h"
#include "app/map/marks_layer.h"
#include "app/map/picture.h"
#include "app/panels/compare_table.h"
#include "app/panels/panel_look.h"
#include "app/panels/scenario_marks.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "app/text/scenario_text.h"

namespace yimi::app {
namespace {

/// Stands in a choice for no plan at all; a scenario's identifier is never so short.
const QString no_plan = QStringLiteral("-");

}  // namespace

CompareWindow::CompareWindow(const Desk& desk, QWidget* parent) : QDialog(parent), desk_(desk) {
    setObjectName(QStringLiteral("compare_window"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    constexpr QSize usual_size{1200, 760};
    resize(usual_size);
    make_parts();
    lay_out();
    connect_all();
    translate();
}

CompareWindow::~CompareWindow() {
    for (std::size_t at = 0; at < most_plans; ++at) desk_.jobs.drop_line(line_of(at));
}

void CompareWindow::make_parts() {
    maps_ = new QSplitter(Qt::Horizontal, this);
    maps_->setObjectName(QStringLiteral("compare_maps"));
    maps_->setChildrenCollapsible(false);
    for (std::size_t at = 0; at < most_plans; ++at) make_side(at);
    table_ = new CompareTable(this);
    differing_ = named(new QCheckBox(this), "compare_differing");
    differing_->setChecked(true);
    state_ = make_paragraph(*this, QStringLiteral("compare_state"));
    stop_ = named(new QPushButton(this), "compare_stop");
    again_ = named(new QPushButton(this), "compare_again");
    save_table_ = named(new QPushButton(this), "compare_save_table");
    save_picture_ = named(new QPushButton(this), "compare_save_picture");
    for (QPushButton* const button : {stop_, again_, save_table_, save_picture_}) button->setAutoDefault(false);
}

void CompareWindow::make_side(std::size_t at) {
    Side& side = sides_[at];
    side.pane = new QWidget(maps_);
    const bool is_third = at == most_plans - 1;
    side.choice = named(new QComboBox(is_third ? static_cast<QWidget*>(this) : side.pane), at == 0   ? "compare_first"
                                                                                           : at == 1 ? "compare_second"
                                                                                                     : "compare_third");
    side.map = new MapWidget(side.pane);
    side.map->setObjectName(QStringLiteral("compare_map_%1").arg(at + 1));
    const MapContent& look = desk_.map.content();
    side.map->set_theme(look.theme);
    side.map->set_layers(look.layers);
    side.map->set_symbols(*look.symbols);
    side.marks = new MarksLayer(*side.map);
    auto* column = new QVBoxLayout(side.pane);
    column->setContentsMargins(0, 0, 0, 0);
    if (is_third) side.title = new QLabel(side.pane);
    column->addWidget(is_third ? static_cast<QWidget*>(side.title) : side.choice);
    column->addWidget(side.map, 1);
    maps_->addWidget(side.pane);
}

void CompareWindow::lay_out() {
    auto* row = new QHBoxLayout;
    row->addWidget(sides_[most_plans - 1].choice);
    row->addWidget(differing_);
    row->addWidget(state_, 1);
    for (QPushButton* const button : {stop_, again_, save_table_, save_picture_}) row->addWidget(button);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(maps_);
    auto* below = new QWidget(halves);
    auto* lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->addLayout(row);
    lower->addWidget(table_, 1);
    halves->addWidget(below);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(halves);
}

void CompareWindow::connect_all() {
    for (std::size_t at = 0; at < most_plans; ++at) {
        connect(sides_[at].choice, &QComboBox::activated, this, &CompareWindow::show_plans);
        connect(sides_[at].map, &MapWidget::view_changed, this, [this, at](const MapView& view) { link(at, view); });
    }
    connect(table_, &CompareTable::place_wanted, this, &CompareWindow::show_place);
    connect(table_, &CompareTable::place_counted, this, [this](const QString& which) {
        show_state();
        if (!which.isEmpty()) state_->setText(which);
    });
    connect(differing_, &QCheckBox::toggled, table_, &CompareTable::set_differing_only);
    connect(stop_, &QPushButton::clicked, this, [this] {
        for (std::size_t at = 0; at < most_plans; ++at) desk_.jobs.cancel_line(line_of(at));
    });
    connect(again_, &QPushButton::clicked, this, &CompareWindow::show_plans);
    connect(&desk_.document, &Document::scenarios_changed, this, &CompareWindow::list_plans);
    connect(&desk_.document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) return close(), void();
        if (change.derived || change.switched) return;
        is_stale_ = true;
        show_state();
    });
    connect(save_table_, &QPushButton::clicked, this, [this] {
        save("compare_table_dialog", tr("Save the table"), tr("Tables (%1)").arg(QStringLiteral("*.csv")),
             QStringLiteral("csv"), [this] { return figures_csv(compared(), table_->lines()); });
    });
    connect(save_picture_, &QPushButton::clicked, this, [this] {
        save("compare_picture_dialog", tr("Save the picture"), tr("Pictures (%1)").arg(QStringLiteral("*.png")),
             QStringLiteral("png"), [this] { return encoded(maps_->grab().toImage(), "PNG"); });
    });
}

void CompareWindow::show_plan(const std::optional<std::string>& scenario) {
    list_plans();
    std::string beside = scenario.value_or(std::string());
    if (!scenario)  // the first scenario there is
        for (const ScenarioShelf::Entry& entry : desk_.document.scenarios().entries())
            if (beside.empty() && !entry.damage && !entry.scenario.dropped) beside = entry.scenario.uid;
    sides_[0].choice->setCurrentIndex(0);
    sides_[1].choice->setCurrentIndex(std::max(0, sides_[1].choice->findData(to_qstring(beside))));
    sides_[2].choice->setCurrentIndex(0);
    show_plans();
    const MapView view = desk_.map.view();
    sides_[0].map->show_view(
        {view.centre, view.metres_per_pixel, sides_[0].map->view().size, sides_[0].map->view().device_pixel_ratio});
}

void CompareWindow::list_plans() {
    for (std::size_t at = 0; at < most_plans; ++at) {
        QComboBox& choice = *sides_[at].choice;
        const QVariant before = choice.currentData();
        choice.clear();
        if (at == most_plans - 1) choice.addItem(tr("No third plan"), no_plan);
        choice.addItem(plan_title(nullptr), QString());
        for (const ScenarioShelf::Entry& entry : desk_.document.scenarios().entries())
            if (!entry.damage && !entry.scenario.dropped)
                choice.addItem(plan_title(&entry.scenario), to_qstring(entry.scenario.uid));
        choice.setCurrentIndex(std::max(0, choice.findData(before)));
    }
}

Result<Done> CompareWindow::take_plan(Side& side, const QString& uid) {
    if (uid.isEmpty()) {
        side.plan = desk_.document.base();
        return Done{};
    }
    YIMI_TRY(over, desk_.document.over_base_of(uid.toStdString()));
    side.plan = std::make_shared<const Plan>(std::move(over.plan));
    side.marks->show_marks(scenario_marks(over.edit, map_colours(ground_of(palette()))));
    return Done{};
}

void CompareWindow::show_plans() {
    is_stale_ = false;
    problem_.clear();
    for (Side& side : sides_) {
        const QString uid = side.choice->currentData().toString();
        side.figures.reset();
        side.plan.reset();
        side.marks->show_marks({});
        side.pane->setVisible(uid != no_plan);
        if (side.title) side.title->setText(side.choice->currentText());
        if (uid == no_plan) continue;
        if (const auto taken = take_plan(side, uid); !taken) problem_ = sentence(taken.error());
        side.map->set_snapshot(side.plan ? side.plan : std::make_shared<const Plan>());
    }
    table_->show({}, {});
    compute();
}

void CompareWindow::link(std::size_t from, const MapView& view) {
    if (is_linking_) return;
    is_linking_ = true;
    for (std::size_t at = 0; at < most_plans; ++at) {
        if (at == from) continue;
        MapView linked = sides_[at].map->view();
        linked.centre = view.centre;
        linked.metres_per_pixel = view.metres_per_pixel;
        sides_[at].map->show_view(linked);
    }
    is_linking_ = false;
}

QString CompareWindow::line_of(std::size_t at) const {
    return QStringLiteral("compare_%1").arg(at);
}

void CompareWindow::compute() {
    for (std::size_t at = 0; at < most_plans; ++at) {
        if (!sides_[at].plan) {
            desk_.jobs.drop_line(line_of(at));
            continue;
        }
        desk_.jobs.start<PlanFigures>(
            line_of(at),
            [plan = sides_[at].plan, eye = desk_.analyses.eye()](JobContext& job) {
                return plan_figures(*plan, eye, job);
            },
            [this, at](Result<PlanFigures> figures) {
                if (figures)
                    sides_[at].figures = std::make_shared<const PlanFigures>(std::move(figures).value());
                else
                    problem_ =
                        figures.error().code == ErrorCode::cancelled ? tr("Stopped.") : sentence(figures.error());
                const auto plans = compared();
                QStringList titles;
                for (const ComparedPlan& each : plans) titles << each.title;
                if (!plans.empty()) table_->show(titles, figure_lines(plans));
                show_state();
            });
    }
    show_state();
}

std::vector<ComparedPlan> CompareWindow::compared() const {
    std::vector<ComparedPlan> plans;
    for (const Side& side : sides_) {
        if (!side.plan) continue;
        if (!side.figures) return {};  // not all of them yet
        plans.push_back({side.choice->currentText(), side.plan, side.figures});
    }
    return plans;
}

void CompareWindow::show_state() {
    bool is_running = false;
    for (std::size_t at = 0; at < most_plans; ++at) is_running = is_running || desk_.jobs.is_running(line_of(at));
    const bool has_all = !compared().empty();
    stop_->setVisible(is_running);
    again_->setVisible(!is_running && (is_stale_ || !has_all));
    save_table_->setEnabled(has_all);
    table_->setEnabled(!is_stale_);
    QString text = problem_;
    if (is_running) text = tr("Computing the figures of each plan…");
    if (is_stale_) text = tr("Computed for the plans before your edit.");
    state_->setText(text);
}

void CompareWindow::show_place(const Geometry& place) {
    for (const Side& side : sides_)
        if (side.plan) side.map->flash(place);
    sides_[0].map->show_box(bounding_box(place.view()), MapWidget::Motion::jump);
}

void CompareWindow::save(const char* dialog_name, const QString& title, const QString& kinds, const QString& suffix,
                         std::function<QByteArray()> bytes) {
    const QFileInfo project(desk_.document.path());
    auto* dialog = new QFileDialog(this, title, last_folder(dialog_name, project.absolutePath()), kinds);
    named(dialog, dialog_name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("%1 comparison").arg(project.completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog_name, bytes](const QString& path) {
        remember_folder(dialog_name, path);
        QSaveFile file(path);
        const QByteArray content = bytes();
        if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
            return emit exported({path});
        emit failed(sentence({ErrorCode::cannot_write, "", {{"file", path.toStdString()}}}), file.errorString());
    });
    dialog->open();
}

void CompareWindow::translate() {
    setWindowTitle(tr("Compare plans"));
    const std::array<QString, most_plans> names{tr("First plan"), tr("Second plan"), tr("Third plan")};
    for (std::size_t at = 0; at < most_plans; ++at) {
        sides_[at].choice->setAccessibleName(names[at]);
        sides_[at].map->setAccessibleName(tr("Map: %1").arg(names[at]));
    }
    table_->setAccessibleName(tr("What the plans differ in"));
    differing_->setText(tr("Only what differs"));
    stop_->setText(tr("Stop"));
    again_->setText(tr("Compute again"));
    save_table_->setText(tr("Save the table…"));
    save_picture_->setText(tr("Save the picture…"));
    list_plans();
    show_state();
}

void CompareWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
