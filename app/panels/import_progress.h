#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace yimi::app {

/// How far an import is: features done, how many a second, how long still.
class ImportProgress final : public QWidget {
    Q_OBJECT

public:
    explicit ImportProgress(QWidget* parent);

    /// Something goes on of which it is not known how much there is to do.
    void start(const QString& what);
    void show_progress(quint64 done, quint64 total);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_text();

    QElapsedTimer since_;
    quint64 done_ = 0, total_ = 0;
    QString what_;
    QProgressBar* bar_;
    QLabel* text_;
};

/// "1,200,000 of 2,000,000 features · 85,000 a second · about 10 s left"; no rate before a second has gone by, no time
/// left before two.
[[nodiscard]] QString import_progress_text(quint64 done, quint64 total, double spent_s);

}  // namespace yimi::app
