"""Search engines find every page that they may, once: sitemap.xml and robots.txt."""

import datetime
import re
import urllib.robotparser
import xml.etree.ElementTree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESSES_AT_MOST = 50_000
BYTES_AT_MOST = 50 * 1024 * 1024

# https://www.w3.org/TR/NOTE-datetime, as far as a sitemap has use for it.
W3C_TIME = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")


def prove_sitemap(site):
    listed = {}
    for file in sitemaps(site):
        root = xml.etree.ElementTree.parse(file).getroot()
        urls = root.findall(SITEMAP + "url")
        if root.tag != SITEMAP + "urlset" or not urls:
            yield f"{file.name}: is no list of addresses"
        if len(urls) > ADDRESSES_AT_MOST or file.stat().st_size > BYTES_AT_MOST:
            yield f"{file.name}: is too long"
        for url in urls:
            address, time = url.findtext(SITEMAP + "loc"), url.findtext(SITEMAP + "lastmod")
            if address in listed:
                yield f"{file.name}: {address} stands there twice"
            listed[address] = time
            if time is not None and not is_w3c_time(time):
                yield f"{file.name}: {address}: {time} is no time"
    for address in listed:
        page = site.page_at(address)
        if page is None:
            yield f"{address} is listed, and is no page"
        elif not page.is_indexed or page.is_later_page or page.canonical != address:
            yield f"{address} is listed, and asks not to be"
    for page in site.pages:
        if page.is_indexed and not page.is_later_page and page.canonical not in listed:
            yield f"{page} is not listed"


def sitemaps(site):
    """sitemap.xml itself, or those that it lists."""
    file = site.folder / "sitemap.xml"
    root = xml.etree.ElementTree.parse(file).getroot()
    if root.tag != SITEMAP + "sitemapindex":
        return [file]
    return [site.file_at(entry.findtext(SITEMAP + "loc")) for entry in root]


def prove_lists_are_dated(site):
    """Whoever comes back reads the lists that have changed: each of reports has the day of its last change.

    The calendar has none: nobody says when an entry of what is to come was written."""
    for file in sitemaps(site):
        for url in xml.etree.ElementTree.parse(file).getroot():
            page = site.page_at(url.findtext(SITEMAP + "loc"))
            is_list = (
                page is not None
                and page.path != "/calendar/"
                and any("reports" in (element.get("class") or "").split() for element in page.document.iter())
            )
            if is_list and url.find(SITEMAP + "lastmod") is None:
                yield f"{page}: a list without a lastmod"


def prove_robots(site):
    text = (site.folder / "robots.txt").read_text("utf-8")
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(text.splitlines())
    if robots.site_maps() != [site.base + "sitemap.xml"]:
        yield f"robots.txt names {robots.site_maps()} as the sitemap"
    for line in text.splitlines():
        if line and not re.match(r"(User-agent|Allow|Disallow|Sitemap|#)[: ]", line):
            yield f"robots.txt: {line}"
    for page in site.pages:
        if page.is_indexed and not robots.can_fetch("*", site.address_of(page.file)):
            yield f"robots.txt keeps robots from {page}, which is in the sitemap"


def is_w3c_time(text):
    if not W3C_TIME.fullmatch(text):
        return False
    # A year or a month alone is a time of this format, and none of Python's.
    whole = text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text
    try:
        datetime.datetime.fromisoformat(whole.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True
