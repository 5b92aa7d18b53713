#include "app/panels/import_refusal.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/panels/import_choice.h"
#include "app/panels/panel_look.h"

namespace yimi::app {

ImportRefusal::ImportRefusal(QWidget* parent)
    : QWidget(parent),
      why_(make_paragraph(*this, QStringLiteral("import_empty"))),
      first_(make_paragraph(*this, QStringLiteral("import_project_first"))),
      lay_below_(named(new QPushButton(this), "import_background")) {
    why_->setAlignment(Qt::AlignCenter);
    first_->setAlignment(Qt::AlignCenter);
    make_dim(*why_);
    make_dim(*first_);
    lay_below_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(why_);
    column->addWidget(lay_below_, 0, Qt::AlignHCenter);
    column->addWidget(first_);
    column->addStretch(1);
    connect(lay_below_, &QPushButton::clicked, this, &ImportRefusal::background_wanted);
    translate();
    show_text({});
}

void ImportRefusal::translate() {
    lay_below_->setText(tr("Show it below the &map"));
    first_->setText(tr("Open or make a project first: a background belongs to one."));
}

void ImportRefusal::show_text(const QString& sentence) {
    why_->setText(sentence);
    lay_below_->hide();
    first_->hide();
}

void ImportRefusal::show_choice(const ImportChoice& choice, bool can_lie_below) {
    show_text(choice.failure);
    lay_below_->setVisible(choice.is_picture);
    lay_below_->setEnabled(can_lie_below);
    first_->setVisible(choice.is_picture && !can_lie_below);
}

void ImportRefusal::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
