#pragma once

#include <cstddef>
#include <string_view>

namespace yimi {

/// What a long computation may ask of whoever started it. Called from any worker thread.
class JobContext {
public:
    virtual ~JobContext() = default;
    virtual bool cancelled() const noexcept = 0;
    /// `what` is a stable English word such as "audit"; app/text translates it.
    virtual void progress(std::size_t done, std::size_t total, std::string_view what) = 0;
};

/// For callers that neither watch nor cancel: tests, and work that takes no time.
class QuietJob final : public JobContext {
public:
    bool cancelled() const noexcept override { return false; }
    void progress(std::size_t, std::size_t, std::string_view) override {}
};

}  // namespace yimi
