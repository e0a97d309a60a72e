"""Searches a published site in Chromium and compares what it shows with what a plain look through all texts
finds: the same bulletins in the same order. The texts are those of the index, and so the pages that readers read
are looked through, too: every hit has what was asked for on its page, and a bulletin is found by any
piece of the paragraphs, tables and titles on its page.

While a query is typed, what answers it is fetched: nothing is after a pause.

    pip install playwright==1.65.2
    python3 Tests/SiteGeneratorTests/Fixtures/search.py public [how many queries]

Prints for each query how many bytes of the index were loaded and how long it took at a sixth of the
processor's speed; ends with 1 where anything differs or more than 100 KB were loaded.

SITEGEN_CHROMIUM names the browser; without it the one on the path is taken. SITEGEN_SERVER is the address of a
server that has the same site, where one is to be measured; without it Python serves the files.
"""

import functools
import html.parser
import http.server
import os
import pathlib
import random
import re
import shutil
import sys
import threading
import urllib.parse

LIMIT = 100 * 1024
SHOWN = 20


RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")


def folded(text):
    half = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text.translate(RAISED))
    return re.sub(r"(?<=\d),(?=\d)", "", half.lower())


def holds(text, term):
    start = r"(?<![a-z0-9])(?<!\d\.(?=\d))" if re.match("[a-z0-9]", term) else ""
    return re.search(start + re.escape(term), text) is not None


class Bulletin:
    def __init__(self, file):
        lines = file.read_text().split("\n", 6)
        self.title, self.url, self.date = lines[:3]
        further = [file.with_name(f"{file.stem}-{i + 1}.txt").read_text().split("\n", 6) for i in range(int(lines[5]))]
        assert all(part[:6] == lines[:6] for part in further), file
        # What is asked for stands in one of the parts, which overlap where a line is cut.
        self.body = "\n".join([lines[6]] + [part[6] for part in further])
        self.words, self.text = folded(self.title), folded(self.body)


class Page(html.parser.HTMLParser):
    """What a reader reads of a bulletin's page: all of it, and the blocks of its text by themselves."""

    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
    BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "caption", "figcaption", "summary",
              "tr", "div", "section", "table", "ul", "ol"}

    def __init__(self, markup):
        super().__init__()
        self.open, self.lines, self.prose, self.title, self.last = [], [], [], "", None
        self.feed(markup)
        self.end_line()

    def end_line(self):
        if self.last is not None:
            text, kinds = " ".join("".join(self.last[0]).split()), self.last[1]
            if text:
                self.lines.append(text)
                if "prose" in kinds and not kinds & {"chart", "terms"}:
                    self.prose.append(text)
                if "h1" in kinds:
                    self.title = text
        self.last = None

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        classes = set((known.get("class") or "").split())
        if tag in self.BLOCKS or tag == "br":
            self.end_line()
        if tag in self.VOID:
            return
        is_unread = tag in ("script", "style", "svg", "del", "head") or "footnote-ref" in classes
        is_term = "popover" in known or classes & {"definition", "footnotes"}
        self.open.append((tag, classes | {tag} | ({"unread"} if is_unread else set()) | ({"terms"} if is_term else set())))

    def handle_endtag(self, tag):
        if tag in self.BLOCKS:
            self.end_line()
        while self.open:
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data):
        kinds = set().union(*(kinds for _, kinds in self.open)) if self.open else set()
        if "unread" in kinds or "main" not in kinds:
            return
        if self.last is None:
            self.last = ([], kinds)
        self.last[0].append(data)


def pages_of(root, bulletins):
    found = {}
    for bulletin in bulletins:
        path = urllib.parse.unquote(urllib.parse.urlsplit(bulletin.url).path).lstrip("/")
        page = found[bulletin.url] = Page((root / path / "index.html").read_text("utf-8"))
        # Else nothing below would look at anything.
        assert page.title and page.lines, f"{bulletin.url}: nothing is read of its page"
    assert any(len(page.prose) > 3 for page in found.values()), "no page has a text"
    return found


def pieces(pages, count):
    """Pieces of what stands on pages, each with the address of the page."""
    chance = random.Random(61)
    addresses = sorted(pages)
    made = []
    while len(made) < count:
        url = chance.choice(addresses)
        page = pages[url]
        line = page.title if len(made) % 4 == 0 else chance.choice(page.prose or [page.title])
        wide = [m.start() for m in re.finditer("(?=[\u4e00-\u9fff]{2})", line)]
        start = chance.choice(wide) if wide else 0
        piece = re.split(r"[\s、；;,，]", line[start:start + chance.randint(2, 14)])[0]
        if len(piece) > 1:
            made.append((piece, url))
    return made


def expected(bulletins, query):
    terms = folded(query).split()
    titles = [b for b in bulletins if all(holds(b.words, t) for t in terms)]
    known = {b.url for b in titles}
    others = [
        b for b in bulletins
        if b.url not in known and all(holds(b.words, t) or holds(b.text, t) for t in terms)
    ]
    return [b.url for b in titles + others]


def queries(bulletins, count):
    chance = random.Random(60)
    wide = "[\u4e00-\u9fff]"

    def part(text, length):
        found = [m.start() for m in re.finditer(f"(?={wide}{{{length}}})", text)]
        start = chance.choice(found) if found else 0
        return text[start:start + length]

    kinds = [
        lambda b: part(b.body, 2),
        lambda b: part(b.body, 2),
        lambda b: part(b.body, chance.randint(3, 8)),
        lambda b: part(b.body, chance.randint(3, 8)),
        lambda b: b.title[-6:],
        lambda b: b.title[:chance.randint(3, 6)],
        lambda b: chance.choice(re.findall(r"\d[\d.,]*\d", b.body) or ["99"]),
        lambda b: chance.choice(re.findall(r"\d[\d.]*\d[亿万家个%]", b.body) or ["99"]),
        lambda b: part(b.body, 2) + " " + part(b.body, 4),
        lambda b: part(b.body, 3) + chance.choice("魑魅魍魉"),
        lambda b: b.title + " " + part(b.body, 2),
        lambda b: (re.findall(r"[A-Za-z]{2,}", b.body) or ["gdp"])[0][:3],
    ]
    made = []
    while len(made) < count:
        query = kinds[len(made) % len(kinds)](chance.choice(bulletins)).strip()
        made.append(query if len(query) > 1 else "统计")
    return made


def is_fetched_while_typed(browser, base, bulletins, composed):
    """Whether what answers a query comes with its letters, so that nothing is fetched after it is sent: typed as
    they are, or composed as Chinese is."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(base + "/search/")
    page.wait_for_load_state("networkidle")
    session = context.new_cdp_session(page)
    got = []
    page.on("request", lambda request: got.append(request.url) if "/search/" in request.url else None)
    field = page.locator("#_search [name=q]")
    word = bulletins[0].title[:4]
    if composed:
        field.focus()
        for end in range(1, len(word) + 1):
            session.send("Input.imeSetComposition",
                         {"text": word[:end], "selectionStart": end, "selectionEnd": end})
        session.send("Input.insertText", {"text": word})
    else:
        field.press_sequentially(word, delay=20)
    page.wait_for_timeout(1500)
    page.wait_for_load_state("networkidle")
    typed = len(got)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    _, took = page.evaluate(TIMED, None)
    page.locator("#_hits h3").first.wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    how = "composing" if composed else "typing"
    print(f"{'ok' if typed and len(got) == typed else 'WRONG'} {how}: {typed} files, {len(got) - typed} after it,"
          f" {took:.0f} ms")
    return typed > 0 and len(got) == typed


# Sends a query, or what is typed already, and waits for the answer: after how long the first hit is there, and after
# how long all are.
TIMED = """(query) => new Promise((done) => {
  const form = document.getElementById('_search');
  const status = document.getElementById('_search-status');
  const hits = document.getElementById('_hits');
  const start = performance.now();
  let first;
  new MutationObserver(() => { if (hits.childElementCount) first ??= performance.now() - start; })
    .observe(hits, { childList: true });
  new MutationObserver(() => {
    if (status.textContent && status.textContent !== form.dataset.busy) {
      const all = performance.now() - start;
      done([first ?? all, all]);
    }
  }).observe(status, { childList: true, characterData: true, subtree: true });
  if (query !== null) form.elements.q.value = query;
  form.requestSubmit();
})"""


def main():
    from playwright.sync_api import sync_playwright

    root = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    bulletins = [Bulletin(file) for file in (root / "search/texts").glob("??????????.txt")]
    bulletins.sort(key=lambda b: b.url)
    bulletins.sort(key=lambda b: b.date, reverse=True)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *ignored):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = os.environ.get("SITEGEN_SERVER") or f"http://127.0.0.1:{server.server_address[1]}"
    pages = pages_of(root, bulletins)
    asked = [(query, None) for query in queries(bulletins, count)] + pieces(pages, count)
    faults, sizes, times, firsts = 0, [], [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=os.environ.get("SITEGEN_CHROMIUM") or shutil.which("chromium"))
        for query, page_it_is_on in asked:
            context = browser.new_context()
            page = context.new_page()
            page.on("pageerror", lambda error: print("error:", error))
            page.goto(base + "/search/")
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
            got = []
            page.on("response", lambda answer: got.append(answer) if "/search/" in answer.url else None)
            first, took = page.evaluate(TIMED, query)
            urls = page.evaluate(
                "[...document.querySelectorAll('#_hits h3 a')].map((a) => a.getAttribute('href'))")
            size = sum(int(answer.headers.get("content-length", 0)) for answer in got)
            wanted = expected(bulletins, query)
            is_right = urls == wanted[:SHOWN]
            # Without an end to the pages of hits nothing that is there is missing.
            is_right &= page_it_is_on is None or page_it_is_on in wanted
            for url in urls:
                lines = [folded(line) for line in pages[url].lines]
                for term in folded(query).split():
                    if not any(holds(line, term) for line in lines):
                        print(f"  {url} has no {term!r} on its page")
                        is_right = False
            faults += not is_right or size > LIMIT
            sizes.append(size)
            times.append(took)
            firsts.append(first)
            print(f"{'ok' if is_right else 'WRONG'} {query!r}: {len(wanted)} hits,"
                  f" {len(got)} files, {size} bytes, {first:.0f} to {took:.0f} ms")
            if not is_right:
                print("  shown", urls[:3], "\n  meant", wanted[:3])
            context.close()
        for composed in (False, True):
            faults += not is_fetched_while_typed(browser, base, bulletins, composed)
        browser.close()
    print(f"{len(sizes)} queries, {faults} faults; bytes: most {max(sizes)}, median"
          f" {sorted(sizes)[len(sizes) // 2]}; ms: most {max(times):.0f}, median"
          f" {sorted(times)[len(times) // 2]:.0f}, first hit {sorted(firsts)[len(firsts) // 2]:.0f}")
    sys.exit(faults > 0)


main()
