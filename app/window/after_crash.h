#pragma once

#include <QObject>
#include <QString>

#include "app/document/document.h"

namespace yimi::app {

/// Notices when Yimi did not come to its end the last time that a project was open, and says up to which edit the
/// project is complete.
class AfterCrash final : public QObject {
    Q_OBJECT

public:
    explicit AfterCrash(Document& document, QObject* parent = nullptr);
    ~AfterCrash() override;
    AfterCrash(const AfterCrash&) = delete;
    AfterCrash& operator=(const AfterCrash&) = delete;

signals:
    void notice(const QString& sentence);

private:
    /// Marks the project that is open to write now, and none else.
    void follow();
    [[nodiscard]] QString restored() const;

    Document& document_;
    QString marked_;
};

}  // namespace yimi::app
