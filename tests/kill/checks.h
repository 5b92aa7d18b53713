#pragma once

#include <cstdio>
#include <string>

namespace yimi::kill {

/// Counts what was looked at and prints what was not as it must be.
class Checks {
public:
    /// What the following checks are about.
    void name(std::string where) { where_ = std::move(where); }
    /// Returns `holds`, so that what follows from it need not be looked at.
    bool expect(bool holds, const std::string& what) {
        ++made_;
        if (!holds) {
            ++failed_;
            std::printf("FAILED, %s: %s\n", where_.c_str(), what.c_str());
        }
        return holds;
    }
    [[nodiscard]] int made() const noexcept { return made_; }
    [[nodiscard]] int failed() const noexcept { return failed_; }

private:
    std::string where_;
    int made_ = 0, failed_ = 0;
};

}  // namespace yimi::kill
