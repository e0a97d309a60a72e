"""Reads the downloads of a published site with the programs of others, and prints what they find wrong.

    pip install csvw==4.1.1 pyjstat==2.4.0 openpyxl==3.1.5 "pysdmx[data,xml]==1.21.0" rdflib==7.6.0
    python3 Tests/SiteGeneratorTests/Fixtures/downloads.py public

CSV with its metadata is read by csvw, JSON-stat by pyjstat, SDMX-CSV by pysdmx, workbooks by openpyxl,
which has to find in them what stands in the CSV for people, and the catalogue by rdflib: the sizes in
it are those of the files.
"""

import csv
import json
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")

STATUSES = set("ABDEFGHIJKLMNOPQSUVW")


def check_csvw(site):
    import csvw

    for metadata in sorted(site.glob("**/*.csv-metadata.json")):
        table = csvw.CSVW(str(metadata))
        if not table.is_valid:
            yield f"{metadata}: csvw refuses it: {table.warnings}"
        elif not list(table.tables[0]):
            yield f"{metadata}: no rows"


def check_jsonstat(site):
    from pyjstat import pyjstat

    for file in sorted(site.glob("indicators/*/data.json")):
        text = file.read_text("utf-8")
        values = json.loads(text)["value"]
        values = values.values() if isinstance(values, dict) else values
        frame = pyjstat.Dataset.read(text).write("dataframe")
        found = sorted(float(value) for value in frame["value"] if value == value and value is not None)
        if found != sorted(float(value) for value in values if value is not None):
            yield f"{file}: pyjstat reads other values"


def check_sdmx(site):
    import pysdmx.io

    for file in sorted(site.glob("indicators/*/data.sdmx.csv")):
        with open(file, encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        frame = list(pysdmx.io.read_sdmx(str(file)).data)[0].data
        if len(frame) != len(rows):
            yield f"{file}: pysdmx reads {len(frame)} rows of {len(rows)}"
        if not set(frame["OBS_STATUS"]) <= STATUSES:
            yield f"{file}: statuses that are none of SDMX's"
        yield from check_structure(file.with_suffix(".xml"), rows)


def check_structure(file, rows):
    import pysdmx.io

    message = pysdmx.io.read_sdmx(str(file), validate=True)
    [definition] = message.get_data_structure_definitions()
    [flow] = message.get_dataflows()
    if rows and rows[0]["STRUCTURE_ID"] != f"{flow.agency}:{flow.id}({flow.version})":
        yield f"{file}: describes {flow.id}, and the data are of {rows[0]['STRUCTURE_ID']}"
    columns = {component.id: component for component in definition.components}
    found = set(rows[0]) - {"STRUCTURE", "STRUCTURE_ID", "ACTION"} if rows else set(columns)
    if set(columns) != found:
        yield f"{file}: components {set(columns) ^ found} are not on both sides"
    lists = {code_list.id: {code.id for code in code_list} for code_list in message.get_codelists()}
    concepts = {concept.id for scheme in message.get_concept_schemes() for concept in scheme}
    if not set(columns) <= concepts:
        yield f"{file}: components without a concept: {set(columns) - concepts}"
    for name, component in columns.items():
        codes = component.local_codes
        if codes is None:
            continue
        known = {code.id for code in codes}
        stated = {row[name] for row in rows} - {""}
        if not stated <= known:
            yield f"{file}: codes of {name} in no list: {stated - known}"


def check_workbooks(site):
    import openpyxl

    for file in sorted(site.glob("indicators/*/*.xlsx")):
        sheet = openpyxl.load_workbook(file).worksheets[0]
        with open(file.with_suffix(".csv"), encoding="utf-8-sig", newline="") as lines:
            expected = list(csv.reader(lines))
        if sheet.freeze_panes != "A2" or not sheet["A1"].font.b:
            yield f"{file}: the head is not bold, or not frozen"
        rows = list(sheet.iter_rows(values_only=True))
        if len(rows) != len(expected):
            yield f"{file}: {len(rows)} rows, and {len(expected)} in the CSV"
        for row, wanted in zip(rows, expected):
            for cell, text in zip(row, wanted):
                if not same(cell, text):
                    yield f"{file}: {cell!r} where the CSV has {text!r}"


def same(cell, text):
    if cell is None:
        return text == ""
    if isinstance(cell, (int, float)):
        return float(text) == cell
    if hasattr(cell, "year"):
        return str(cell)[:10] == text
    # CSV keeps what looks like a formula apart by an apostrophe.
    return text in (cell, "'" + cell)


def check_catalogue(site):
    import rdflib

    file = site / "data" / "catalog.jsonld"
    graph = rdflib.Graph().parse(file, format="json-ld")
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    home = str(next(graph.subjects(rdflib.RDF.type, dcat.Catalog))).removesuffix("data/catalog.jsonld")
    sizes = list(graph.subject_objects(dcat.byteSize))
    if not sizes:
        yield f"{file}: no distributions"
    for address, size in sizes:
        path = site / str(address).removeprefix(home)
        if not path.exists() or path.stat().st_size != int(size):
            yield f"{file}: {path} is not there, or of another size than {size}"


if __name__ == "__main__":
    site = pathlib.Path(sys.argv[1])
    faults = [
        fault
        for check in (check_csvw, check_jsonstat, check_sdmx, check_workbooks, check_catalogue)
        for fault in check(site)
    ]
    print("\n".join(faults) or "nothing wrong")
    sys.exit(1 if faults else 0)
