# The table of OpenStreetMap's tags is read by gis, which knows no Qt resources: it becomes a text in a source file.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/osm/tags.toml)
file(READ ${CMAKE_SOURCE_DIR}/resources/osm/tags.toml yimi_osm_tags)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/osm_tags_toml.cpp @ONLY CONTENT [==[
#include <string_view>

namespace yimi::gis {

extern const std::string_view osm_tags_toml;
const std::string_view osm_tags_toml = R"toml(@yimi_osm_tags@)toml";

}  // namespace yimi::gis
]==])
target_sources(yimi_gis PRIVATE ${CMAKE_BINARY_DIR}/generated/osm_tags_toml.cpp)
