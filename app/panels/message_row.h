#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace yimi::app {

/// One message of the bar: a sentence, what can be done about it, details to fold out, copy, close.
class MessageRow final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { notice, error };

    MessageRow(Kind kind, const QString& sentence, const QString& details, QWidget* parent);

    /// What a notice is still worth reading after.
    enum class Outlives { nothing, acts, edits, steps };
    void outlive(Outlives what) noexcept { outlives_ = what; }
    [[nodiscard]] Outlives outlives() const noexcept { return outlives_; }
    /// Whether it was there before what is being done now.
    [[nodiscard]] bool is_settled() const noexcept { return is_settled_; }
    [[nodiscard]] Kind kind() const noexcept { return kind_; }
    [[nodiscard]] QString sentence() const;
    void offer(const QString& text, std::function<void()> run);
    /// Closes by itself after that time, counted anew whenever the pointer leaves the row.
    void close_after(int milliseconds);

signals:
    void closed();
    void resized();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void fold(bool open);
    void copy() const;

    Kind kind_;
    Outlives outlives_ = Outlives::acts;
    bool is_settled_ = false;
    QTimer life_;
    QLabel* sentence_;
    QToolButton *action_, *more_, *copy_, *close_;
    QPlainTextEdit* details_;
};

}  // namespace yimi::app
