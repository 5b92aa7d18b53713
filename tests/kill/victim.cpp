#include "tests/kill/victim.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace yimi::kill {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void broken(const char* what) {
    std::perror(what);
    std::exit(1);
}

struct Started {
    pid_t process = 0;
    int words = -1;
};

Started start(const Order& order) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) broken("pipe");
    const std::string seed = std::to_string(order.seed);
    const pid_t process = fork();
    if (process < 0) broken("fork");
    if (process == 0) {
        dup2(ends[1], STDOUT_FILENO);
        execl("/proc/self/exe", "yimi-kill", "--work", order.work.c_str(), "--file", order.file.c_str(), "--seed",
              seed.c_str(), "--source", order.source.c_str(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    return {process, ends[0]};
}

/// Reads lines from a pipe until it is closed or nothing more is waited for.
class Listener {
public:
    Listener(int words, const Moment& moment) : words_(words), moment_(moment) {}

    /// Until the moment has come; false where the worker has ended before.
    bool hear_until_moment() {
        while (heard_ < moment_.time)
            if (!hear()) return false;
        return true;
    }
    void hear_the_rest() {
        while (hear()) {
        }
    }
    LastWords last_words;

private:
    bool hear() {
        std::array<char, 4096> bytes{};
        const ssize_t count = read(words_, bytes.data(), bytes.size());
        if (count <= 0) return false;
        text_.append(bytes.data(), static_cast<std::size_t>(count));
        for (auto end = text_.find('\n'); end != std::string::npos; end = text_.find('\n')) {
            take(text_.substr(0, end));
            text_.erase(0, end + 1);
        }
        return true;
    }
    void take(const std::string& line) {
        if (line.rfind(moment_.after, 0) == 0) ++heard_;
        const auto blank = line.find(' ');
        const std::string verb = line.substr(0, blank);
        const auto now = Clock::now();
        if (verb != "done") begun_[line.substr(0, line.find(' ', blank + 1))] = now;
        if (verb == "done") {
            for (const auto& [step, begin] : begun_) {
                auto& longest = last_words.longest[step];
                longest = std::max(longest, std::chrono::duration_cast<std::chrono::microseconds>(now - begin));
            }
            begun_.clear();
        }
        last_words.lines.push_back({verb, blank == std::string::npos ? std::string() : line.substr(blank + 1)});
    }

    int words_;
    Moment moment_;
    std::string text_;
    int heard_ = 0;
    std::map<std::string, Clock::time_point> begun_;
};

}  // namespace

LastWords run_and_kill(const Order& order, const Moment& moment) {
    const Started worker = start(order);
    Listener listener(worker.words, moment);
    if (listener.hear_until_moment()) {
        std::this_thread::sleep_for(moment.delay);
        ::kill(worker.process, SIGKILL);
    }
    listener.hear_the_rest();
    close(worker.words);
    int status = 0;
    waitpid(worker.process, &status, 0);
    listener.last_words.was_killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    listener.last_words.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return std::move(listener.last_words);
}

}  // namespace yimi::kill
