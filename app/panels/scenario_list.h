#pragma once

#include <QTreeWidget>
#include <optional>
#include <string>

#include "app/document/document.h"

namespace yimi::app {

/// The present state, the scenarios, then those in the bin: colour, name, number of edits, when it was changed, open
/// conflicts. The plan that is shown stands in bold.
class ScenarioList final : public QTreeWidget {
    Q_OBJECT

public:
    explicit ScenarioList(const Document& document, QWidget* parent = nullptr);

    void refresh();
    /// The scenario of the current row; nothing for the present state.
    [[nodiscard]] std::optional<std::string> current() const;
    void translate();

signals:
    /// A click on a plan, or Enter.
    void plan_wanted(const std::optional<std::string>& scenario);
    void current_changed();

private:
    void add(const ScenarioShelf::Entry* entry, const std::optional<std::string>& current);
    [[nodiscard]] QString conflicts_of(const ScenarioShelf::Entry& entry) const;

    const Document& document_;
};

/// A filled square in a scenario's colour.
[[nodiscard]] QIcon colour_icon(const QColor& colour);

}  // namespace yimi::app
