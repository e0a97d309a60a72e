"""What pages tell search engines and those who share them: titles, Open Graph, JSON-LD."""

import collections
import json
import re

import extruct

DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?")
OPEN_GRAPH = ("og:site_name", "og:title", "og:url", "og:type", "og:locale", "og:description")


def prove_titles(site):
    """Every page has a title and a description, and no two pages that are found share a title."""
    pages = [page for page in site.pages if page.is_indexed]
    for title, count in collections.Counter(page.title for page in pages).items():
        if count > 1:
            yield f"{count} pages have the title {title}"
    for page in pages:
        if not page.title.strip():
            yield f"{page}: has no title"
        if not (page.metas.get("description") or "").strip():
            yield f"{page}: has no description"


def prove_canonical_addresses(site):
    """A page names its own address, a page that has moved the new one, and a chart for frames the page that
    it is of."""
    for page in site.pages:
        address = site.address_of(page.file)
        if page.path == "/404.html":
            if page.canonical:
                yield f"{page}: is found at {page.canonical}, where it never is"
        elif page.is_redirect:
            target = site.page_at(page.canonical)
            if target is None or target.is_redirect:
                yield f"{page}: leads to {page.canonical}, which is no page"
        elif "/embed/" in page.path:
            above = site.page_at(page.canonical)
            if above is None or page.path.split("embed/")[0] != above.path or page.is_indexed:
                yield f"{page}: is for frames, and search engines are led to {page.canonical}"
        elif page.canonical != address:
            yield f"{page}: its canonical address is {page.canonical}"


def prove_open_graph(site):
    for page in site.pages:
        if not page.is_indexed:
            continue
        for name in OPEN_GRAPH:
            if not page.metas.get(name):
                yield f"{page}: has no {name}"
        if page.metas.get("og:url") != page.canonical:
            yield f"{page}: og:url is {page.metas.get('og:url')}"
        if not page.title.startswith(page.metas.get("og:title") or ""):
            yield f"{page}: og:title is {page.metas.get('og:title')}"
        image = page.metas.get("og:image")
        if image is not None and site.file_at(image) is None:
            yield f"{page}: og:image is {image}, which is not there"


def prove_structured_data(site):
    """extruct finds JSON-LD of the right types, with what search engines ask of each."""
    found = collections.Counter()
    for page in site.pages:
        if page.is_redirect:
            continue
        data = extruct.extract(page.text, base_url=page.canonical, syntaxes=["json-ld"])["json-ld"]
        things = [thing for block in data for thing in block.get("@graph", [block])]
        for thing in things:
            found[thing["@type"]] += 1
            for fault in FAULTS.get(thing["@type"], unknown)(site, page, thing):
                yield f"{page}: {thing['@type']}: {fault}"
        if page.is_indexed and page.path != "/" and not any(of(thing, "BreadcrumbList") for thing in things):
            yield f"{page}: has no breadcrumbs"
        if page.metas.get("og:type") == "article" and page.is_indexed:
            if not any(of(thing, "Report", "NewsArticle") for thing in things):
                yield f"{page}: is an article, and JSON-LD does not say so"
    for kind in ("WebSite", "BreadcrumbList", "Report", "NewsArticle", "Dataset"):
        if not found[kind]:
            yield f"no page has a {kind}"


def of(thing, *types):
    return thing.get("@type") in types


def unknown(site, page, thing):
    yield "is a type that nobody has checked"


def lacking(thing, *names):
    for name in names:
        if not thing.get(name):
            yield f"has no {name}"


def faults_of_address(page, thing):
    if thing.get("url") != page.canonical:
        yield f"its url is {thing.get('url')}"


def faults_of_image(site, address):
    if address is not None and site.file_at(address) is None:
        yield f"{address} is not there"


def faults_of_body(site, body):
    """An organisation or a person that something names."""
    if body.get("@type") not in ("Organization", "GovernmentOrganization", "Person"):
        yield f"{body} is nobody"
    yield from lacking(body, "name")
    yield from faults_of_image(site, body.get("logo"))


def faults_of_website(site, page, thing):
    yield from lacking(thing, "name", "url", "publisher")
    yield from faults_of_address(page, thing)
    yield from faults_of_body(site, thing["publisher"])


def faults_of_breadcrumbs(site, page, thing):
    crumbs = thing["itemListElement"]
    if [crumb["position"] for crumb in crumbs] != list(range(1, len(crumbs) + 1)):
        yield "its positions are not 1, 2, 3 …"
    for crumb in crumbs:
        yield from lacking(crumb, "name", "item")
        if site.page_at(crumb["item"]) is None:
            yield f"leads to {crumb['item']}, which is no page"
    if page.canonical is not None and crumbs[-1]["item"] != page.canonical:
        yield f"ends at {crumbs[-1]['item']}"
    if crumbs[0]["item"] != site.base:
        yield f"begins at {crumbs[0]['item']}"


def faults_of_article(site, page, thing):
    yield from lacking(thing, "headline", "description", "datePublished", "dateModified", "author", "publisher")
    yield from faults_of_address(page, thing)
    if thing.get("mainEntityOfPage") != page.canonical:
        yield f"its mainEntityOfPage is {thing.get('mainEntityOfPage')}"
    for name in ("datePublished", "dateModified"):
        if not DATE.fullmatch(thing.get(name, "")):
            yield f"{name} is {thing.get(name)!r}"
    if thing.get("dateModified", "") < thing.get("datePublished", ""):
        yield "was modified before it was published"
    if thing.get("inLanguage") != page.document.get("lang"):
        yield f"its language is {thing.get('inLanguage')}"
    for name in ("author", "publisher"):
        yield from faults_of_body(site, thing.get(name, {}))
    yield from faults_of_image(site, thing.get("image"))
    for dataset in thing.get("about", []):
        if site.page_at(dataset["@id"].split("#")[0]) is None:
            yield f"is about {dataset['@id']}, which is no page"


def faults_of_dataset(site, page, thing):
    yield from lacking(thing, "name", "description", "creator", "publisher", "license", "distribution")
    yield from lacking(thing, "temporalCoverage", "variableMeasured")
    yield from faults_of_address(page, thing)
    # https://developers.google.com/search/docs/appearance/structured-data/dataset
    if not 50 <= len(thing.get("description", "")) <= 5000:
        yield f"its description has {len(thing.get('description', ''))} characters, not 50 to 5000"
    for name in ("creator", "publisher"):
        yield from faults_of_body(site, thing.get(name, {}))
    for file in thing.get("distribution", []):
        yield from lacking(file, "encodingFormat", "contentUrl")
        if site.file_at(file.get("contentUrl")) is None:
            yield f"{file.get('contentUrl')} is not there"


FAULTS = {
    "WebSite": faults_of_website,
    "BreadcrumbList": faults_of_breadcrumbs,
    "Report": faults_of_article,
    "NewsArticle": faults_of_article,
    "Dataset": faults_of_dataset,
}


def prove_manifest(site):
    """The web manifest names the site, and icons that are there."""
    for file in site.files("*.webmanifest"):
        manifest = json.loads(file.read_text("utf-8"))
        yield from (f"{file.name}: {fault}" for fault in lacking(manifest, "name", "start_url", "icons"))
        for icon in manifest["icons"]:
            if site.file_at(site.base + icon["src"].removeprefix("/")) is None:
                yield f"{file.name}: {icon['src']} is not there"
