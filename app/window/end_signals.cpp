#include "app/window/end_signals.h"

#include <sys/socket.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <array>
#include <csignal>

namespace yimi::app {
namespace {

constexpr std::array signals_to_end{SIGTERM, SIGHUP, SIGINT};
// A handler may do next to nothing: it writes one byte, which the event loop reads.
std::array<int, 2> ends{-1, -1};

void on_signal(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = write(ends[0], &byte, sizeof byte);
}

}  // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;  // they end Yimi as ever
    auto* notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(ends[1], &byte, sizeof byte) == sizeof byte) emit end_wanted();
    });
    for (const int each : signals_to_end) std::signal(each, on_signal);
}

EndSignals::~EndSignals() {
    for (const int each : signals_to_end) std::signal(each, SIG_DFL);
    for (int& end : ends)
        if (end >= 0) close(std::exchange(end, -1));
}

}  // namespace yimi::app
