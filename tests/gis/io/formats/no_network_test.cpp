// Whatever address a file names, nobody is asked there.
#include <cpl_conv.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "gis/io/source_layer.h"
#include "gis/support/gdal.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

/// Waits for whoever calls, and answers nobody.
class Listener {
public:
    Listener() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(bind(socket_, reinterpret_cast<sockaddr*>(&address), size) == 0);
        REQUIRE(listen(socket_, 8) == 0);
        REQUIRE(getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        port_ = ntohs(address.sin_port);
    }
    ~Listener() { close(socket_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }
    [[nodiscard]] bool was_called() const {
        pollfd waiting{socket_, POLLIN, 0};
        return poll(&waiting, 1, 0) > 0;
    }

private:
    int socket_;
    int port_ = 0;
};

}  // namespace

TEST_CASE("addresses in files are not followed") {
    const Listener listener;
    const GdalOption soon("GDAL_HTTP_TIMEOUT", "1");
    const test::ChineseFolder folder;
    const std::string url = listener.address();
    const std::string point = R"("type":"Point","coordinates":[104,30])";
    const std::string crs = R"("crs":{"type":"link","properties":{"href":")" + url + R"(crs","type":"proj4"}})";
    folder.write("a.geojson", "{" + point + "," + crs + "}");
    folder.write("b.csv", "id;wkt\n1;{" + point + "," + crs + "}\n");
    folder.write("c.kml",
                 "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>d</name><NetworkLink><Link><href>" +
                     url + "n.kml</href></Link></NetworkLink><Placemark><styleUrl>" + url +
                     "s.kml#x</styleUrl><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>");
    folder.write("d.gml",
                 "<ogr:FeatureCollection xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                 "xsi:schemaLocation=\"http://ogr.maptools.org/ " +
                     url +
                     "s.xsd\" xmlns:ogr=\"http://ogr.maptools.org/\" xmlns:gml=\"http://www.opengis.net/gml\">"
                     "<gml:featureMember><ogr:a fid=\"1\"><ogr:geometryProperty><gml:Point srsName=\"" +
                     url +
                     "crs\"><gml:coordinates>1,2</gml:coordinates></gml:Point></ogr:geometryProperty></ogr:a>"
                     "</gml:featureMember></ogr:FeatureCollection>");
    folder.write("e.txt", url + "x.geojson");
    folder.write("f", "/vsicurl/" + url + "x.geojson");
    for (const char* name : {"a.geojson", "b.csv", "c.kml", "d.gml"}) {
        CAPTURE(name);
        CHECK(inspect(folder.file(name)));
        CHECK_FALSE(listener.was_called());
    }
    for (const char* name : {"e.txt", "f"}) {
        CHECK_FALSE(inspect(folder.file(name)));
        CHECK_FALSE(listener.was_called());
    }
}

}  // namespace yimi::gis
