"""In a browser, readers come from the home page to bulletins of any year, by links alone."""

import collections
import datetime
import os
import pathlib
import subprocess
import tempfile
import urllib.parse

from proofs.browser import browsing
from published import MissingTool, PublishedSite

# Home page, all years, one year, the bulletin.
CLICKS = 3

# A site as an office has it after some years.
BULLETINS = 3000
FIRST_DAY = datetime.date(2011, 1, 4)
COLUMNS = ["news", "notes", "data"]


class LostReader(Exception):
    """There is no link to go on by."""


def prove_every_year_is_reached(site):
    """From the home page to the oldest bulletin of each year, and it is the one that was looked for."""
    yield from walks(site, {year: min(pages, key=lambda page: day(page)) for year, pages in years(site).items()})


def prove_a_month_among_thousands(sites):
    """March 2015 among 3,000 bulletins of twelve years, and one of each other year."""
    sitegen = os.environ.get("SITEGEN")
    if sitegen is None:
        raise MissingTool("SITEGEN has to name the program that publishes the bulletins")
    with tempfile.TemporaryDirectory() as folder:
        write_bulletins(pathlib.Path(folder))
        subprocess.run(
            [sitegen, "build", "--quiet", "--strict", "--source", folder, "--now", "2026-06-01T09:00"], check=True
        )
        site = PublishedSite("thousands", pathlib.Path(folder) / "public")
        found = years(site)
        if sum(map(len, found.values())) != BULLETINS:
            yield f"{sum(map(len, found.values()))} bulletins of {BULLETINS} were published"
        march = [page for page in found[2015] if day(page).startswith("2015-03")]
        yield from walks(site, {year: pages[len(pages) // 2] for year, pages in found.items()} | {2015: march[0]})


def years(site):
    """The bulletins of a site by their years."""
    found = collections.defaultdict(list)
    for page in site.pages:
        if "ArticleTitle" in page.metas:
            found[int(day(page)[:4])].append(page)
    return found


def day(page):
    return page.metas["PubDate"][:10]


def walks(site, targets):
    with browsing(site) as (browser, home):
        for year, target in sorted(targets.items()):
            try:
                clicks = walk(browser, home, year, target)
            except LostReader as lost:
                yield f"{target}: {lost}"
                continue
            if clicks > CLICKS:
                yield f"{target} is {clicks} clicks away"
            title = browser.locator("h1").first.inner_text()
            if title.replace("\n", "") != target.metas["ArticleTitle"]:
                yield f"{target}: the way leads to '{title}'"


def walk(browser, home, year, target):
    """Clicks from the home page to a bulletin, as a reader does who knows its day. Gives how many it took."""
    browser.goto(home + "/")
    click(browser, "/archive/")
    click(browser, f"/archive/{year}/")
    clicks = 2
    # A year with very many bulletins has a page for each of its months.
    if link(browser, target.path) is None:
        click(browser, f"/archive/{day(target)[:7]}/")
        clicks += 1
    click(browser, target.path)
    return clicks + 1


def link(browser, path):
    """A link to this path that a reader sees, if there is one."""
    for found in browser.locator("a[href]").all():
        address = urllib.parse.urlsplit(found.get_attribute("href"))
        if urllib.parse.unquote(address.path) == urllib.parse.unquote(path) and found.is_visible():
            return found
    return None


def click(browser, path):
    found = link(browser, path)
    if found is None:
        here = urllib.parse.unquote(urllib.parse.urlsplit(browser.url).path)
        raise LostReader(f"no link on {here} leads to {path}")
    found.click()
    browser.wait_for_load_state()


def write_bulletins(folder):
    content = folder / "content"
    for column in COLUMNS:
        (content / column).mkdir(parents=True)
        (content / column / "_index.md").write_text(f"---\ntitle: {column}\n---\n", "utf-8")
    (content / "site.yaml").write_text(
        "title: 统计公报\nbase-url: https://example.org/\ndescription: 统计公报\n", "utf-8"
    )
    for number in range(BULLETINS):
        date = FIRST_DAY + datetime.timedelta(days=number * 3 // 2)
        # Some days have two, of other columns.
        file = content / COLUMNS[number % len(COLUMNS)] / f"{date}-{number}.md"
        file.write_text(
            f"---\ntitle: 统计公报第{number + 1}号\ndate: {date}\n---\n{date.year}年第{number + 1}号公报的正文。\n", "utf-8"
        )
