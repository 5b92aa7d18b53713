#pragma once

#include <QAbstractTableModel>

#include "app/document/profiles.h"
#include "core/network/profile_values.h"

namespace yimi::app {

/// The values of one walking profile: each with figure, source and confidence, all editable; those that differ from the
/// built-in profile are marked.
class ProfileModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, figure, source, confidence, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(ProjectProfile shown, bool may_change);
    [[nodiscard]] const ProjectProfile& shown() const noexcept { return shown_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& entered, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

signals:
    void change_wanted(const yimi::WalkingProfile& profile, const yimi::gis::ProfileSources& sources);
    /// Something was entered that makes no sense; nothing is changed.
    void refused(const QString& sentence);

private:
    [[nodiscard]] const ProfileValue& value(const QModelIndex& index) const;
    [[nodiscard]] QString figure_of(const WalkingProfile& profile, const ProfileValue& value) const;
    [[nodiscard]] QString built_in_figure(const ProfileValue& value) const;
    bool set_figure(const ProfileValue& value, const QString& entered);
    bool set_source(const ProfileValue& value, const QString& entered, Column column);

    ProjectProfile shown_;
    bool may_change_ = false;
};

}  // namespace yimi::app
