#include "app/window/about_dialog.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AboutDialog)
};

}  // namespace

void show_about(QWidget& window) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, Words::tr("About Yimi"),
                                QStringLiteral("<h3>Yimi 一米 %1</h3>").arg(QStringLiteral(YIMI_VERSION)),
                                QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        Words::tr("A map editor for a city that works from a height of one metre.\n\n"
                  "Free software under the GNU General Public License, version 3 or later.\n"
                  "Stands on Qt, GDAL, GEOS, PROJ and SQLite."));
    box->open();
}

}  // namespace yimi::app
