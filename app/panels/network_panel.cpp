#include "app/panels/network_panel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <set>

#include "app/panels/network_model.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"
#include "app/text/topology_text.h"

namespace yimi::app {
namespace {

/// Of a piece of ten thousand streets these are enough to see where it lies.
constexpr std::size_t most_shown = 2000;

/// Where the fault is, as the map shows it: the very place, or the streets that are apart.
Geometry place_of(const Plan& plan, const TopologyDefect& defect) {
    const bool is_of_rows = defect.fault == TopologyFault::piece_apart || defect.table != Table::streets;
    if (!is_of_rows && defect.at) return make_point(*defect.at);
    Geometry place;
    for (std::size_t index = 0; index < std::min(defect.rows.size(), most_shown); ++index) {
        const auto row = plan.layer(defect.table).row(defect.rows[index]);
        if (!row || row->geometry().empty()) continue;
        if (defect.table != Table::streets) return copy_of(row->geometry());
        place.kind = GeometryKind::lines;
        const GeometryView shape = row->geometry();
        for (std::size_t path = 0; path < shape.path_count(); ++path) {
            const auto line = shape.path(path);
            place.points.insert(place.points.end(), line.begin(), line.end());
            place.path_ends.push_back(static_cast<std::uint32_t>(place.points.size()));
        }
    }
    return place;
}

}  // namespace

NetworkPanel::NetworkPanel(Document& document, NetworkCheck& check, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      check_(check),
      selection_(selection),
      model_(new NetworkModel(this)),
      pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("network_panel"));
    const EmptyPage empty = make_empty_page(*this, "network_empty", "network_run_first");
    empty_ = empty.text;
    run_first_ = empty.button;
    pages_->addWidget(empty.page);
    pages_->addWidget(make_page());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    connect_all();
    translate();
}

QWidget* NetworkPanel::make_page() {
    auto* page = new QWidget(this);
    summary_ = make_paragraph(*page, QStringLiteral("network_summary"));
    after_ = make_paragraph(*page, QStringLiteral("network_after"));
    make_dim(*after_);
    stale_ = make_paragraph(*page, QStringLiteral("network_stale"));
    sentence_ = make_paragraph(*page, QStringLiteral("network_sentence"));
    run_ = named(new QPushButton(page), "network_run");
    mend_one_ = named(new QPushButton(page), "network_mend_one");
    mend_kind_ = named(new QPushButton(page), "network_mend_kind");
    list_ = named(new QTreeView(page), "network_list");
    list_->setModel(model_);
    list_->setHeaderHidden(true);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setIndentation(12);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* top = new QHBoxLayout;
    top->addWidget(summary_, 1);
    top->addWidget(run_, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(mend_one_);
    buttons->addWidget(mend_kind_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(after_);
    column->addWidget(stale_);
    column->addWidget(list_, 1);
    column->addWidget(sentence_);
    column->addLayout(buttons);
    return page;
}

void NetworkPanel::connect_all() {
    for (const QPushButton* button : {run_first_, run_})
        connect(button, &QPushButton::clicked, &check_, &NetworkCheck::run);
    connect(mend_one_, &QPushButton::clicked, this, [this] {
        if (const TopologyDefect* defect = model_->defect(list_->currentIndex())) check_.mend_one(*defect);
    });
    connect(mend_kind_, &QPushButton::clicked, this, [this] {
        if (const auto fault = model_->fault(list_->currentIndex())) check_.mend(fault);
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        show_current();
        const bool by_keys = list_->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton;
        if (by_keys) show_place(now);  // up and down walk through the places; a click does so itself
    });
    connect(list_, &QTreeView::clicked, this, &NetworkPanel::show_place);
    connect(list_, &QTreeView::activated, this, &NetworkPanel::show_place);
    connect(&check_, &NetworkCheck::changed, this, &NetworkPanel::refresh);
    connect(&document_, &Document::history_changed, this, &NetworkPanel::show_current);
}

void NetworkPanel::refresh() {
    const bool is_running = check_.is_running();
    pages_->setCurrentIndex(check_.found() ? 1 : 0);
    for (QPushButton* button : {run_first_, run_}) {
        button->setEnabled(document_.is_open() && !is_running);
        button->setText(is_running ? tr("Checking…") : tr("Check"));
    }
    const bool stale = check_.is_stale();
    stale_->setVisible(stale);
    list_->setEnabled(!stale);
    if (check_.found() != shown_) list();
    show_current();
}

void NetworkPanel::list() {
    std::set<TopologyFault> open;
    for (int group = 0; group < model_->rowCount(); ++group)
        if (const auto index = model_->index(group, 0); list_->isExpanded(index)) open.insert(*model_->fault(index));
    const auto current = model_->fault(list_->currentIndex());
    const bool is_first = !shown_;
    shown_ = check_.found();
    model_->show(shown_);
    for (const TopologyFault fault : open) list_->expand(model_->group_of(fault));
    if (is_first && model_->rowCount() > 0) list_->expand(model_->index(0, 0));
    if (current) list_->setCurrentIndex(model_->group_of(*current));
    show_summary();
}

void NetworkPanel::show_summary() {
    if (!shown_) return;
    const TopologyCheck& now = shown_->now;
    QStringList lines{pieces_text(now)};
    if (now.defects.empty() && now.streets > 0) lines << tr("Nothing breaks the network.");
    if (now.at_other_level > 0)
        lines << tr("%n place(s) where streets cross count as bridges or underpasses.", nullptr,
                    static_cast<int>(now.at_other_level));
    summary_->setText(lines.join(QLatin1Char('\n')));
    const std::size_t mendable = count_mendable(now.defects, {});
    after_->setVisible(mendable > 0);
    after_->setText(tr("Once all %1 that can be mended are mended: %2")
                        .arg(number(static_cast<double>(mendable), 0), pieces_text(shown_->after)));
}

void NetworkPanel::show_current() {
    const QModelIndex current = list_->currentIndex();
    const TopologyDefect* defect = model_->defect(current);
    sentence_->setText(defect ? current.data().toString() : QString());
    sentence_->setVisible(defect != nullptr);
    const auto fault = model_->fault(current);
    const std::size_t of_kind = shown_ && fault ? count_mendable(shown_->now.defects, fault) : 0;
    mend_one_->setVisible(defect && !defect->mending.empty());
    mend_kind_->setVisible(of_kind > 1 || (of_kind > 0 && !defect));
    mend_kind_->setText(tr("Mend all %1 of this kind").arg(number(static_cast<double>(of_kind), 0)));
    const bool may_mend = document_.is_writable() && !document_.is_busy() && !check_.is_running();
    for (QPushButton* button : {mend_one_, mend_kind_}) button->setEnabled(may_mend);
}

void NetworkPanel::show_place(const QModelIndex& index) {
    const TopologyDefect* defect = model_->defect(index);
    if (!defect) return;
    const Geometry place = place_of(*document_.snapshot(), *defect);
    std::vector<FeatureRef> rows;
    for (const FeatureId id : defect->rows) rows.push_back({defect->table, id});
    selection_.set(std::move(rows));
    if (!place.empty()) emit selection_.place_wanted(place);
}

void NetworkPanel::translate() {
    empty_->setText(
        tr("Ways, reach and coverage are only as good as the network of streets. The check lists what breaks it: ends "
           "that just miss another street, streets that cross without a node or are drawn twice, pieces that do not "
           "join the rest, crossings, gates and playgrounds that no street is near, schools without a gate."));
    stale_->setText(tr("Computed for the plan before your edit."));
    list_->setAccessibleName(tr("What breaks the network"));
    mend_one_->setText(tr("Mend this"));
    shown_.reset();
    refresh();
}

void NetworkPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
