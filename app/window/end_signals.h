#pragma once

#include <QObject>

namespace yimi::app {

/// Turns the system's wish that Yimi end (SIGTERM, SIGHUP, SIGINT: logging out, shutting down, Ctrl+C) into one signal
/// on the main thread, so that windows close as by hand and what is half drawn is kept. One for the program.
class EndSignals final : public QObject {
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

signals:
    void end_wanted();
};

}  // namespace yimi::app
