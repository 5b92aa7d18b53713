#pragma once

#include <QStandardItemModel>
#include <QTreeView>
#include <set>

#include "app/panels/rule_filter.h"

namespace yimi::app {

/// The rules by principle, each to be switched on and off; those that a city has changed are bold.
class RuleList final : public QTreeView {
    Q_OBJECT

public:
    explicit RuleList(QWidget* parent = nullptr);

    /// `changed`: ids of the rules that differ from Yimi's own.
    void show_rules(const std::vector<RuleSpec>& rules, const std::set<std::string>& changed, const RuleFilter& filter,
                    bool may_change);
    /// Empty where none is current.
    [[nodiscard]] std::string current_rule() const;
    void make_current(const std::string& id);
    [[nodiscard]] int listed() const noexcept { return listed_; }

signals:
    void rule_chosen(const std::string& id);
    void switch_wanted(const std::string& id, bool on);

private:
    void add_rule(QStandardItem& group, const RuleSpec& rule, bool is_changed, bool may_change);

    QStandardItemModel model_;
    int listed_ = 0;
    bool is_filling_ = false;
};

}  // namespace yimi::app
