#pragma once

#include <QObject>

#include "app/document/analyses.h"
#include "app/window/actions.h"

namespace yimi::app {

/// Keys 1 to 4: the map looks from the eyes of one of four people. Lives as long as the actions.
class EyeKeys final : public QObject {
    Q_OBJECT

public:
    EyeKeys(Analyses& analyses, Actions& actions);

private:
    /// Checks whose eyes they are; none where the height is another.
    void show_eye();

    Analyses& analyses_;
    Actions& actions_;
};

}  // namespace yimi::app
