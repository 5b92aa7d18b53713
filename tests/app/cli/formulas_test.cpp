#include "app/cli/formulas.h"

#include <QTest>
#include <cmath>
#include <fstream>

#include "tests/support/shared_folder.h"

using nlohmann::json;
using yimi::app::evaluate_formula;
using yimi::app::formula_kinds;

namespace {

bool agrees(const json& got, const json& wanted, double tolerance) {
    if (wanted.is_number()) return got.is_number() && std::abs(got.get<double>() - wanted.get<double>()) <= tolerance;
    if (wanted.is_array()) {
        if (!got.is_array() || got.size() != wanted.size()) return false;
        for (std::size_t index = 0; index < wanted.size(); ++index)
            if (!agrees(got[index], wanted[index], tolerance)) return false;
        return true;
    }
    if (wanted.is_object()) {
        for (const auto& [key, value] : wanted.items())
            if (!got.is_object() || !got.contains(key) || !agrees(got[key], value, tolerance)) return false;
        return true;
    }
    return got == wanted;
}

/// The worked examples of ../shared; null where the folder is absent.
json worked_examples() {
    const auto path = yimi::test::shared_file("design/worked_examples.json");
    return path ? json::parse(std::ifstream(*path)) : json();
}

}  // namespace

class FormulasTest : public QObject {
    Q_OBJECT

private slots:
    void every_worked_example_comes_out_with_its_steps() {
        const json examples = worked_examples();
        if (examples.is_null()) QSKIP("SKIPPED: ../shared/design/worked_examples.json is not here");
        for (const json& example : examples["cases"]) {
            const auto answer = evaluate_formula(example["kind"], example["inputs"]);
            const QByteArray name = QByteArray::fromStdString(example["id"].get<std::string>());
            QVERIFY2(bool(answer), name + ": " + QByteArray::fromStdString(answer ? "" : answer.error().message));
            const json& value = answer.value()["value"];
            QVERIFY2(agrees(value, example["expected"], example["tolerance"]),
                     name + ": " + QByteArray::fromStdString(value.dump()));
            QVERIFY2(!answer.value()["steps"].empty(), name);
            QVERIFY2(answer.value()["unit"].is_string(), name);
        }
    }

    void each_input_that_is_missing_or_of_another_type_is_refused_by_name() {
        const json examples = worked_examples();
        if (examples.is_null()) QSKIP("SKIPPED: ../shared/design/worked_examples.json is not here");
        for (const json& example : examples["cases"])
            for (const auto& [key, value] : example["inputs"].items()) {
                json wrong = example["inputs"];
                wrong[key] = json{{"unexpected", true}};
                const auto answer = evaluate_formula(example["kind"], wrong);
                const QByteArray name = QByteArray::fromStdString(example["id"].get<std::string>() + " " + key);
                QVERIFY2(!answer, name);
                QVERIFY2(answer.error().code == yimi::ErrorCode::bad_data, name);
                QVERIFY2(answer.error().detail("key").starts_with(key), name);
                QVERIFY2(!answer.error().detail("hint").empty(), name);
            }
    }

    void there_are_24_kinds_and_each_wants_inputs() {
        QCOMPARE(formula_kinds().size(), std::size_t{24});
        for (const std::string& kind : formula_kinds())
            for (const json& inputs : {json::object(), json::array(), json("x"), json()}) {
                const auto answer = evaluate_formula(kind, inputs);
                QVERIFY2(!answer, kind.c_str());
                QVERIFY2(!answer.error().message.empty() && !answer.error().detail("hint").empty(), kind.c_str());
            }
        const auto none = evaluate_formula("no_such", json::object());
        QVERIFY(!none && none.error().code == yimi::ErrorCode::not_found);
    }

    void bad_values_are_refused_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("inputs");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char* kind, const char* inputs, const char* key) {
            QTest::newRow((std::string(kind) + " " + key).c_str())
                << QByteArray(kind) << QByteArray(inputs) << QByteArray(key);
        };
        row("gini", R"j({"values":[1,-2],"weights":[1,1]})j", "values[1]");
        row("gini", R"j({"values":[1,2],"weights":[1]})j", "weights");
        row("gini", R"j({"values":[0,0],"weights":[1,1]})j", "values");
        row("gini", R"j({"values":[],"weights":[]})j", "values");
        row("gini", R"j({"values":[1],"weight":[1]})j", "weight");
        row("green_time_margin", R"j({"length_m":18,"speed_mps":0,"start_delay_s":3,"green_s":20})j", "speed_mps");
        row("timetable", R"j({"depart":"25:00:00","legs":[]})j", "depart");
        row("timetable", R"j({"depart":"07:40:00","legs":[{"length_m":1,"speed_mps":-1}]})j", "legs[0].speed_mps");
        row("detour_factor", R"j({"route":[[0,0],[1,1],[0,0]]})j", "route");
        row("detour_factor", R"j({"route":[[0,0],[1]]})j", "route[1]");
        row("buffer_area", R"j({"wkt":"POLYGON ((0 0, 1 1))","distance_m":1
})j",
            "wkt");
        row("buffer_area", R"j({"wkt":"POINT (0 0)","distance_m":1,"quadrant_segments":2.5
})j",
            "quadrant_segments");
        row("transform", R"j({"from":"EPSG:0","to":"EPSG:4544","x":1,"y":2})j", "from");
        row("transform", R"j({"from":"EPSG:4490","to":"EPSG:4544","x":104,"y":95})j", "x");
        row("wgs84_to_gcj02", R"j({"lon":181,"lat":0})j", "lon");
        row("sun_position", R"j({"lon":104,"lat":30,"time":"2024-02-30T05:00:00Z"})j", "time");
        row("sun_position", R"j({"lon":104,"lat":30,"time":"2024-02-20T05:00:00"})j", "time");
        row("ledger_due", R"j({"severity":"S5","assigned_on":"2024-02-20"})j", "severity");
        row("ledger_due", R"j({"severity":"S1","assigned_on":"2024-02-30"})j", "assigned_on");
        row("route_score", R"j({"findings":[{"severity":"S1","state":"bad"}]})j", "findings[0].state");
        row("coverage", R"j({"blocks":[{"uid":"a","wkt":"POINT (0 0)","children":1
        }],"places":[],"within_m":300
        })j",
            "blocks[0].wkt");
        row("coverage", R"j({"blocks":[],"places":["nothing"],"within_m":300})j", "places[0]");
        row("two_step_floating_catchment", R"j({"supply":[1],"demand":[1,2],"distance_m":[[1]],"within_m":9})j",
            "distance_m[0]");
        row("supply_per_thousand", R"j({"places":1,"population":0})j", "population");
        row("sight_line", R"j({"eye_m":1,"target_m":1,"reach_m":20,"occluders":[{"at_m":21,"top_m":1}]})j",
            "occluders[0].at_m");
        row("network_route",
            R"j({"edges":[{"from":"A","to":"B","length_m":1,"crossing":"ferry"}],"from":"A","to":"B",
                "profile":{"speed_mps":1,"crossing_s":{}}})j",
            "edges[0].crossing");
        row("network_route",
            R"j({"edges":[{"from":"A","to":"B","length_m":1}],"from":"A","to":"Q",
                "profile":{"speed_mps":1,"crossing_s":{}}})j",
            "to");
    }
    void bad_values_are_refused() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, inputs);
        QFETCH(QByteArray, key);
        const auto answer = evaluate_formula(kind.toStdString(), json::parse(inputs.toStdString()));
        QVERIFY(!answer);
        QCOMPARE(QByteArray::fromStdString(answer.error().detail("key")), key);
        QVERIFY(!answer.error().detail("hint").empty());
    }

    void a_street_of_unknown_speed_is_walked_and_said_to_be_unknown() {
        const json inputs = json::parse(
            R"j({"edges":[{"from":"A","to":"B","length_m":10,"speed_limit_kmh":null,"sidewalk":false,"crossing":null}],
                "from":"A","to":"B","profile":{"speed_mps":1,"refuse_without_sidewalk_above_kmh":30,"crossing_s":{}}})j");
        const auto answer = evaluate_formula("network_route", inputs);
        QVERIFY(bool(answer));
        QCOMPARE(answer.value()["value"]["length_m"].get<double>(), 10.0);
        QVERIFY(answer.value()["steps"][0].get<std::string>().find("speed_limit_kmh is unknown") != std::string::npos);
    }

    void a_crossing_without_seconds_is_never_used() {
        const json inputs = json::parse(
            R"j({"edges":[{"from":"A","to":"B","length_m":10,"speed_limit_kmh":20,"sidewalk":true,"crossing":"unmarked"}],
                "from":"A","to":"B","profile":{"speed_mps":1,"crossing_s":{"unmarked":null}}})j");
        const auto answer = evaluate_formula("network_route", inputs);
        QVERIFY(bool(answer));
        QVERIFY(answer.value()["value"].is_null());
    }
};

QTEST_APPLESS_MAIN(FormulasTest)
#include "formulas_test.moc"
