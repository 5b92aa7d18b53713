#include "app/table/paste_dialog.h"

#include <QAbstractTableModel>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <set>

#include "app/look/appearance.h"
#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

/// Refused cells, then changes; texts are made as they are shown.
class PastedModel final : public QAbstractTableModel {
public:
    PastedModel(Snapshot plan, Table table, const PastedCells& cells, QObject* parent)
        : QAbstractTableModel(parent), plan_(std::move(plan)), table_(table), cells_(cells) {}

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(cells_.refusals.size() + cells_.changes.size());
    }
    int columnCount(const QModelIndex&) const override { return 4; }

    QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::ForegroundRole && is_refused(index) && index.column() == 3) return problem_text(QPalette());
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
        const auto row = static_cast<std::size_t>(index.row());
        return is_refused(index) ? refusal_text(cells_.refusals[row], index.column())
                                 : change_text(cells_.changes[row - cells_.refusals.size()], index.column());
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
        return QStringList{PasteDialog::tr("Row"), PasteDialog::tr("Field"), PasteDialog::tr("Now"),
                           PasteDialog::tr("Then")}
            .at(section);
    }

private:
    [[nodiscard]] bool is_refused(const QModelIndex& index) const {
        return static_cast<std::size_t>(index.row()) < cells_.refusals.size();
    }
    [[nodiscard]] QString row_text(FeatureId id) const {
        const auto row = plan_->layer(table_).row(id);
        const QString name = row ? QString::fromUtf8(row->name().data(), qsizetype(row->name().size())) : QString();
        return name.isEmpty() ? QStringLiteral("#%1").arg(id.number)
                              : QStringLiteral("%1 #%2").arg(name).arg(id.number);
    }
    [[nodiscard]] QString refusal_text(const CellRefusal& refusal, int column) const {
        if (column == 0) return refusal.id ? row_text(*refusal.id) : QStringLiteral("—");
        if (column == 1) return refusal.field.isEmpty() ? QStringLiteral("—") : refusal.field;
        if (column == 2) return refusal.now.isEmpty() ? QStringLiteral("—") : refusal.now;
        return PasteDialog::tr("Stays as it is, without “%1”. %2").arg(refusal.text, refusal.why);
    }
    [[nodiscard]] QString change_text(const CellChange& change, int column) const {
        const Column& of = schema_of(table_).columns[change.position];
        if (column == 0) return row_text(change.id);
        if (column == 1) return field_title({&of, change.position});
        return value_text(*plan_, of, view_of(column == 2 ? change.before : change.after));
    }

    Snapshot plan_;
    Table table_;
    const PastedCells& cells_;
};

/// Reasons are whole sentences: they take as many lines as they need. Beyond the first ones a tooltip has them.
void fit_columns(QTableView& list, int refusals) {
    constexpr int widest_px = 180, most_wrapped = 200;
    QHeaderView& header = *list.horizontalHeader();
    header.resizeSections(QHeaderView::ResizeToContents);
    for (int column = 0; column < header.count() - 1; ++column)
        header.resizeSection(column, std::min(header.sectionSize(column), widest_px));
    const auto wrap = [&list, rows = std::min(refusals, most_wrapped)] {
        for (int row = 0; row < rows; ++row) list.resizeRowToContents(row);
    };
    QObject::connect(&header, &QHeaderView::sectionResized, &list, wrap);
}

}  // namespace

PasteDialog::PasteDialog(const Snapshot& plan, Table table, PastedCells cells, QWidget* parent)
    : QDialog(parent), cells_(std::move(cells)) {
    setObjectName(QStringLiteral("paste_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Paste into the table"));
    resize(720, 420);
    auto* what = make_paragraph(*this, QStringLiteral("paste_summary"));
    what->setText(summary());
    auto* list = named(new QTableView(this), "paste_cells");
    list->setModel(new PastedModel(plan, table, cells_, list));
    list->setSelectionMode(QTableView::NoSelection);
    list->verticalHeader()->hide();
    list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    list->horizontalHeader()->setStretchLastSection(true);
    fit_columns(*list, static_cast<int>(cells_.refusals.size()));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* change = named(buttons->button(QDialogButtonBox::Ok), "paste_change");
    const int count = static_cast<int>(cells_.changes.size());
    change->setText(tr("Change %n cell(s)", nullptr, count));
    change->setEnabled(count > 0);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { emit wanted(cells_.changes); });
}

QString PasteDialog::summary() const {
    std::set<FeatureId> rows;
    for (const CellChange& change : cells_.changes) rows.insert(change.id);
    const auto count = [](std::size_t number) { return static_cast<int>(number); };
    QStringList sentences;
    sentences << tr("%n cell(s) change, all at once; undo takes them back together.", nullptr,
                    count(cells_.changes.size()));
    if (!cells_.refusals.empty())
        sentences << tr("%n cell(s) cannot take what was copied and stay as they are.", nullptr,
                        count(cells_.refusals.size()));
    if (cells_.unchanged > 0) sentences << tr("%n cell(s) hold it already.", nullptr, count(cells_.unchanged));
    if (cells_.rows_beyond > 0)
        sentences << tr("%n row(s) of what was copied lie below the last row here and are left out.", nullptr,
                        count(cells_.rows_beyond));
    if (cells_.columns_beyond > 0)
        sentences << tr("%n column(s) of what was copied lie right of the last field here and are left out.", nullptr,
                        count(cells_.columns_beyond));
    return sentences.join(QLatin1Char(' '));
}

}  // namespace yimi::app
