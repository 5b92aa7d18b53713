#pragma once

#include <QWidget>

#include "core/seats/access_balance.h"

class QLabel;

namespace yimi::app {

class LorenzChart;

/// How evenly the seats within walking reach are shared out: mean, Gini and Theil, the Lorenz curve, and what would
/// close the gaps between new towns and the core, country and town.
class AccessView final : public QWidget {
    Q_OBJECT

public:
    explicit AccessView(QWidget* parent = nullptr);
    void show_balance(const AccessBalance& balance, double within_m);

private:
    QLabel *figures_, *gaps_;
    LorenzChart* chart_;
};

}  // namespace yimi::app
