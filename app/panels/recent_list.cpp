#include "app/panels/recent_list.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/document/recent_thumbnails.h"
#include "app/tools/icons.h"

namespace yimi::app {
namespace {

/// "~/plans" is told at a glance, "/home/li/plans" is read.
QString short_folder(const QFileInfo& file) {
    QString folder = QDir::toNativeSeparators(file.absolutePath());
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    if (folder.startsWith(home)) folder.replace(0, home.size(), QStringLiteral("~"));
    return folder;
}

QToolButton* make_button(QWidget& row, const QString& name, const char* symbol, const QString& tip) {
    auto* button = new QToolButton(&row);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIcon(icon(QString::fromLatin1(symbol)));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

}  // namespace

RecentList::RecentList(QWidget* parent) : QWidget(parent), rows_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("recent_list"));
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(2);
}

void RecentList::show_projects(std::vector<RecentProject> projects) {
    projects_ = std::move(projects);
    show_rows();
}

void RecentList::show_rows() {
    while (QLayoutItem* old = rows_->takeAt(0)) {
        // This may be the answer to a click on that very button.
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (const RecentProject& project : projects_) rows_->addWidget(make_row(project, rows_->count()));
}

QWidget* RecentList::make_row(const RecentProject& project, int number) {
    const QFileInfo file(project.path);
    const bool there = project.is_there();
    auto* row = new QWidget(this);
    auto* open = new QPushButton(row);
    open->setObjectName(QStringLiteral("recent_%1").arg(number));
    open->setFlat(true);
    open->setStyleSheet(QStringLiteral("QPushButton { text-align: left; padding: 5px 8px; }"));
    open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    open->setToolTip(QDir::toNativeSeparators(file.absoluteFilePath()));
    QString name = QStringLiteral("%1    %2").arg(file.completeBaseName(), short_folder(file));
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));  // a button takes a single one for its key
    open->setEnabled(there);
    if (const QImage thumbnail = thumbnail_of(project.path); !thumbnail.isNull())
        open->setIcon(QPixmap::fromImage(thumbnail));
    open->setIconSize(thumbnail_size);
    open->setText(there ? name : tr("%1 (not there any more)").arg(name));
    const QString path = project.path;
    connect(open, &QPushButton::clicked, this, [this, path] { emit project_wanted(path); });

    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(open, 1);
    if (!there) {
        auto* locate = new QPushButton(tr("Locate…"), row);
        locate->setObjectName(QStringLiteral("recent_locate_%1").arg(number));
        locate->setToolTip(tr("Show where the project lies now"));
        connect(locate, &QPushButton::clicked, this, [this, path] { emit locate_wanted(path); });
        line->addWidget(locate);
        auto* forget = make_button(*row, QStringLiteral("recent_forget_%1").arg(number), "close",
                                   tr("Take it off this list; no file is touched"));
        connect(forget, &QToolButton::clicked, this, [this, path] { emit forget_wanted(path); });
        line->addWidget(forget);
    }
    auto* pin =
        make_button(*row, QStringLiteral("recent_pin_%1").arg(number), "pin",
                    project.is_pinned ? tr("Pinned: stays on top of this list") : tr("Keep on top of this list"));
    pin->setCheckable(true);
    pin->setChecked(project.is_pinned);
    connect(pin, &QToolButton::toggled, this, [this, path](bool pinned) { emit pin_wanted(path, pinned); });
    line->addWidget(pin);
    return row;
}

void RecentList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) show_rows();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
