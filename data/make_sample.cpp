// yimi-make-sample FOLDER [SEED]: writes the sample neighbourhood's shapefiles. data/ holds those of the default seed.
#include <cstdlib>
#include <iostream>

#include "sample.h"

int main(int argument_count, char** arguments) {
    using namespace yimi::sample;
    if (argument_count < 2 || argument_count > 3) {
        std::cerr << "usage: yimi-make-sample FOLDER [SEED]\n";
        return 2;
    }
    constexpr std::uint64_t default_seed = 20260601;
    Random random(argument_count == 3 ? std::strtoull(arguments[2], nullptr, 10) : default_seed);
    Neighbourhood place;
    lay_out_streets(place, random);
    add_places(place, random);
    add_crossings(place, random);
    add_buildings(place, random);
    add_children(place, random);
    add_street_furniture(place, random);
    plant_defects(place);
    if (const auto trouble = write_shapefiles(place, arguments[1])) {
        std::cerr << *trouble << '\n';
        return 4;
    }
    std::cout << place.streets.size() << " streets, " << place.crossings.size() << " crossings, "
              << place.buildings.size() << " buildings, " << place.blocks.size() << " blocks, "
              << place.occluders.size() << " occluders, " << place.schools.size() << " schools, "
              << place.playgrounds.size() << " playgrounds\n";
}
