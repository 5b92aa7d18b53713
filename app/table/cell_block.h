#pragma once

#include <QString>
#include <vector>

namespace yimi::app {

/// A block of cells as spreadsheets put it on the clipboard.
using CellBlock = std::vector<std::vector<QString>>;

/// Lines of cells parted by tabs; a cell with line breaks, tabs or quotation marks in it stands between quotation
/// marks, its own doubled. The line that spreadsheets leave empty at the end is none.
[[nodiscard]] CellBlock cell_block(const QString& text);
[[nodiscard]] inline bool is_single_cell(const CellBlock& block) noexcept {
    return block.size() == 1 && block.front().size() == 1;
}

}  // namespace yimi::app
