#pragma once

#include <string>

class QWidget;

namespace yimi::app {

class Document;

/// Shows a photo that the project keeps, or says why it cannot.
void show_photo(const Document& document, const std::string& sha256, QWidget& parent);

}  // namespace yimi::app
