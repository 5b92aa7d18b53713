#include "app/tools/key_push.h"

#include "app/document/commit_rows.h"

namespace yimi::app {

KeyPush::KeyPush(const ToolDesk& desk)
    : desk_(desk), plan_(desk.document.snapshot()), shapes_(desk.document, desk.selection) {}

void KeyPush::go_on(Point by) {
    by_ = by_ + by;
    desk_.map.set_selection(shapes_.shown(translation(by_)));
}

void KeyPush::end() {
    give_up();
    commit_rows(desk_.document, shapes_.edit("move", translation(by_)));
}

void KeyPush::give_up() {
    desk_.map.set_selection(shapes_to_outline(desk_.selection));
}

}  // namespace yimi::app
