#pragma once

#include <QDialog>

#include "app/table/pasted_cells.h"

namespace yimi::app {

/// Shows what a paste would do before it is done: each cell with its value now and then, and first those that cannot
/// take what was copied, with the reason. Accepted: the changes are wanted, the others stay as they are.
class PasteDialog final : public QDialog {
    Q_OBJECT

public:
    PasteDialog(const Snapshot& plan, Table table, PastedCells cells, QWidget* parent);

signals:
    void wanted(const std::vector<yimi::app::CellChange>& changes);

private:
    [[nodiscard]] QString summary() const;

    PastedCells cells_;
};

}  // namespace yimi::app
