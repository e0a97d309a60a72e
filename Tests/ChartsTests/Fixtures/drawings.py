"""Opens drawings in Chromium, which knows how wide letters are, and prints what lies where it must not.

    pip install playwright==1.65.2
    SITEGEN_DRAWINGS=/tmp/drawings swift test --filter BrowserTests
    python3 Tests/ChartsTests/Fixtures/drawings.py /tmp/drawings

The folder holds page.css, figures/NAME.html for pages, and files/NAME.svg. Figures are drawn 640 and 328
pixels wide, the files as they are, and all of it in light, in dark, in forced colours, which are those of the
system, and on paper. No text lies on another text, outside its drawing, or across a mark;
inside a bar or a tile it has to be read: at least 4.5:1 against its colour, and beside them against the
paper. Texts with a halo may cross lines and shaded stretches.

SITEGEN_CHROMIUM names the browser; without it the one of playwright, or one on the path, is taken.
"""

import html
import os
import pathlib
import shutil
import sys

MEASURE = r"""
(roots) => {
  const canvas = document.createElement('canvas').getContext('2d');
  const faults = [];

  // Of a text: the width that the browser gives it, and the height of what is inked of it.
  function inked(text) {
    const style = getComputedStyle(text), box = text.getBBox();
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = canvas.measureText(text.textContent);
    const y = Number(text.getAttribute('y'));
    return moved(text, { x: box.x, maxX: box.x + box.width,
      y: y - ink.actualBoundingBoxAscent, maxY: y + ink.actualBoundingBoxDescent });
  }

  // From the element's own system to that of the drawing.
  function moved(element, box) {
    const m = element.getCTM(), s = element.ownerSVGElement.getCTM();
    const to = s ? s.inverse().multiply(m) : m;
    return { x: box.x * to.a + to.e, maxX: box.maxX * to.a + to.e,
             y: box.y * to.d + to.f, maxY: box.maxY * to.d + to.f, to };
  }

  function overlap(a, b) {
    return Math.min(a.maxX, b.maxX) - Math.max(a.x, b.x) > 0.75
        && Math.min(a.maxY, b.maxY) - Math.max(a.y, b.y) > 0.75;
  }

  function colour(text) {
    const parts = text.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  }

  function luminance(rgb) {
    const [r, g, b] = rgb.map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(a, b) {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  }

  // What is only there to be read against, and may lie behind any text.
  const ground = ['d', 'u', 'bg', 'a'];
  const lines = ['g', 'z', 'n', 'x', 'ev', 'r'];

  function look(element) {
    return ((element.getAttribute('class') || '') + ' '
      + (element.parentNode.getAttribute && element.parentNode.tagName === 'g'
         && element.parentNode.getAttribute('class') || '')).split(/\s+/);
  }

  // What a drawing is on: its own ground, or that of what it stands in.
  function paperOf(svg) {
    const own = svg.querySelector('rect.bg');
    if (own) return colour(getComputedStyle(own).fill).rgb;
    for (let element = svg; element; element = element.parentElement) {
      const back = colour(getComputedStyle(element).backgroundColor);
      if (back.alpha === 1) return back.rgb;
    }
    throw new Error('a drawing stands on nothing');
  }

  function check(svg, name) {
    const paper = paperOf(svg);
    const view = svg.viewBox.baseVal;
    const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim())
      .map(element => ({ element, box: inked(element), words: element.textContent,
        hasHalo: getComputedStyle(element).stroke !== 'none' }));
    const say = (text, what) => faults.push(`${name}: '${text.words}' ${what}`);
    for (const [index, text] of texts.entries()) {
      const box = text.box;
      if (box.x < -0.5 || box.y < -0.5 || box.maxX > view.width + 0.5 || box.maxY > view.height + 0.5)
        say(text, 'reaches outside');
      for (const other of texts.slice(index + 1))
        if (overlap(box, other.box)) say(text, `lies on '${other.words}'`);
    }
    const marks = [...svg.querySelectorAll('path, rect, circle')].map(element => {
      const style = getComputedStyle(element), b = element.getBBox();
      const pad = style.stroke === 'none' ? 0 : parseFloat(style.strokeWidth) / 2;
      const box = moved(element, { x: b.x - pad, y: b.y - pad, maxX: b.x + b.width + pad,
        maxY: b.y + b.height + pad });
      const isFilled = style.fill !== 'none' && parseFloat(style.fillOpacity) > 0;
      return { element, style, box, classes: look(element), isFilled,
        isLine: style.stroke !== 'none', isSeen: style.display !== 'none' };
    }).filter(mark => mark.isSeen && !mark.classes.some(c => ground.includes(c)));
    for (const text of texts) {
      const box = text.box;
      const style = getComputedStyle(text.element);
      let isInside = false;
      // From the top: what a mark under the whole text hides is not seen behind it.
      for (const mark of marks.toReversed()) {
        if (!overlap(box, mark.box)) continue;
        const isGround = mark.classes.some(c => lines.includes(c));
        if (text.hasHalo && (isGround || !mark.isFilled)) continue;
        const back = mark.box.to.inverse();
        let [inFill, inStroke, all] = [0, 0, 0];
        for (let x = box.x + 1; x < box.maxX - 0.5; x += 2)
          for (let y = box.y + 1; y < box.maxY - 0.5; y += 2) {
            const point = new DOMPoint(x, y).matrixTransform(back);
            all += 1;
            if (mark.isFilled && mark.element.isPointInFill(point)) inFill += 1;
            else if (mark.isLine && !text.hasHalo && mark.element.isPointInStroke(point)) inStroke += 1;
          }
        const what = `<${mark.element.tagName} class="${mark.classes.join(' ').trim()}">`;
        if (inFill === all && all > 0) {
          isInside = true;
          const fill = colour(mark.style.fill);
          const alpha = fill.alpha * parseFloat(mark.style.fillOpacity);
          const mixed = fill.rgb.map((c, i) => c * alpha + paper[i] * (1 - alpha));
          const around = text.hasHalo ? colour(style.stroke).rgb : mixed;
          const found = contrast(colour(style.fill).rgb, around);
          if (found < 4.5) say(text, `is ${found.toFixed(2)}:1 against ${what}`);
          if (alpha === 1) break;
        } else if (inFill > 0 && inFill / all > 0.02) {
          say(text, `lies across ${what}`);
        } else if (inStroke > 0) {
          say(text, `is crossed by ${what}`);
        }
      }
      const found = contrast(colour(style.fill).rgb, paper);
      if (!isInside && found < 4.5) say(text, `is ${found.toFixed(2)}:1 against the paper`);
    }
  }

  for (const [root, name] of roots)
    for (const svg of root.querySelectorAll('svg'))
      if (svg.getClientRects().length > 0) check(svg, name);
  return faults;
}
"""

FIGURES = "() => (%s)([...document.querySelectorAll('[data-name]')].map(e => [e, e.dataset.name]))" % MEASURE

# Each file's style sheet is for its own drawing alone, as it is where the file is opened.
PUT = """(files) => {
  for (const [name, svg] of files) {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = svg;
    host.dataset.name = name;
  }
}"""
FILES = FIGURES.replace("[e, e.dataset.name]", "[e.shadowRoot, e.dataset.name]")

# How readers see drawings, as Playwright is told.
MANNERS = {
    "in light": {},
    "in dark": {"color_scheme": "dark"},
    "in forced colours": {"forced_colors": "active"},
    "in forced dark colours": {"forced_colors": "active", "color_scheme": "dark"},
    "on paper": {"media": "print"},
    "on paper, from a dark screen": {"media": "print", "color_scheme": "dark"},
}

PAGE = '<!doctype html><html lang="zh-Hans"><meta charset="utf-8">'
# As pages do.
GROUND = "body{background:var(--cp)}"


def browser_path():
    named = os.environ.get("SITEGEN_CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser")


def looks():
    """Which drawings are looked at, and in which manners."""
    if os.environ.get("THOROUGH"):
        return [(lambda name: True, list(MANNERS))]
    light, *others = MANNERS
    return [(lambda name: True, [light]), (lambda name: not name.startswith("random-"), others)]


def faults_of(folder):
    from playwright.sync_api import sync_playwright

    style = (folder / "page.css").read_text("utf-8") + GROUND
    figures = sorted((folder / "figures").glob("*.html"))
    files = [(file.name, file.read_text("utf-8")) for file in sorted((folder / "files").glob("*.svg"))]
    if not figures or not files:
        yield f"{folder}: there is nothing to look at"
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path())
        page = browser.new_page(viewport={"width": 1280, "height": 900})

        def faults(look, manners):
            for manner in manners:
                page.emulate_media(
                    **{"media": "screen", "color_scheme": "light", "forced_colors": "none"} | MANNERS[manner])
                yield from (f"{fault} ({manner})" for fault in page.evaluate(look))

        # Where nothing may lie on anything else hardly hangs on the colours: the random drawings are looked at
        # in light alone, unless there is time.
        for names, manners in looks():
            for width in (640, 328):
                body = "".join(
                    f'<div style="width:{width}px" data-name="{html.escape(file.stem)} at {width}">'
                    f'{file.read_text("utf-8")}</div>'
                    for file in figures if names(file.name)
                )
                page.set_content(f"{PAGE}<style>{style}</style>{body}")
                yield from faults(FIGURES, manners)
            page.set_content(PAGE)
            page.evaluate(PUT, [file for file in files if names(file[0])])
            yield from faults(FILES, manners)
        browser.close()


if __name__ == "__main__":
    faults = list(faults_of(pathlib.Path(sys.argv[1])))
    print("\n".join(faults) or "nothing wrong")
    sys.exit(1 if faults else 0)
