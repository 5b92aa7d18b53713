#pragma once

#include <QTimer>

#include "app/tools/tool_controller.h"

namespace yimi::app {

/// Keeps with the project what is half drawn, so that a crash takes no more of it than the last moment, and brings it
/// back into the hand when the project is opened again. A drawing that is ended or given up is forgotten.
class SketchMemory final : public QObject {
    Q_OBJECT

public:
    SketchMemory(Document& document, ToolController& tools, QObject* parent = nullptr);

    /// At once, not in a moment.
    void keep();

signals:
    /// It is in the hand again; `place` is where.
    void brought_back(const QString& sentence, const yimi::Geometry& place);

private:
    void follow();
    void bring_back();

    Document& document_;
    ToolController& tools_;
    QTimer soon_;
    bool is_kept_ = false;
};

}  // namespace yimi::app
