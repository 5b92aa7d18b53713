#include "app/window/background_control.h"

#include <QFileInfo>
#include <utility>

#include "app/panels/background_dialog.h"
#include "app/panels/message_bar.h"

namespace yimi::app {

BackgroundControl::BackgroundControl(Document& document, JobRunner& jobs, MapWidget& map, const Actions& actions,
                                     MessageBar& messages, QWidget& window)
    : QObject(&window),
      document_(document),
      map_(map),
      actions_(actions),
      messages_(messages),
      window_(window),
      ground_(document, jobs) {
    connect(&actions[Act::background], &QAction::triggered, this, &BackgroundControl::show_dialog);
    connect(&ground_, &GroundPicture::changed, this, &BackgroundControl::follow);
    connect(&document, &Document::plan_changed, this, &BackgroundControl::follow);
    follow();
}

void BackgroundControl::follow() {
    actions_[Act::background].setEnabled(document_.is_writable());
    if (dialog_ && !document_.is_writable()) dialog_->close();
    map_.set_backdrop(ground_.backdrop());
    if (ground_.background() && std::exchange(is_laid_, false)) tell_laid();
    const QString problem = ground_.problem();
    if (problem != told_ && !problem.isEmpty() && !(dialog_ && dialog_->isVisible())) messages_.show_notice(problem);
    told_ = problem;
}

void BackgroundControl::lay_below(const QString& path) {
    is_laid_ = true;
    ground_.choose_file(path);
}

void BackgroundControl::tell_laid() {
    const Box& place = ground_.background()->extent();
    if (!map_.view().extent().intersects(place)) map_.show_box(place);
    messages_.show_notice(tr("“%1” lies below the map now.").arg(QFileInfo(ground_.choice().path).fileName()),
                          MessageAction{tr("How it is shown…"), [this] { show_dialog(); }});
}

void BackgroundControl::show_dialog() {
    if (!dialog_) {
        dialog_ = new BackgroundDialog(ground_, &window_);
        connect(dialog_, &BackgroundDialog::zoom_wanted, &map_, [this](const Box& box) { map_.show_box(box); });
    }
    dialog_->show();
    dialog_->raise();
    dialog_->activateWindow();
}

}  // namespace yimi::app
