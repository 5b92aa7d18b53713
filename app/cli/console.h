#pragma once

#include <QString>
#include <chrono>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/job_context.h"

namespace yimi::app {

/// Where a command speaks: results to stdout, messages and (on a terminal) a progress bar to stderr. Also the job of
/// whatever is computed: SIGINT and SIGTERM cancel it. One per process.
class Console final : public JobContext {
public:
    Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;
    ~Console() override;

    bool cancelled() const noexcept override;
    void progress(std::size_t done, std::size_t total, std::string_view what) override;

    /// One line of a result.
    void print(const QString& line);
    /// The whole result as one document; numbers with all their digits, text that is no UTF-8 mended.
    void print(const nlohmann::json& document);
    /// One sentence beside the result.
    void tell(const QString& sentence);
    /// Whether all of the result has arrived where stdout leads.
    [[nodiscard]] bool delivered();

private:
    void wipe_bar();
    void write_result(const std::string& text);

    const bool has_bar_;
    bool bar_is_shown_ = false;
    bool failed_ = false;
    std::chrono::steady_clock::time_point last_shown_;
    std::mutex guard_;  ///< progress comes from worker threads
};

}  // namespace yimi::app
