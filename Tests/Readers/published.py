"""A published site as its readers find it: its folder, its address, and its pages."""

import dataclasses
import functools
import pathlib
import re
import shutil
import urllib.parse

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"


class MissingTool(Exception):
    """A program that a proof needs is not installed; the message names its package."""


def program(*names, package):
    """The path of the first of these programs that is installed."""
    for name in names:
        if path := shutil.which(name):
            return path
    raise MissingTool(f"{names[0]} is not installed: apt-get install {package}")


@dataclasses.dataclass(frozen=True)
class Page:
    """An HTML file of a site."""

    file: pathlib.Path
    # As a reader's browser asks for it, percent-encoded: /news/x/
    path: str

    def __str__(self):
        return urllib.parse.unquote(self.path)

    @functools.cached_property
    def text(self):
        return self.file.read_text("utf-8")

    @functools.cached_property
    def document(self):
        """The tree that browsers make of the file."""
        return html5lib.parse(self.text)

    def elements(self, name):
        return self.document.iter(XHTML + name)

    @functools.cached_property
    def title(self):
        return "".join(next(self.elements("title")).itertext())

    @functools.cached_property
    def canonical(self):
        return next((link.get("href") for link in self.elements("link") if link.get("rel") == "canonical"), None)

    @functools.cached_property
    def metas(self):
        """What <meta> says, by name or property."""
        return {meta.get("name") or meta.get("property"): meta.get("content") for meta in self.elements("meta")}

    @property
    def is_redirect(self):
        return any(meta.get("http-equiv") == "refresh" for meta in self.elements("meta"))

    @property
    def is_indexed(self):
        return not self.is_redirect and "noindex" not in (self.metas.get("robots") or "")

    @property
    def is_later_page(self):
        """Whether it is the second page of a list, or a later one."""
        return re.search(r"/page/\d+/$", self.path) is not None

    @functools.cached_property
    def size(self):
        """The number of its elements."""
        return sum(1 for _ in self.document.iter())

    @functools.cached_property
    def shapes(self):
        """The kinds of elements on the page, each with what it stands in.

        Two pages with the same shapes were made by the same parts of the same templates. Of a drawing it is
        only said that there is one: to those who can't see it, it is a picture with a description."""

        def name(element):
            words = sorted(set((element.get("class") or "").split()))
            return ".".join([str(element.tag).removeprefix(XHTML), *words])

        shapes, waiting = set(), [self.document]
        while waiting:
            outer = waiting.pop()
            for inner in outer:
                shapes.add((name(outer), name(inner)))
                if not str(inner.tag).endswith("}svg"):
                    waiting.append(inner)
        return frozenset(shapes)


class PublishedSite:
    """A published site: the name that faults are reported under, and its folder."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = pathlib.Path(folder).resolve()
        self.pages = [Page(file, self.path_of(file)) for file in self.files("**/*.html")]
        [home] = [page for page in self.pages if page.path == "/"]
        # The whole address of the home page, which is all that a folder says of where it is published.
        self.base = home.canonical

    def __str__(self):
        return self.name

    def files(self, pattern):
        return sorted(self.folder.glob(pattern))

    def path_of(self, file):
        """Where browsers find a file, percent-encoded."""
        path = "/" + file.relative_to(self.folder).as_posix()
        return urllib.parse.quote(path.removesuffix("index.html"))

    def address_of(self, file):
        return urllib.parse.urljoin(self.base, self.path_of(file))

    def file_at(self, address):
        """The file that is published at an address of the site, or None."""
        if not address or not address.startswith(self.base):
            return None
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path).removeprefix("/")
        file = self.folder / path
        if path == "" or path.endswith("/"):
            file = file / "index.html"
        return file if file.is_file() else None

    def page_at(self, address):
        file = self.file_at(address)
        return next((page for page in self.pages if page.file == file), None)


def one_of_each_kind(pages):
    """Few and small pages that have every shape of all of them between them.

    Whoever adds a kind of page has it looked at without naming it anywhere."""
    chosen, missing = [], frozenset().union(*(page.shapes for page in pages))
    while missing:
        page = max(pages, key=lambda page: (len(page.shapes & missing) / page.size, page.path))
        chosen.append(page)
        missing -= page.shapes
    # What was taken early may be superfluous by now.
    for page in sorted(chosen, key=lambda page: (-page.size, page.path)):
        others = [other for other in chosen if other is not page]
        if page.shapes <= frozenset().union(*(other.shapes for other in others)):
            chosen = others
    return chosen
