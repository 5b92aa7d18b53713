#pragma once

class QWidget;

namespace yimi::app {

/// Version, licence, libraries.
void show_about(QWidget& window);

}  // namespace yimi::app
