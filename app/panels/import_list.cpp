#include "app/panels/import_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr int many = 8;  // beyond, one looks for a layer by its name

}  // namespace

ImportList::ImportList(QWidget* parent)
    : QWidget(parent),
      filter_(named(new QLineEdit(this), "import_filter")),
      list_(named(new QListWidget(this), "import_list")),
      all_(named(new QToolButton(this), "import_all")),
      none_(named(new QToolButton(this), "import_none")),
      count_(named(new QLabel(this), "import_count")),
      tools_(new QWidget(this)) {
    filter_->setClearButtonEnabled(true);
    list_->setUniformItemSizes(true);
    list_->setIconSize({16, 16});
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    make_dim(*count_);
    auto* row = new QHBoxLayout(tools_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(all_);
    row->addWidget(none_);
    row->addStretch(1);
    row->addWidget(count_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    column->addWidget(tools_);
    connect(filter_, &QLineEdit::textChanged, this, &ImportList::apply_filter);
    connect(list_, &QListWidget::currentRowChanged, this, &ImportList::row_chosen);
    connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        show_count();
        emit wanted_changed({list_->row(item)}, item->checkState() == Qt::Checked);
    });
    connect(all_, &QToolButton::clicked, this, [this] { take_all(true); });
    connect(none_, &QToolButton::clicked, this, [this] { take_all(false); });
    translate();
}

void ImportList::translate() {
    filter_->setPlaceholderText(tr("Filter by name"));
    all_->setText(tr("All"));
    none_->setText(tr("None"));
    show_count();
}

int ImportList::current_row() const {
    return list_->currentRow();
}

void ImportList::set_current_row(int row) {
    list_->setCurrentRow(row);
}

void ImportList::show_choices(const std::vector<ImportChoice>& choices) {
    const QSignalBlocker quiet(list_);
    const int count = static_cast<int>(choices.size());
    const int current = std::max(0, list_->currentRow());
    while (list_->count() > count) delete list_->takeItem(list_->count() - 1);
    while (list_->count() < count) list_->addItem(QString());
    for (int row = 0; row < count; ++row) show_row(row, choices[static_cast<std::size_t>(row)]);
    list_->setCurrentRow(std::min(current, count - 1));
    filter_->setVisible(count > many);
    tools_->setVisible(count > 1);
    apply_filter();
}

void ImportList::show_row(int row, const ImportChoice& choice) {
    QListWidgetItem& item = *list_->item(row);
    const bool no_shapes = choice.layer.geometry == "none";
    item.setText(QStringLiteral("%1 → %2").arg(to_qstring(choice.layer.name), goal_of(choice)));
    item.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                  (choice.is_refused ? Qt::NoItemFlags : Qt::ItemIsUserCheckable));
    item.setData(Qt::CheckStateRole, choice.is_refused ? QVariant() : choice.wanted ? Qt::Checked : Qt::Unchecked);
    item.setForeground(no_shapes ? QBrush(dim_text(palette())) : QBrush());
    const bool is_open =
        choice.is_refused || (choice.wanted && (!open_question(choice).isEmpty() || !choice.failure.isEmpty()));
    const bool is_shifted = choice.wanted && !datum_proposal_text(choice).isEmpty();
    item.setIcon(choice.is_picture ? QIcon()
                 : is_open         ? style()->standardIcon(QStyle::SP_MessageBoxWarning)
                 : is_shifted      ? style()->standardIcon(QStyle::SP_MessageBoxInformation)
                                   : QIcon());
    item.setToolTip(QStringLiteral("%1\n%2").arg(choice.is_refused ? choice.failure : kind_text(choice.layer),
                                                 to_qstring(choice.layer.source)));
}

QString ImportList::goal_of(const ImportChoice& choice) {
    if (choice.is_picture) return tr("background");
    if (choice.is_refused) return tr("cannot be read");
    if (choice.layer.geometry == "none") return tr("no shapes");
    return choice.has_goal() ? goal_text(choice) : tr("where to?");
}

void ImportList::apply_filter() {
    const QString words = filter_->text().trimmed();
    for (int row = 0; row < list_->count(); ++row) {
        QListWidgetItem* item = list_->item(row);
        item->setHidden(!words.isEmpty() && !item->text().contains(words, Qt::CaseInsensitive));
    }
    show_count();
}

void ImportList::show_count() {
    int wanted = 0;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked) ++wanted;
    count_->setText(tr("%1 of %2").arg(wanted).arg(list_->count()));
}

void ImportList::take_all(bool wanted) {
    std::vector<int> rows;
    {
        const QSignalBlocker quiet(list_);
        for (int row = 0; row < list_->count(); ++row) {
            QListWidgetItem* item = list_->item(row);
            if (item->isHidden() || !item->flags().testFlag(Qt::ItemIsUserCheckable) ||
                (item->checkState() == Qt::Checked) == wanted)
                continue;
            item->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
            rows.push_back(row);
        }
    }
    show_count();
    if (!rows.empty()) emit wanted_changed(rows, wanted);
}

void ImportList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
