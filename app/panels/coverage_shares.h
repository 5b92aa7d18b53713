#pragma once

#include <QWidget>
#include <array>

#include "app/document/reach.h"

class QLabel;
class QProgressBar;

namespace yimi::app {

/// Three ways of reaching side by side: the share of children large, then the share of area.
class CoverageShares final : public QWidget {
    Q_OBJECT

public:
    explicit CoverageShares(QWidget* parent = nullptr);

    void show_reach(const Reach& reach);
    /// Figures of a plan that has changed since.
    void set_stale(bool stale);

signals:
    /// Who is left out by that way is to be listed: 0 the circle, 1 on foot, 2 alone.
    void left_out_wanted(int way);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Share {
        QLabel *title, *percent, *children, *area;
        QProgressBar* bar;
    };
    [[nodiscard]] QWidget* make_share(Share& share, const QString& name);
    static void show_share(Share& share, const Coverage& coverage);
    void translate();

    std::array<Share, 3> shares_{};
};

}  // namespace yimi::app
