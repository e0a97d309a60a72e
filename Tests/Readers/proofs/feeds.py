"""Feeds are read by the programs of others, and both formats of one feed say the same."""

import datetime
import json
import re
import urllib.parse
import xml.etree.ElementTree

import feedparser
import html5lib

from published import XHTML

ATOM = "{http://www.w3.org/2005/Atom}"

# RFC 3339, which both formats take their times from.
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def prove_atom(site):
    """Every feed.xml is read by feedparser without complaint, and keeps the rules of RFC 4287."""
    files = site.files("**/feed.xml")
    if not files:
        yield "no feeds"
    for file in files:
        for fault in faults_of_atom(site, file):
            yield f"{site.path_of(file)}: {fault}"


def faults_of_atom(site, file):
    feed = feedparser.parse(file.read_bytes())
    if feed.bozo:
        yield f"feedparser: {feed.bozo_exception}"
        return
    root = xml.etree.ElementTree.parse(file).getroot()
    links = {link.get("rel"): link.get("href") for link in root.findall(ATOM + "link")}
    if links.get("self") != site.address_of(file):
        yield f"says that it is at {links.get('self')}"
    page = site.page_at(links.get("alternate"))
    if page is None or page.file.parent != file.parent:
        yield f"is about {links.get('alternate')}, and lies in another folder"
    for name in ("id", "title", "updated"):
        if not root.findtext(ATOM + name):
            yield f"has no {name}"
    entries = root.findall(ATOM + "entry")
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    if len(ids) != len(set(ids)):
        yield "two entries have one id"
    if len(feed.entries) != len(entries):
        yield f"feedparser finds {len(feed.entries)} entries of {len(entries)}"
    times = [element.text for name in ("updated", "published") for element in root.iter(ATOM + name)]
    wrong = [time for time in times if not is_time(time)]
    if wrong:
        yield from (f"{time} is no time" for time in wrong)
        return
    newest = max((moment(entry.findtext(ATOM + "updated")) for entry in entries), default=None)
    if newest and newest != moment(root.findtext(ATOM + "updated")):
        yield "its updated is not that of its newest entry"
    for entry in entries:
        title = entry.findtext(ATOM + "title")
        address = next(
            (link.get("href") for link in entry.findall(ATOM + "link") if link.get("rel") == "alternate"), None
        )
        yield from (f"{title}: {fault}" for fault in faults_of_entry(site, address, entry))


def faults_of_entry(site, address, entry):
    if site.page_at(address) is None:
        yield f"leads to {address}, which is no page"
    if not urllib.parse.urlsplit(entry.findtext(ATOM + "id")).scheme:
        yield "its id is no whole address"
    if moment(entry.findtext(ATOM + "updated")) < moment(entry.findtext(ATOM + "published")):
        yield "was updated before it was published"
    yield from faults_of_content(entry.findtext(ATOM + "content"))


def prove_json_feeds(site):
    """Every feed.json is what version 1.1 of the format asks for (https://www.jsonfeed.org/version/1.1/)."""
    for file in site.files("**/feed.json"):
        for fault in faults_of_json_feed(site, json.loads(file.read_text("utf-8")), file):
            yield f"{site.path_of(file)}: {fault}"


FEED_KEYS = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str,
    "user_comment": str, "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str,
    "expired": bool, "hubs": list, "items": list,
}  # fmt: skip
ITEM_KEYS = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str,
    "summary": str, "image": str, "banner_image": str, "date_published": str, "date_modified": str,
    "authors": list, "tags": list, "language": str, "attachments": list,
}  # fmt: skip
AUTHOR_KEYS = {"name": str, "url": str, "avatar": str}
ATTACHMENT_KEYS = {
    "url": str, "mime_type": str, "title": str, "size_in_bytes": int, "duration_in_seconds": int,
}  # fmt: skip


def faults_of_json_feed(site, feed, file):
    yield from faults_of_keys(feed, FEED_KEYS, required={"version", "title", "items"})
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield f"is of version {feed.get('version')}"
    if feed.get("feed_url") != site.address_of(file):
        yield f"says that it is at {feed.get('feed_url')}"
    if site.page_at(feed.get("home_page_url")) is None:
        yield f"is about {feed.get('home_page_url')}, which is no page"
    for key in ("icon", "favicon"):
        if key in feed and site.file_at(feed[key]) is None:
            yield f"{key} is {feed[key]}, which is not there"
    yield from faults_of_authors(feed)
    ids = [item.get("id") for item in feed["items"]]
    if len(ids) != len(set(ids)):
        yield "two items have one id"
    for item in feed["items"]:
        yield from (f"{item.get('title')}: {fault}" for fault in faults_of_item(site, item))


def faults_of_item(site, item):
    yield from faults_of_keys(item, ITEM_KEYS, required={"id"})
    if "content_html" not in item and "content_text" not in item:
        yield "has no content"
    if site.page_at(item.get("url")) is None:
        yield f"leads to {item.get('url')}, which is no page"
    for key in ("date_published", "date_modified"):
        if key in item and not is_time(item[key]):
            yield f"{item[key]} is no time"
    if "image" in item and site.file_at(item["image"]) is None:
        yield f"its image is {item['image']}, which is not there"
    if not all(isinstance(tag, str) for tag in item.get("tags", [])):
        yield "a tag is no text"
    yield from faults_of_authors(item)
    for attachment in item.get("attachments", []):
        yield from faults_of_keys(attachment, ATTACHMENT_KEYS, required={"url", "mime_type"})
        found = site.file_at(attachment.get("url"))
        if found is None or found.stat().st_size != attachment.get("size_in_bytes", found.stat().st_size):
            yield f"{attachment.get('url')} is not there, or of another size"
    yield from faults_of_content(item.get("content_html", ""))


def faults_of_authors(thing):
    for author in thing.get("authors", []):
        yield from faults_of_keys(author, AUTHOR_KEYS, required=set())
        if not author:
            yield "an author without a name"


def faults_of_keys(thing, known, required):
    for key in required - set(thing):
        yield f"has no {key}"
    for key, value in thing.items():
        # Names that begin with an underscore are anybody's own.
        if key not in known:
            if not key.startswith("_"):
                yield f"{key} is no key of the format"
        elif not isinstance(value, known[key]) or value in ("", []) and key != "items":
            yield f"{key} is {value!r}"


def prove_formats_agree(site):
    """feed.xml and feed.json of one folder hold the same entries, in the same order."""
    folders = {file.parent for file in [*site.files("**/feed.xml"), *site.files("**/feed.json")]}
    for folder in sorted(folders):
        path = site.path_of(folder / "feed.xml")
        if not (folder / "feed.xml").is_file() or not (folder / "feed.json").is_file():
            yield f"{path}: only one of the two formats is there"
            continue
        root = xml.etree.ElementTree.parse(folder / "feed.xml").getroot()
        feed = json.loads((folder / "feed.json").read_text("utf-8"))
        if root.findtext(ATOM + "title") != feed["title"]:
            yield f"{path}: the formats have two titles"
        atom, items = [of_atom(entry) for entry in root.findall(ATOM + "entry")], list(map(of_item, feed["items"]))
        if atom != items:
            other = next((entry for entry in atom + items if entry not in atom or entry not in items), "their order")
            yield f"{path}: the formats differ in {other}"


def of_atom(entry):
    texts = [entry.findtext(ATOM + name) for name in ("id", "title", "published", "updated", "summary", "content")]
    return texts, [tag.get("term") for tag in entry.findall(ATOM + "category")]


def of_item(item):
    names = ("id", "title", "date_published", "date_modified", "summary", "content_html")
    return [item.get(name) for name in names], item.get("tags", [])


def faults_of_content(html):
    """What readers' programs show: nothing that they strip, and no address that means nothing there."""
    if not (html or "").strip():
        yield "has no content"
        return
    for element in html5lib.parseFragment(html).iter():
        name = str(element.tag).removeprefix(XHTML)
        if name in ("script", "style", "button", "form", "iframe") or element.get("style"):
            yield f"its content has <{name}>"
        for attribute in ("href", "src"):
            address = element.get(attribute)
            if address is not None and urllib.parse.urlsplit(address).scheme not in ("https", "http", "mailto", "tel"):
                yield f"its content leads to {address}"


def is_time(text):
    if not TIME.fullmatch(text or ""):
        return False
    try:
        moment(text)
    except ValueError:
        return False
    return True


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
