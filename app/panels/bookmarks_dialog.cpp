#include "app/panels/bookmarks_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/tools/icons.h"

namespace yimi::app {
namespace {

constexpr int id_role = Qt::UserRole;

QPushButton* make_button(QDialog& dialog, const char* name) {
    auto* button = named(new QPushButton(&dialog), name);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

BookmarksDialog::BookmarksDialog(Bookmarks& bookmarks, QWidget* parent)
    : QDialog(parent),
      bookmarks_(bookmarks),
      list_(named(new QListWidget(this), "bookmarks_list")),
      empty_(make_paragraph(*this, QStringLiteral("bookmarks_empty"))),
      go_(make_button(*this, "bookmark_go")),
      new_(make_button(*this, "bookmark_new")),
      rename_(make_button(*this, "bookmark_rename")),
      remove_(make_button(*this, "bookmark_remove")) {
    setObjectName(QStringLiteral("bookmarks_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    make_dim(*empty_);
    list_->setEditTriggers(QListWidget::EditKeyPressed);
    list_->installEventFilter(this);
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {go_, new_, rename_, remove_}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addWidget(empty_);
    left->addWidget(list_, 1);
    auto* row = new QHBoxLayout(this);
    row->addLayout(left, 1);
    row->addLayout(buttons);
    connect(&bookmarks, &Bookmarks::changed, this, &BookmarksDialog::show_bookmarks);
    connect(list_, &QListWidget::currentRowChanged, this, &BookmarksDialog::enable);
    connect(list_, &QListWidget::itemDoubleClicked, this, &BookmarksDialog::go_to_current);
    connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        bookmarks_.rename(item->data(id_role).toString(), item->text());
        show_bookmarks();  // with its old name where the new one was empty
    });
    connect(go_, &QPushButton::clicked, this, &BookmarksDialog::go_to_current);
    connect(new_, &QPushButton::clicked, this, &BookmarksDialog::new_wanted);
    connect(rename_, &QPushButton::clicked, this, [this] { rename(current_id()); });
    connect(remove_, &QPushButton::clicked, this, &BookmarksDialog::remove_current);
    translate();
    show_bookmarks();
    resize(420, 300);
    list_->setFocus();
}

QString BookmarksDialog::current_id() const {
    const QListWidgetItem* item = list_->currentItem();
    return item ? item->data(id_role).toString() : QString();
}

void BookmarksDialog::rename(const QString& id) {
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->data(id_role).toString() == id) {
            list_->setCurrentRow(row);
            list_->setFocus();
            if (bookmarks_.are_writable()) list_->editItem(list_->item(row));
        }
}

void BookmarksDialog::show_bookmarks() {
    const QString current = current_id();
    const int row_before = list_->currentRow();
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const Bookmark& bookmark : bookmarks_.all()) {
        auto* item = new QListWidgetItem(icon(QStringLiteral("bookmark")), bookmark.name, list_);
        item->setData(id_role, bookmark.id);
        if (bookmarks_.are_writable()) item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (bookmark.id == current) list_->setCurrentItem(item);
    }
    if (!list_->currentItem()) list_->setCurrentRow(std::clamp(row_before, 0, std::max(0, list_->count() - 1)));
    empty_->setVisible(list_->count() == 0);
    enable();
}

void BookmarksDialog::enable() {
    const bool any = list_->currentItem() != nullptr;
    go_->setEnabled(any);
    new_->setEnabled(bookmarks_.are_writable());
    rename_->setEnabled(any && bookmarks_.are_writable());
    remove_->setEnabled(any && bookmarks_.are_writable());
}

void BookmarksDialog::go_to_current() {
    if (const QString id = current_id(); !id.isEmpty()) emit bookmark_wanted(id);
}

void BookmarksDialog::remove_current() {
    const Bookmark* bookmark = bookmarks_.find(current_id());
    if (!bookmark || !bookmarks_.are_writable()) return;
    const Bookmark taken = *bookmark;
    const auto at = static_cast<std::size_t>(bookmark - bookmarks_.all().data());
    bookmarks_.remove(taken.id);
    emit removed(taken, at);
}

bool BookmarksDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) return remove_current(), true;
        if (key == Qt::Key_Return || key == Qt::Key_Enter) return go_to_current(), true;
    }
    return QDialog::eventFilter(watched, event);
}

void BookmarksDialog::translate() {
    setWindowTitle(tr("Bookmarks"));
    empty_->setText(tr("A bookmark keeps what the map shows now. Make one with “New” or Ctrl+B."));
    list_->setAccessibleName(tr("Bookmarks"));
    go_->setText(tr("&Go there"));
    go_->setToolTip(tr("Show this view on the map (Enter)"));
    new_->setText(tr("&New"));
    new_->setToolTip(tr("Keep what the map shows now (Ctrl+B)"));
    rename_->setText(tr("&Rename"));
    rename_->setToolTip(tr("Give it another name (F2)"));
    remove_->setText(tr("&Delete"));
    remove_->setToolTip(tr("Take it off the list (Del)"));
}

void BookmarksDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
