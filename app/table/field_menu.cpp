#include "app/table/field_menu.h"

#include <QScreen>

#include "app/panels/attribute_text.h"
#include "app/table/typed_filter.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr const char* counting_line = "field_menu";

/// As an entry of a menu says it: short, and without keys of its own.
QString entry_text(const QString& value) {
    constexpr qsizetype most_letters = 28;
    QString text = value.size() > most_letters ? value.first(most_letters) + QStringLiteral("…") : value;
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

FieldMenu::FieldMenu(Subject subject, JobRunner& jobs, QWidget* parent)
    : QMenu(parent), subject_(std::move(subject)), jobs_(jobs) {
    setObjectName(QStringLiteral("field_menu"));
    setAttribute(Qt::WA_DeleteOnClose);
    addAction(tr("Sort &up"), this, [this] { emit sort_wanted(Qt::AscendingOrder); });
    addAction(tr("Sort &down"), this, [this] { emit sort_wanted(Qt::DescendingOrder); });
    addSeparator();
    if (!subject_.here.isEmpty()) add(tr("Only “%1”").arg(entry_text(subject_.here)), equals(subject_.here));
    if (!subject_.field.is_fid()) {
        add(tr("Only &known"), QStringLiteral("!=") + unknown_text());
        add(tr("Only u&nknown"), equals(unknown_text()));
    }
    if (subject_.is_filtered) add(tr("&All values again"), {});
    if (subject_.field.is_fid()) return;
    addSeparator();
    counting_ = addAction(tr("Counting the values…"));
    counting_->setEnabled(false);
    jobs_.start<ValueCounts>(
        QString::fromLatin1(counting_line),
        [plan = subject_.plan, wish = subject_.wish, field = subject_.field](JobContext& job) {
            return count_values(*plan, wish, field, job);
        },
        [this](Result<ValueCounts> counts) {
            if (counts) show_counts(counts.value());
        });
}

FieldMenu::~FieldMenu() {
    jobs_.drop_line(QString::fromLatin1(counting_line));
}

void FieldMenu::add(const QString& text, const QString& condition) {
    addAction(text, this, [this, condition] { emit condition_wanted(condition); });
}

void FieldMenu::show_counts(const ValueCounts& counts) {
    const auto figure = [](std::size_t count) { return number(static_cast<double>(count), 0); };
    if (!counts.are_all_told_apart)
        counting_->setText(tr("More than %1 different values").arg(figure(counts.different - 1)));
    else if (counts.most_frequent.size() < counts.different)
        counting_->setText(tr("The most frequent of %1 values").arg(figure(counts.different)));
    else
        counting_->setText(tr("Values, with the number of rows"));
    for (const ValueCounts::Entry& entry : counts.most_frequent)
        add(QStringLiteral("%1\t%2").arg(entry_text(entry.text), figure(entry.rows)), equals(entry.text));
    stay_on_screen();
}

void FieldMenu::stay_on_screen() {
    adjustSize();
    const QRect room = screen()->availableGeometry();
    move(x(), std::max(room.top(), std::min(y(), room.bottom() - height())));
}

}  // namespace yimi::app
