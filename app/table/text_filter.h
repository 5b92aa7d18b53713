#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "app/table/table_fields.h"

namespace yimi::app {

/// Which rows hold a typed text in one of their cells, as the cells show it: words and names in the present language,
/// figures by their digits. Letters of either case. Whether something is so or not ("yes", "no") is not looked at.
class TextFilter {
public:
    /// `plan` must outlive it.
    TextFilter(const Plan& plan, Table table, const QString& text);

    [[nodiscard]] bool passes(const RowView& row) const;

private:
    /// A column whose cells show something else than what is held, where that is one of its words.
    struct Words {
        std::size_t position = 0;
        std::map<std::string, bool, std::less<>> shows_it;  ///< for each word, whether its title holds the text
    };
    [[nodiscard]] bool shows(const Words& words, std::string_view held) const;
    [[nodiscard]] bool shows_figure(double value, double factor) const;

    std::string wanted_;
    bool may_be_figure_ = false;
    std::vector<std::size_t> texts_;
    std::vector<Words> words_;
    std::vector<std::pair<std::size_t, double>> figures_;  ///< column, and by what it is multiplied for showing
};

}  // namespace yimi::app
