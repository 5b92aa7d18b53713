#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "gis/support/gdal.h"

namespace yimi::gis {

/// A node's place as OpenStreetMap keeps it, in units of 1e-7 degree: the same node has the same in every way.
[[nodiscard]] std::uint64_t osm_place(double longitude, double latitude) noexcept;

/// A way that people walk or drive, with what it says in its columns.
struct OsmStreet {
    OgrGeometry line;
    std::string uid, day;  ///< of its last change
    std::vector<std::string> values;
    std::string level;  ///< of bridges and tunnels: ways of other levels that have a node in the same place do not join
};

/// Streets join at their ends only, OpenStreetMap's wherever ways share a node: cuts each there. A node in the middle
/// of two ways of different levels is none they share (one passes over the other); the end of one joins whatever is
/// there. Pieces have the uids "<uid>-1", "<uid>-2" …
class OsmStreetCutter {
public:
    void add(OsmStreet street);
    /// Hands over every piece in the order of the ways; the cutter is empty afterwards.
    template <class Take>
    void cut(Take take) {
        count_places();
        for (OsmStreet& street : streets_) {
            auto pieces = pieces_of(street);
            for (std::size_t piece = 0; piece < pieces.size(); ++piece)
                take(street, pieces.size() == 1 ? street.uid : street.uid + "-" + std::to_string(piece + 1),
                     std::move(pieces[piece]));
            street.line.reset();
        }
        streets_.clear();
        places_.clear();
    }

private:
    struct Place {
        std::uint32_t level = 0;   ///< of the first way that has it in its middle
        std::uint16_t middle = 0;  ///< how many ways of that level have it in their middle
        bool end = false;          ///< of any way
        std::vector<std::uint32_t> more;
    };
    std::uint32_t level_number(const std::string& level);
    void count_places();
    [[nodiscard]] bool is_joint(std::uint64_t place, std::uint32_t level) const;
    [[nodiscard]] std::vector<OgrGeometry> pieces_of(const OsmStreet& street);

    std::vector<OsmStreet> streets_;
    std::vector<std::string> levels_;
    std::unordered_map<std::uint64_t, Place> places_;
};

}  // namespace yimi::gis
