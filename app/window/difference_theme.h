#pragma once

#include "app/document/apart_watch.h"
#include "app/map/apart_key.h"
#include "app/panels/layers_panel.h"

namespace yimi::app {

/// Has the difference of child and adult computed for what the map shows, while that is its theme, and says what its
/// colours mean.
class DifferenceTheme final : public QObject {
    Q_OBJECT

public:
    DifferenceTheme(Document& document, JobRunner& jobs, Analyses& analyses, LayersPanel& layers, MapWidget& map);

private:
    ApartWatch watch_;
    ApartKey* key_;
};

}  // namespace yimi::app
