#pragma once

#include <QFrame>
#include <functional>
#include <optional>

class QVBoxLayout;

namespace yimi::app {

class MessageRow;

/// What a message offers to do about it.
struct MessageAction {
    /// A step through the history may take away what it is about.
    enum class Lasts { as_long_as_shown, until_step };
    QString text;
    std::function<void()> run;
    Lasts lasts = Lasts::as_long_as_shown;
};

/// A thin bar over the map, one row for each message. Errors stay until they are closed; notices go after 8 s, unless
/// the pointer is on them, and earlier when what they speak of has passed. Lies at the top of its parent and follows
/// its width, unless a layout places it.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent);

    void show_notice(const QString& sentence, std::optional<MessageAction> action = {});
    /// A notice on what the hand on the map does, which goes with the next thing that it does.
    void show_remark(const QString& sentence);
    /// `details` may be empty; they fold out and can be copied.
    void show_error(const QString& sentence, const QString& details);
    /// An error that something can be done about. Whoever mends it otherwise closes the row.
    MessageRow* show_problem(const QString& sentence, const QString& details, MessageAction action);
    /// Closes the notices that the next thing done makes old: after an act of the hand on the map the remarks, after an
    /// edit those that offer nothing, after a step through the history also those whose offer lasts until then. What is
    /// shown in the same moment stays.
    enum class Passed { act, edit, step };
    void close_passed(Passed passed);
    /// How long a notice stays; for tests.
    void set_notice_time_ms(int milliseconds) noexcept { notice_time_ms_ = milliseconds; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void add(MessageRow* row);
    void place();

    QVBoxLayout* rows_;
    int notice_time_ms_ = 8000;
};

}  // namespace yimi::app
