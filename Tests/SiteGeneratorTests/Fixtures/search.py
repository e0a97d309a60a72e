"""Searches a published site in Chromium and compares what it shows with what a plain look through all texts
finds: the same bulletins in the same order.

    pip install playwright==1.65.2
    python3 Tests/SiteGeneratorTests/Fixtures/search.py public [how many queries]

Prints for each query how many bytes of the index were loaded and how long it took at a sixth of the
processor's speed; ends with 1 where anything differs or more than 100 KB were loaded.

SITEGEN_CHROMIUM names the browser; without it the one on the path is taken. SITEGEN_SERVER is the address of a
server that has the same site, where one is to be measured; without it Python serves the files.
"""

import functools
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


def folded(text):
    half = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text)
    return re.sub(r"(?<=\d),(?=\d)", "", half.lower())


def holds(text, term):
    start = r"(?<![a-z0-9])(?<!\d\.(?=\d))" if re.match("[a-z0-9]", term) else ""
    return re.search(start + re.escape(term), text) is not None


class Bulletin:
    def __init__(self, file):
        lines = file.read_text().split("\n", 6)
        self.title, self.url, self.date = lines[:3]
        further = (file.with_name(f"{file.stem}-{i + 1}.txt") for i in range(int(lines[5])))
        self.body = lines[6] + "".join(part.read_text() for part in further)
        self.words, self.text = folded(self.title), folded(self.body)


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
    faults, sizes, times = 0, [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=os.environ.get("SITEGEN_CHROMIUM") or shutil.which("chromium"))
        for query in queries(bulletins, count):
            context = browser.new_context()
            page = context.new_page()
            page.on("pageerror", lambda error: print("error:", error))
            page.goto(base + "/search/")
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
            got = []
            page.on("response", lambda answer: got.append(answer) if "/search/" in answer.url else None)
            took = page.evaluate("""(query) => new Promise((done) => {
              const form = document.getElementById('_search');
              const status = document.getElementById('_search-status');
              const start = performance.now();
              new MutationObserver(() => {
                if (status.textContent && status.textContent !== form.dataset.busy)
                  done(performance.now() - start);
              }).observe(status, { childList: true, characterData: true, subtree: true });
              form.elements.q.value = query;
              form.requestSubmit();
            })""", query)
            urls = page.evaluate(
                "[...document.querySelectorAll('#_hits h3 a')].map((a) => a.getAttribute('href'))")
            size = sum(int(answer.headers.get("content-length", 0)) for answer in got)
            wanted = expected(bulletins, query)
            is_right = urls == wanted[:SHOWN]
            faults += not is_right or size > LIMIT
            sizes.append(size)
            times.append(took)
            print(f"{'ok' if is_right else 'WRONG'} {query!r}: {len(wanted)} hits,"
                  f" {len(got)} files, {size} bytes, {took:.0f} ms")
            if not is_right:
                print("  shown", urls[:3], "\n  meant", wanted[:3])
            context.close()
        browser.close()
    print(f"{len(sizes)} queries, {faults} faults; bytes: most {max(sizes)}, median"
          f" {sorted(sizes)[len(sizes) // 2]}; ms: most {max(times):.0f}, median"
          f" {sorted(times)[len(times) // 2]:.0f}")
    sys.exit(faults > 0)


main()
