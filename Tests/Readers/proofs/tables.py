"""Tables for programs are what their descriptions say (CSV on the Web)."""

import warnings

import csvw


def prove_csvw(site):
    files = site.files("**/*.csv-metadata.json")
    if not files:
        yield "no table has a description"
    for file in files:
        with warnings.catch_warnings(record=True) as remarks:
            warnings.simplefilter("always")
            tables = csvw.CSVW(str(file))
        for remark in remarks:
            yield f"{site.path_of(file)}: csvw: {remark.message}"
        if not tables.is_valid:
            yield f"{site.path_of(file)}: csvw refuses it: {tables.warnings}"
        elif not list(tables.tables[0]):
            yield f"{site.path_of(file)}: no rows"
