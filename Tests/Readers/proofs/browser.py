"""In a browser, nobody is shut out, nothing runs off the window, and nothing needs what a strict server forbids."""

import contextlib
import itertools
import os

from published import one_of_each_kind, program
from serving import serving

WIDTHS = (320, 768, 1280)

# From how many elements on a page is a long one.
LONG = 2000

# In each of them: how the browser is set, and which of axe's rules are about it. A page in other colours is
# the same page, so that all other rules have judged it in the first.
ALL_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
RULES_OF_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
COLOURS = {
    "light": ({"color_scheme": "light", "forced_colors": "none"}, ALL_RULES),
    "dark": ({"color_scheme": "dark", "forced_colors": "none"}, RULES_OF_COLOURS),
    "forced colours": ({"color_scheme": "dark", "forced_colors": "active"}, RULES_OF_COLOURS),
}

# Runs before anything of the page does, and notes what the policy refuses.
NOTE_VIOLATIONS = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
  violations.push(`${event.effectiveDirective} forbids ${event.blockedURI}`));
"""

# What is seen only once it is asked for: folded parts, and the definition of a term.
OPEN_ALL = """() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  document.querySelector('[popover]')?.showPopover();
}"""

# What reaches beyond the window and is not in a box that scrolls by itself.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(e =>
    e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll'));
  const innermost = wide.filter(e => !wide.some(other => other !== e && e.contains(other)));
  return innermost.slice(0, 3).map(e =>
    `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}"> ${e.textContent.trim().slice(0, 30)}`);
}"""


# A figure and its unit stand in the line of their words, whatever the box is in which those are.
PARTED = """() => [...document.querySelectorAll('span.figure')].filter(span =>
  getComputedStyle(span).display !== 'inline' || /flex|grid/.test(getComputedStyle(span.parentElement).display)
).slice(0, 3).map(span => span.parentElement.textContent.trim().slice(0, 40))"""


@contextlib.contextmanager
def browsing(site):
    """A browser page on which the site is served, and the address of its home page."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("SITEGEN_CHROMIUM") or program("chromium", "chromium-browser", package="chromium")
    with serving(site.folder) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        page = browser.new_page()
        page.add_init_script(NOTE_VIOLATIONS)
        yield page, home
        browser.close()


def pages_that_stay(site):
    """A page that sends its readers on at once is seen by nobody; its target is looked at."""
    return [page for page in site.pages if not page.is_redirect]


def prove_accessibility(site):
    """axe finds nothing on any kind of page, at three widths, in light, dark and forced colours."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    with browsing(site) as (browser, home):
        for page in one_of_each_kind(pages_that_stay(site)):
            browser.goto(home + page.path)
            browser.evaluate(OPEN_ALL)
            for width, name in looks(page):
                colours, rules = COLOURS[name]
                browser.set_viewport_size({"width": width, "height": 900})
                browser.emulate_media(**colours)
                found = axe.run(browser, options={**rules, "resultTypes": ["violations"]}).response
                for violation in found["violations"]:
                    places = "; ".join(" ".join(node["target"]) for node in violation["nodes"][:3])
                    yield f"{page} at {width} px, {name}: {violation['help']}: {places}"


def looks(page):
    """The widths and colours in which a page is looked at.

    On the longest, which say a hundred times the same thing, axe takes as long as on all others together: they
    are looked at once in each."""
    if page.size > LONG:
        return zip(WIDTHS, COLOURS)
    return itertools.product(WIDTHS, COLOURS)


def prove_width_and_policy(site):
    """No page is wider than the smallest window, parts figures from their words, asks for what is not there, or breaks
    the policy."""
    with browsing(site) as (browser, home):
        failed = []
        browser.on("pageerror", lambda error: failed.append(f"a script fails: {error}"))
        browser.on(
            "requestfailed",
            lambda request: (
                # What the browser itself gives up, since the next page is asked for already, tells nothing.
                failed.append(f"{request.url} was not loaded") if request.failure != "net::ERR_ABORTED" else None
            ),
        )
        browser.on(
            "response",
            lambda response: (
                failed.append(f"{response.url} is answered {response.status}") if response.status >= 400 else None
            ),
        )
        browser.set_viewport_size({"width": min(WIDTHS), "height": 900})
        for page in pages_that_stay(site):
            failed.clear()
            browser.goto(home + page.path)
            browser.evaluate(OPEN_ALL)
            for fault in [*failed, *browser.evaluate("violations")]:
                yield f"{page}: {fault}"
            for element in browser.evaluate(TOO_WIDE):
                yield f"{page}: wider than {min(WIDTHS)} px: {element}"
            for words in browser.evaluate(PARTED):
                yield f"{page}: a figure stands apart from its words: {words}"
        for page in site.pages:
            if page.is_redirect:
                target = site.path_of(site.file_at(page.canonical))
                if followed(browser, home + page.path) != home + target:
                    yield f"{page}: does not lead to {page.canonical}"


def followed(browser, address):
    """Where a reader ends who opens an address."""
    browser.goto(address, wait_until="commit")
    browser.wait_for_url(lambda url: url != address, wait_until="commit")
    return browser.url
