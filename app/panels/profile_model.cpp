#include "app/panels/profile_model.h"

#include <QFont>
#include <QLocale>
#include <algorithm>

#include "app/panels/profile_text.h"
#include "app/text/names.h"
#include "app/text/typed_number.h"

namespace yimi::app {
void ProfileModel::show(ProjectProfile shown, bool may_change) {
    beginResetModel();
    shown_ = std::move(shown);
    may_change_ = may_change;
    endResetModel();
}

void ProfileModel::retranslate() {
    beginResetModel();
    endResetModel();
}

int ProfileModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || shown_.profile.id.empty() ? 0 : static_cast<int>(profile_values().size());
}

int ProfileModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

const ProfileValue& ProfileModel::value(const QModelIndex& index) const {
    return profile_values()[static_cast<std::size_t>(index.row())];
}

QString ProfileModel::figure_of(const WalkingProfile& profile, const ProfileValue& value) const {
    return value_text(value, number_of(profile, value));
}

QString ProfileModel::built_in_figure(const ProfileValue& value) const {
    for (const gis::ProfileFile& built_in : built_in_profiles())
        if (built_in.profile->id == shown_.profile.id) return figure_of(*built_in.profile, value);
    return {};
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ProfileValue& shown = value(index);
    const QString figure_now = figure_of(shown_.profile, shown), figure_before = built_in_figure(shown);
    const gis::ValueSource said = gis::source_of(shown_.sources, shown.key);
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == name) return value_title(shown);
            if (index.column() == figure) return figure_now;
            return index.column() == source ? source_title(said) : to_qstring(said.confidence);
        case Qt::EditRole: {
            if (index.column() == source) return source_title(said);
            if (index.column() == confidence) return to_qstring(said.confidence);
            const auto number_now = number_of(shown_.profile, shown);
            if (shown.is_refusal()) return figure_now;
            return number_now ? QLocale().toString(*number_now, 'g', QLocale::FloatingPointShortest) : QString();
        }
        case Qt::ToolTipRole:
            if (index.column() == source) return source_title(said);
            return figure_now == figure_before ? tr("%1: %2").arg(value_title(shown), value_hint(shown))
                                               : tr("%1: built in %2").arg(value_title(shown), figure_before);
        case Qt::FontRole: {
            QFont font;
            font.setBold(figure_now != figure_before);
            return font;
        }
        case Qt::TextAlignmentRole:
            return QVariant((index.column() == figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
    }
}

bool ProfileModel::setData(const QModelIndex& index, const QVariant& entered, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    const QString text = entered.toString().simplified();
    if (text == data(index, Qt::EditRole).toString()) return false;
    return index.column() == figure ? set_figure(value(index), text)
                                    : set_source(value(index), text, static_cast<Column>(index.column()));
}

bool ProfileModel::set_figure(const ProfileValue& value, const QString& entered) {
    TypedNumber read = typed_number(entered);
    if (value.is_refusal()) {
        const bool yes = entered == value_text(value, 1);
        read = {yes || entered == value_text(value, 0), yes ? 1.0 : 0.0};
    }
    const auto changed = read.is_readable ? with_number(shown_.profile, value, read.number) : std::nullopt;
    if (!changed) {
        emit refused(tr("“%1” is no use for “%2”: %3.").arg(entered, value_title(value), value_hint(value)));
        return false;
    }
    gis::ProfileSources sources = shown_.sources;
    // What the built-in source says is not true of another figure.
    if (figure_of(*changed, value) == built_in_figure(value))
        sources.erase(std::string(value.key));
    else if (!sources.contains(value.key))
        sources[std::string(value.key)] = {tr("Set for this project").toStdString(), "C"};
    emit change_wanted(*changed, sources);
    return true;
}

bool ProfileModel::set_source(const ProfileValue& value, const QString& entered, Column column) {
    gis::ValueSource said = gis::source_of(shown_.sources, value.key);
    if (column == confidence) {
        const QString letter = entered.toUpper();
        if (letter != QLatin1String("A") && letter != QLatin1String("B") && letter != QLatin1String("C")) {
            emit refused(tr("Confidence is A (the text is known), B (commonly cited) or C (an assumption)."));
            return false;
        }
        said.confidence = letter.toStdString();
    } else {
        said.source = entered.toStdString();
    }
    gis::ProfileSources sources = shown_.sources;
    sources[std::string(value.key)] = said;
    emit change_wanted(shown_.profile, sources);
    return true;
}

Qt::ItemFlags ProfileModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return may_change_ && index.column() != name ? usual | Qt::ItemIsEditable : usual;
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == confidence)
        return tr("A: the text is known. B: commonly cited. C: an assumption.");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case name:
            return tr("Value");
        case figure:
            return tr("Figure");
        case source:
            return tr("Source");
        default:
            return tr("Grade");
    }
}

}  // namespace yimi::app
