#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

#include "app/document/selection.h"
#include "app/panels/field_editor.h"
#include "app/table/table_model.h"

namespace yimi::app {

/// Draws cells, those of selected features marked and the current one left clear within a frame, as spreadsheets do,
/// and edits them in place with the fields of the form. A value that is none keeps its field open with the sentence on
/// why.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CellDelegate(const TableModel& model, const Selection& selection, QObject* parent);

    [[nodiscard]] bool is_editing() const noexcept { return editor_ != nullptr; }
    /// Takes what is half typed, for whoever saves, closes or lists anew.
    void finish_editing();
    /// Nobody takes values any more.
    void let_go();

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    void value_entered(const QModelIndex& cell, const yimi::Value& value) const;
    /// The field was left with something that is no value: nothing was written.
    void refused(const QString& sentence);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Whether the key ends the editing, or would if there were a value.
    bool take_key(int key);
    void leave();

    const TableModel& model_;
    const Selection& selection_;
    mutable QPointer<FieldEditor> editor_;
    mutable const QObject* control_ = nullptr;  ///< of the editor; only to be compared: it may be going away
};

}  // namespace yimi::app
