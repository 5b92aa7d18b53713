#!/usr/bin/python3
"""hostile_names.py YIMI_CLI DATA: names that would rather be SQL, HTML, a formula, a path or a control character stay names, from
the shapefile through project, audit and reports to the export."""
import csv
import html.parser
import json
import sys
import tempfile
from pathlib import Path

from osgeo import ogr, osr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from yimi_cli import Cli, Tally

ogr.UseExceptions()
cli = Cli(sys.argv[1])
tally = Tally()

names = ["'; DROP TABLE streets; --", '"quoted", and, commas', "Robert'); DELETE FROM gpkg_contents;--", "<script>alert(1)</script>",
         "<img src=x onerror=alert(2)>", "</style><script>alert(3)</script>", "&lt;b&gt; &amp; &#x27;", "=HYPERLINK(\"http://evil\",\"锦江\")",
         "+1+1", "-1", "@SUM(A1)", "\t=1", "＝1＋1", "两行\n名字", "%1 %2 %n %s %d", "{0} ${HOME} $(id)", "../../etc/passwd", "a\\b\"c",
         "𠮷㐀儿童", "‮反向", "x" * 3000, " ", "NULL", "--help"]


def uid(number):
    return f"{names[number].strip()[:200]}#{number}"


def write_streets(path):
    """Streets of 40 km/h without a sidewalk, so that the audit has something to say about each."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4544)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("streets", crs, ogr.wkbLineString)
    for field, kind in (("uid", ogr.OFTString), ("name", ogr.OFTString), ("road_class", ogr.OFTString), ("speed_limit_kmh", ogr.OFTReal),
                        ("sidewalk", ogr.OFTString)):
        layer.CreateField(ogr.FieldDefn(field, kind))
    for number, name in enumerate(names):
        row = ogr.Feature(layer.GetLayerDefn())
        for field, value in (("uid", uid(number)), ("name", name), ("road_class", "residential"), ("speed_limit_kmh", 40.0),
                             ("sidewalk", "none")):
            row.SetField(field, value)
        row.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING (410000 {3393000 + 50 * number}, 410300 {3393000 + 50 * number})"))
        layer.CreateFeature(row)


class Page(html.parser.HTMLParser):
    """The tags, their attributes and the text of a page, as a browser sees them."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.text = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes

    def handle_data(self, data):
        self.text.append(data)


def normal(text):
    return " ".join(text.split())


with tempfile.TemporaryDirectory() as root:
    root = Path(root)
    # The folder's and the files' own names are no easier.
    folder = root / "a'b \"c\" $(id) ;--% <b>成都"
    folder.mkdir()
    source, project, export = folder / "街道'.gpkg", folder / "项目?#%41.gpkg", folder / "成果 \n&.gpkg"
    page, table = folder / "报告.html", folder / "问题.csv"
    write_streets(source)
    cli.must("new", project)
    report = cli.json("import", project, source, "--as", "streets")["layers"][0]
    tally.expect(report["imported"] == len(names) and not report["rejects"], f"every street comes in: {report}")
    audit = cli.json("audit", project, "--report", page, "--report", table)
    failing = {one["subject"] for one in audit["findings"] if one["rule"] == "SAF-03" and one["state"] == "fail"}
    uids = {uid(number) for number in range(len(names))}
    tally.expect(failing == uids, f"each street is found: {failing ^ uids}")

    seen = Page(page.read_text(encoding="utf-8"))
    tally.expect(not {"script", "iframe", "object", "b"} & set(seen.tags), f"no name becomes a tag: {sorted(set(seen.tags))}")
    pictures = [value for name, value in seen.attributes if name == "src"]
    tally.expect(all(value.startswith("data:image/") for value in pictures), f"no picture but the report's own: {pictures}")
    tally.expect(not [name for name, _ in seen.attributes if name.startswith("on")], "no name becomes a handler")
    tally.expect(not [value for name, value in seen.attributes if name == "href" and value and not value.startswith("#")], "no name becomes a link")
    text = normal(" ".join(seen.text))
    for name in names:
        if name.strip() and len(name) < 200:
            tally.expect(normal(name) in text, f"the report shows {name!r} as it is")

    with open(table, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    tally.expect(len(rows) == len(audit["findings"]) + 1, f"{len(rows)} lines of the table for {len(audit['findings'])} findings")
    tally.expect({len(row) for row in rows} == {len(rows[0])}, "every line has all cells")
    runs = sorted({cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r\n＝＋－＠") and not cell.lstrip("-").replace(".", "").replace("e-", "").isdigit()})
    tally.expect(not runs, f"no cell is a formula: {runs[:5]}")
    cells = {cell for row in rows for cell in row}
    lost = [name for name in map(str.strip, names) if name not in cells and "'" + name not in cells]
    tally.expect(not lost, f"the table has every name, at most behind a quotation mark: {lost}")

    cli.must("export", project, export)
    layer_source = ogr.Open(str(export))
    layer = layer_source.GetLayerByName("streets")
    back = {(row.GetField("uid"), row.GetField("name")) for row in layer}
    # Blanks around a name are none of it; nothing but blanks is no name.
    wanted = {(uid(number), name.strip() or None) for number, name in enumerate(names)}
    tally.expect(back == wanted, f"every name travels unchanged: {back ^ wanted}")
    layer = layer_source = None
    cli.must("render", project, folder / "图.png", "--size", "400x300")
    for number in (0, 3, 7, names.index("%1 %2 %n %s %d"), names.index("--help")):
        code, _, err = cli.run("sight", project, f"--route={uid(number)}")
        tally.expect(code == 3 and len(err.splitlines()) == 1 and uid(number) in err, f"--route={uid(number)!r}: exit {code}: {err}")
    left = sorted(path.name for path in folder.iterdir())
    tally.expect(left == sorted(path.name for path in (source, project, export, page, table, folder / "图.png")), f"files: {left}")
tally.close()
