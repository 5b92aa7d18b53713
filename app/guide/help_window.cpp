#include "app/guide/help_window.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenuBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace yimi::app {

HelpWindow::HelpWindow(const QMenuBar& bar, QWidget* window)
    : QDialog(window), bar_(bar), list_(new QListWidget(this)), page_(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("help_window"));
    setAttribute(Qt::WA_DeleteOnClose);
    list_->setObjectName(QStringLiteral("help_sections"));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page_->setObjectName(QStringLiteral("help_page"));
    page_->document()->setDocumentMargin(14);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(list_, &QListWidget::currentRowChanged, this, &HelpWindow::show_page);
    auto* pages = new QHBoxLayout;
    pages->addWidget(list_);
    pages->addWidget(page_, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(pages, 1);
    column->addWidget(buttons);
    constexpr QSize usual_size{820, 560};
    resize(usual_size.boundedTo(window->size() * 0.95));
    translate();
}

void HelpWindow::show_section(const QString& id) {
    for (std::size_t row = 0; row < sections_.size(); ++row)
        if (sections_[row].id == id) list_->setCurrentRow(static_cast<int>(row));
}

void HelpWindow::show_page(int row) {
    if (row < 0) return;
    const HelpSection& section = sections_[static_cast<std::size_t>(row)];
    if (section.id == QLatin1String(keys_section))
        page_->setHtml(QStringLiteral("<h3>%1</h3>%2").arg(section.title.toHtmlEscaped(), keys_as_html(bar_)));
    else
        page_->setMarkdown(QStringLiteral("### %1\n%2").arg(section.title, section.markdown));
}

void HelpWindow::translate() {
    const int row = std::max(0, list_->currentRow());
    setWindowTitle(tr("Help"));
    list_->setAccessibleName(tr("Sections of the help"));
    page_->setAccessibleName(tr("Help"));
    sections_ = help_sections();
    sections_.push_back({QString::fromLatin1(keys_section), tr("Keys"), {}});
    list_->clear();
    for (const HelpSection& section : sections_) list_->addItem(section.title);
    list_->setFixedWidth(list_->sizeHintForColumn(0) + 24);
    list_->setCurrentRow(row);
}

void HelpWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
