#pragma once

#include <QWidget>

#include "app/document/document.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace yimi::app {

class ProfileModel;

/// How children of each age walk: every value of a profile with its source, to be changed for this project and to be
/// put back.
class ProfilesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProfilesPanel(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void connect_all();
    void translate();
    void refresh();
    void show_profile();
    void tell(const QString& sentence);

    Document& document_;
    ProfileModel* model_;
    QComboBox* which_;
    QLabel *intro_, *remark_, *told_;
    QTreeView* view_;
    QPushButton* reset_;
};

}  // namespace yimi::app
