"""No link of the site to itself is dead, down to the heading or row that it names."""

import json
import pathlib
import subprocess
import sys
import urllib.parse


def prove_links(site):
    lychee = pathlib.Path(sys.executable).with_name("lychee")
    run = subprocess.run(
        [lychee, "--offline", "--include-fragments", "--no-progress", "--format", "json"]
        + ["--root-dir", site.folder, "--index-files", "index.html"]
        # Whole addresses, as in feeds, the sitemap and <link rel=canonical>, are looked up in the folder, too.
        + ["--remap", f"^{site.base}(.*)$ {site.folder.as_uri()}/$1"]
        + [*site.files("**/*.html"), *site.files("**/feed.xml"), *site.files("sitemap*.xml")],
        capture_output=True,
        text=True,
    )
    if run.returncode not in (0, 2):
        yield f"lychee failed: {run.stderr.strip()}"
        return
    report = json.loads(run.stdout)
    if report["successful"] == 0:
        yield "lychee found no links"
    for file, failures in report["error_map"].items():
        for failure in failures:
            address = urllib.parse.unquote(failure["url"])
            reason = failure.get("status", {}).get("text") or "dead"
            yield f"{site.path_of(pathlib.Path(file))}: {address}: {reason}"
