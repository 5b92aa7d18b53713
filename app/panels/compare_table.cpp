#include "app/panels/compare_table.h"

#include <QHeaderView>
#include <QKeyEvent>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr int line_role = Qt::UserRole;

}  // namespace

CompareTable::CompareTable(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("compare_table"));
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(false);
    const auto begin = [this] {
        place_ = 0;
        go(0);
    };
    connect(this, &QTreeWidget::itemClicked, this, begin);
    connect(this, &QTreeWidget::itemActivated, this, begin);
}

void CompareTable::show(const QStringList& plans, std::vector<FigureLine> lines) {
    plans_ = plans;
    lines_ = std::move(lines);
    list();
}

void CompareTable::set_differing_only(bool only) {
    differing_only_ = only;
    list();
}

void CompareTable::list() {
    clear();
    setColumnCount(1 + static_cast<int>(plans_.size()));
    setHeaderLabels(QStringList{tr("Figure")} + plans_);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    QTreeWidgetItem* group = nullptr;
    std::optional<FigureLine::Group> of;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
        const FigureLine& line = lines_[at];
        // What is not known of any plan is said once, and not left out as if it were the same.
        const bool is_unknown = line.group == FigureLine::Group::cost;
        if (differing_only_ && !line.differs() && !is_unknown) continue;
        if (of != line.group) {
            group = new QTreeWidgetItem(this, {group_title(line.group)});
            group->setFlags(Qt::ItemIsEnabled);
            of = line.group;
        }
        auto* const item = new QTreeWidgetItem(group, {line.title});
        item->setData(0, line_role, static_cast<int>(at));
        item->setToolTip(0, line.places.empty() ? line.title
                                                : tr("%1: %n place(s). Click to go there, N and P to go on.", nullptr,
                                                     static_cast<int>(line.places.size()))
                                                      .arg(line.title));
        for (std::size_t plan = 0; plan < line.values.size(); ++plan) {
            const int section = 1 + static_cast<int>(plan);
            item->setText(section, figure_text(line, plan));
            item->setTextAlignment(section, Qt::AlignRight | Qt::AlignVCenter);
            QFont font = item->font(section);
            font.setBold(plan > 0 && line.values[plan] != line.values[0]);
            item->setFont(section, font);
            if (!line.values[plan]) item->setForeground(section, dim_text(palette()));
        }
    }
    expandAll();
}

const FigureLine* CompareTable::current() const {
    const QVariant at = currentItem() ? currentItem()->data(0, line_role) : QVariant();
    return at.isValid() ? &lines_[static_cast<std::size_t>(at.toInt())] : nullptr;
}

void CompareTable::go(int step) {
    const FigureLine* const line = current();
    if (!line || line->places.empty()) return emit place_counted({});
    const std::size_t count = line->places.size();
    place_ = (place_ + count + static_cast<std::size_t>(step + static_cast<int>(count))) % count;
    emit place_counted(tr("%1 of %2").arg(place_ + 1).arg(count));
    emit place_wanted(line->places[place_]);
}

void CompareTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_N) return go(1);
    if (event->key() == Qt::Key_P) return go(-1);
    QTreeWidget::keyPressEvent(event);
}

}  // namespace yimi::app
