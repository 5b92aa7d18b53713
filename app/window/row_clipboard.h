#pragma once

#include <QObject>
#include <optional>

#include "app/document/copied_rows.h"
#include "app/tools/tool_controller.h"
#include "core/base/result.h"

namespace yimi::app {

/// Copy, cut and paste of what is selected on the map, through the system's clipboard.
class RowClipboard final : public QObject {
    Q_OBJECT

public:
    RowClipboard(Document& document, Selection& selection, MapWidget& map, ToolController& tools,
                 QObject* parent = nullptr);

    /// False: there was nothing, or too much; `notice` has said so.
    bool copy();
    void cut();
    /// `into`: the table for shapes of other programs, where they fit. What lies exactly where it came from is laid a
    /// little aside; what was pasted is selected and in sight.
    void paste(std::optional<Table> into);

signals:
    void notice(const QString& sentence);
    void failed(const QString& sentence, const QString& details);

private:
    /// How far aside, so that none lies on another.
    [[nodiscard]] Point free_place(const TableRow& row) const;

    Document& document_;
    Selection& selection_;
    MapWidget& map_;
    ToolController& tools_;
};

}  // namespace yimi::app
