#!/usr/bin/python3
"""opens_export.py YIMI_CLI DATA_FOLDER: QGIS opens every layer of an export with our style, Chinese aliases and the right place.

Exit code 77 where QGIS is not installed, unless YIMI_WITH_QGIS is set (`tests/run --with-qgis` installs it).
"""
import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
try:
    from qgis.core import (Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsExpression,
                           QgsExpressionContext, QgsFeature, QgsMapRendererParallelJob,
                           QgsMapSettings, QgsProject, QgsRuleBasedRenderer, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError as missing:
    print(f"SKIPPED: QGIS is not installed ({missing}); tests/run --with-qgis installs it")
    sys.exit(1 if os.environ.get("YIMI_WITH_QGIS") else 77)

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally, sample_files

cli, data = Cli(sys.argv[1]), Path(sys.argv[2])
tally = Tally()


def is_chinese(text):
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def is_picture_of_something(image):
    """Both streets' casing and a route's blue must be there: a map, not a blank page or random colours."""
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    return {"#e3ded5", "#1f6fb2"} <= seen


def takes(rule, layer, road_class):
    row = QgsFeature(layer.fields())
    row.setAttribute("road_class", road_class)
    context = QgsExpressionContext()
    context.setFeature(row)
    return bool(QgsExpression(rule.filterExpression()).evaluate(context))


QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
with tempfile.TemporaryDirectory() as folder:
    project, export = Path(folder) / "p.gpkg", Path(folder) / "导出.gpkg"
    cli.must("new", project)
    cli.must("import", project, *sample_files(data))
    cli.must("audit", project)
    cli.must("export", project, export)
    before = export.read_bytes()

    whole = QgsVectorLayer(str(export), "all", "ogr")
    names = whole.dataProvider().subLayers()
    layers, rows = [], {}
    for entry in names:
        fields = entry.split("!!::!!")
        table, kind = fields[1], fields[3]
        if table == "layer_styles":
            continue
        uri = f"{export}|layername={table}" + (f"|geometrytype={kind}" if kind in ("Point", "LineString", "Polygon", "MultiPolygon",
                                                                                  "MultiLineString", "MultiPoint") else "")
        layer = QgsVectorLayer(uri, table, "ogr")
        tally.expect(layer.isValid(), f"{table} ({kind}) is a layer")
        message, has_style = layer.loadDefaultStyle()
        tally.expect(has_style, f"{table} brings its style: {message}")
        tally.expect(isinstance(layer.renderer(), QgsRuleBasedRenderer), f"{table} is drawn by our rules, not {layer.renderer().type()}")
        tally.expect(layer.crs().authid() == "EPSG:4544", f"{table} is in {layer.crs().authid()}")
        aliases = [layer.attributeAlias(i) for i in range(layer.fields().count())]
        tally.expect(any(map(is_chinese, aliases)), f"{table} has Chinese aliases: {aliases}")
        rules = layer.renderer().rootRule().children() if has_style else []
        tally.expect(rules and all(is_chinese(rule.label()) for rule in rules), f"{table}'s legend: {[rule.label() for rule in rules]}")
        rows[table] = rows.get(table, 0) + layer.featureCount()
        layers.append(layer)

    expected = {"buildings": 3205, "streets": 528, "blocks": 156, "schools": 6, "playgrounds": 12, "routes": 2, "districts": 3,
                "crossings": 657, "school_gates": 6, "catchments": 5}
    for table, count in expected.items():
        tally.expect(rows.get(table) == count, f"{table}: {rows.get(table)} rows, not {count}")
    tally.expect(rows.get("findings", 0) > 0, "the findings travel too")

    to_degrees = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4544"), QgsCoordinateReferenceSystem("EPSG:4490"),
                                        QgsProject.instance())
    districts = next(layer for layer in layers if layer.name() == "districts")
    middle = to_degrees.transform(districts.extent().center())
    tally.expect(abs(middle.x() - 104.07) < 0.02 and abs(middle.y() - 30.66) < 0.02, f"the sample lies in Chengdu, not at {middle}")

    order = ["blocks", "playgrounds", "schools", "streets", "buildings", "occluders", "crossings", "districts", "routes", "findings"]
    settings = QgsMapSettings()
    settings.setLayers([layer for name in reversed(order) for layer in layers if layer.name() == name])
    settings.setDestinationCrs(districts.crs())
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(1600, 1200))
    routes = next(layer for layer in layers if layer.name() == "routes")
    settings.setExtent(routes.extent().buffered(150))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    if len(sys.argv) > 3:
        picture.save(sys.argv[3])
    tally.expect(is_picture_of_something(picture), "QGIS draws the buildings' tone and the route's blue")
    placed = {place.layerID for place in job.takeLabelingResults().labelsWithinRect(routes.extent().buffered(150))}
    names_shown = {layer.name() for layer in layers if layer.id() in placed}
    tally.expect({"districts", "streets", "schools", "playgrounds", "routes"} <= names_shown, f"names are shown together: of {names_shown}")

    streets = next(layer for layer in layers if layer.name() == "streets")
    for word, label in (("primary", "主干路"), ("expressway", "快速路"), ("steps", "步行道"), ("unclassified", "支路"), (None, "支路")):
        drawn = [rule.label() for rule in streets.renderer().rootRule().children() if takes(rule, streets, word)]
        tally.expect(drawn == [label], f"a road of class {word} is drawn as {drawn}")
    layers.clear()
    tally.expect(export.read_bytes() == before, "opening the export changed nothing in it")
    print(f"QGIS {Qgis.QGIS_VERSION}: {len(names)} layers")
    del routes, districts, streets, settings, job, whole
tally.close()
