#pragma once

#include <QAbstractItemModel>
#include <optional>
#include <vector>

#include "app/panels/rule_book.h"
#include "core/audit/finding.h"
#include "core/model/plan.h"

namespace yimi::app {

/// What of the findings is to be listed.
struct FindingsFilter {
    QString text;  ///< found in rule, name or explanation, letters of either case
    std::optional<State> state;
    std::optional<Severity> severity;
    friend bool operator==(const FindingsFilter&, const FindingsFilter&) = default;
};

/// A plan's findings in groups by severity, in them fails before unknowns, then by rule. Texts are read from the
/// snapshot as they are shown, so that 50,000 findings cost no more than their sorting.
class FindingsModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { explanation_role = Qt::UserRole, measured_role };

    explicit FindingsModel(RuleBook& rules, QObject* parent = nullptr);

    void show(Snapshot plan);
    void set_filter(FindingsFilter filter);
    void retranslate();

    /// All findings of the plan, listed or not.
    [[nodiscard]] std::size_t total() const noexcept { return rows_.size(); }
    [[nodiscard]] std::size_t total(State state) const noexcept;
    [[nodiscard]] std::size_t listed() const noexcept;
    [[nodiscard]] bool is_group(const QModelIndex& index) const noexcept;
    [[nodiscard]] std::optional<Severity> severity(const QModelIndex& index) const;
    [[nodiscard]] State state(const QModelIndex& index) const;
    /// The finding's row in the snapshot; nothing for a group.
    [[nodiscard]] std::optional<RowView> row(const QModelIndex& index) const;
    /// Where that finding is listed; invalid where the filter leaves it out.
    [[nodiscard]] QModelIndex index_of(FeatureId finding) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        FeatureId id;
        std::uint8_t severity = 0;  ///< as Severity; beyond it where the file says none of them
        State state = State::unknown;
        std::uint16_t rule = 0;  ///< index into `rule_ids_`
    };
    struct Group {
        std::uint8_t severity = 0;
        std::vector<std::uint32_t> rows;  ///< indices into `rows_`
    };
    void read_rows();
    void list();
    [[nodiscard]] bool passes(const Row& row, const std::vector<char>& rule_matches, std::string_view words) const;
    [[nodiscard]] const Row& finding(const QModelIndex& index) const;
    [[nodiscard]] QVariant group_data(const Group& group, int role) const;

    RuleBook& rules_;
    Snapshot plan_;
    FindingsFilter filter_;
    std::vector<std::string> rule_ids_;  ///< sorted
    std::vector<Row> rows_;
    std::vector<Group> groups_;  ///< only those that are listed
};

/// The column that holds the explanation in the present language.
[[nodiscard]] std::size_t explanation_column() noexcept;

}  // namespace yimi::app
