#pragma once

#include <QIcon>
#include <QPointer>
#include <QString>
#include <variant>
#include <vector>

#include "app/document/selection.h"
#include "app/search/name_query.h"

class QAction;

namespace yimi::app {

/// What can be found, and what Enter does with it.
struct FoundPlace {
    Point at;  ///< gone to
};
struct FoundFeatures {
    std::vector<FeatureRef> features;  ///< selected and shown; the first is the nearest
};
struct FoundLayer {
    Table table = Table::districts;  ///< shown as a whole
};
struct FoundBookmark {
    QString id;  ///< its view is shown
};
struct FoundRule {
    std::string id;  ///< its findings are listed
};
struct FoundCommand {
    QPointer<QAction> action;  ///< done
};
using FoundTarget = std::variant<FoundPlace, FoundFeatures, FoundBookmark, FoundLayer, FoundRule, FoundCommand>;

/// One line of what was found. A value.
struct Found {
    FoundTarget target;
    QIcon icon;
    QString title;
    QString detail = {};   ///< of what kind, where, how far
    QString key = {};      ///< a command's key
    QString why_off = {};  ///< why it cannot be done now; empty where it can
    Match match = Match::exact;
    double distance_m = 0;
};

}  // namespace yimi::app
