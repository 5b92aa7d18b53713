#pragma once

class QWidget;

namespace yimi::app {

/// What keys and mouse do, on one page beside the work: it need not be closed to go on.
void show_keys(QWidget& window);
/// Version, licence, libraries.
void show_about(QWidget& window);

}  // namespace yimi::app
