#pragma once

#include <memory>
#include <random>
#include <vector>

#include "tests/kill/checks.h"
#include "tests/kill/victim.h"

namespace yimi::kill {

/// One kind of work during which the program is killed.
class Phase {
public:
    virtual ~Phase() = default;
    [[nodiscard]] virtual const char* name() const = 0;
    /// How many kills one set of files lives through; then it is looked at as a whole and made anew.
    [[nodiscard]] virtual int kills_a_round() const = 0;
    virtual void begin_round(unsigned seed) = 0;
    virtual Order order(unsigned seed) = 0;
    /// The lines that a kill may follow.
    [[nodiscard]] virtual std::vector<Moment> moments() const = 0;
    /// Looks at what the killed one has left.
    virtual void check(const LastWords& words, Checks& checks) = 0;
    virtual void end_round(Checks&) {}
};

[[nodiscard]] std::unique_ptr<Phase> editing();
[[nodiscard]] std::unique_ptr<Phase> importing();
[[nodiscard]] std::unique_ptr<Phase> exporting();
[[nodiscard]] std::unique_ptr<Phase> migrating();
[[nodiscard]] std::unique_ptr<Phase> planning();  ///< scenarios

}  // namespace yimi::kill
