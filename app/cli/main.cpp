#include "app/cli/run.h"

int main(int argc, char** argv) {
    return yimi::app::run_command_line(argc, argv);
}
