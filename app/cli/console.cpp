#include "app/cli/console.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>

#include "app/text/names.h"

namespace yimi::app {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // a signal handler may touch nothing else

extern "C" void note_interrupt(int) {
    interrupted = true;
}

/// Without SA_RESTART, so that whoever waits for a terminal's input is woken.
void watch(int signal) {
    struct sigaction action {};
    action.sa_handler = note_interrupt;
    sigaction(signal, &action, nullptr);
}

}  // namespace

Console::Console() : has_bar_(isatty(STDERR_FILENO) == 1) {
    watch(SIGINT);
    watch(SIGTERM);
    // A file that grows beyond the user's limit (ulimit -f) is a disk that is full: an error, not the end.
    signal(SIGXFSZ, SIG_IGN);
}

Console::~Console() {
    wipe_bar();
}

bool Console::cancelled() const noexcept {
    return interrupted;
}

void Console::progress(std::size_t done, std::size_t total, std::string_view what) {
    if (!has_bar_) return;
    const std::scoped_lock lock(guard_);
    const auto now = std::chrono::steady_clock::now();
    if (now - last_shown_ < std::chrono::milliseconds(100)) return;
    last_shown_ = now;
    constexpr int width = 30;
    const double share = total == 0 ? 0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    const auto filled = static_cast<int>(share * width);
    const QString bar = QString(filled, QLatin1Char('#')) + QString(width - filled, QLatin1Char('.'));
    const QString line = QStringLiteral("\r\x1b[K%1 [%2] %3").arg(job_name(what), bar, percent(share));
    std::fputs(line.toUtf8().constData(), stderr);
    bar_is_shown_ = true;
}

void Console::wipe_bar() {
    const std::scoped_lock lock(guard_);
    if (bar_is_shown_) std::fputs("\r\x1b[K", stderr);
    bar_is_shown_ = false;
}

void Console::write_result(const std::string& text) {
    wipe_bar();
    failed_ = failed_ || std::fwrite(text.data(), 1, text.size(), stdout) != text.size();
}

void Console::print(const QString& line) {
    write_result(line.toStdString() + "\n");
}

void Console::print(const nlohmann::json& document) {
    write_result(document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void Console::tell(const QString& sentence) {
    wipe_bar();
    std::fputs((sentence.toStdString() + "\n").c_str(), stderr);
}

bool Console::delivered() {
    return std::fflush(stdout) == 0 && !failed_;
}

}  // namespace yimi::app
