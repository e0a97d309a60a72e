"""Compares the dialect with independent implementations, and writes what they say as fixtures.

    pip install cmarkgfm==2025.10.22 comrak==0.0.16 html5lib==1.1 
    swift build --product sitegen
    python3 Tests/MarkdownTests/Fixtures/oracles.py measure .build/debug/sitegen
    python3 Tests/MarkdownTests/Fixtures/oracles.py write

`measure` renders 20,000 generated lines of emphasis and 10,000 generated tables, and prints every
one on which sitegen and an oracle differ. `write` makes emphasis.json and tables.json, which the
tests read: inputs with the oracle's HTML, so that no test needs Python.

`html FOLDER` reads every .html file that the fuzz test wrote with SITEGEN_FUZZ_DUMP, with
html5lib's strict parser.
"""

import json
import pathlib
import random
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


# -- Inputs ------------------------------------------------------------------------------------

# No symbols (Unicode's categories S) but ASCII's: they are punctuation since CommonMark 0.31, which
# comrak follows, and were not in 0.30, which libcmark does.
TEXT = (
    list("中文条例。，、（）《》「」：；！？“”‘’—…ー한글ａＡ１％")
    + list("ab1(). ,\"'!%-/é«»§")
    + ["葛\U000E0100", "﨑\uFE00", "“\uFE01", "”\uFE01", "!\uFE0E", "〰\uFE0E", "ｶ", "ﾞ", "\u3000", "\u00a0", " ", " "]
)


# Emphasis and strikethrough apart: where the two cross, comrak and cmark-gfm pair them by one list
# of delimiters and look through tildes beside asterisks; here emphasis is known first.
# Underscores apart from asterisks: the amendments leave them as they are, and libcmark 0.30.2 at times
# looks too short a way back for their openers (mended in cmark 0.31).
STARS = TEXT + "* ** ***".split() * 6
UNDERSCORES = TEXT + "_ __".split() * 5
TILDES = TEXT + ["~~"] * 14


def emphasis(count, seed, pieces):
    random.seed(seed)
    lines = []
    while len(lines) < count:
        line = "".join(random.choice(pieces) for _ in range(random.randint(3, 14))).strip()
        # Not a list, and no run of tildes longer than two.
        if re.match(r"[*\-]\s|[\-_* ]+$|\d", line) or "~~~" in line or not line:
            continue
        lines.append(line)
    return lines


CELLS = [
    "a", "中文", "**重点。**", "`a|b`", "`a\\|b`", "\\|", "a\\\\", "", " ", "  ", "35亿元", "*x*", "[a](b)", "\\`", "`",
    "<b>", "&amp;", "a b", "~~x~~", "-", "---", ":-:", "1. x", "> x", "# x", "x #", "![a](b)", "https", "\\*", "_a_ b",
    "\\", "a \\", "|", "*a", "b*", "`a", "b`", "\t", "[a](b|c)",
]
MARKERS = ["---", "-", ":-", "-:", ":-:", ":---:", " --- ", ":--:", "--", ":", "- -", "a", "", ":::", "-----"]
ROWS_AFTER = ["", "text", "> quote", "- item", "2. item", "1. item", "-", "---", "***", "===", "# h", "```", "    code", "<div>", "<b>", "<a x=y>", "[r]: b", "\\| x", "|", "a | b", "  | a |", "   | a | b | c |"]


def row(width):
    style = random.randint(0, 3)
    body = "|".join(random.choice(["", " "]) + random.choice(CELLS) + random.choice(["", " "]) for _ in range(max(1, width)))
    return ("|" if style & 1 else "") + body + ("|" if style & 2 else "")


def delimiter(width):
    style = random.randint(0, 3)
    weights = [12, 6, 6, 6, 6, 3, 6, 2, 2] + [0.1] * 6
    body = "|".join(random.choices(MARKERS, weights)[0] for _ in range(max(1, width)))
    return ("|" if style & 1 else "") + body + ("|" if style & 2 else "")


def vary(width):
    return max(1, width + random.choice([0, 0, 0, 0, 0, 0, 1, -1, 2]))


def tables(count, seed):
    random.seed(seed)
    cases = []
    while len(cases) < count:
        width = random.randint(1, 4)
        lines = []
        if random.random() < 0.25:
            lines += [random.choice(["text", "中文", "表：题", "a | b", "", "**x", "text", "| --- |"])]
        lines += [row(width), delimiter(width if random.random() < 0.9 else vary(width))]
        lines += [row(vary(width)) for _ in range(random.randint(0, 4))]
        if random.random() < 0.5:
            lines += [random.choice(ROWS_AFTER)]
            lines += [row(vary(width)) for _ in range(random.randint(0, 2))]
        lines = [random.choice(["", "", "", "", "", " ", "   ", "\t" if random.random() < 0.1 else ""]) + l for l in lines]
        for _ in range(random.choice([0, 0, 0, 0, 1, 1, 2])):
            kind = random.choice([">", "> ", "- ", "1. ", "-   "])
            rest = kind if kind[0] == ">" else " " * len(kind)
            # Some lines go on with a paragraph without its marks. Spaces before those would be a cell of
            # a header to the oracles.
            lines = [kind + lines[0].lstrip()] + [l.lstrip() if random.random() < 0.03 else rest + l for l in lines[1:]]
        text = "\n".join(lines) + "\n"
        # A tag alone on a line that does not continue its list or quote: cmark 0.30 and 0.29 differ.
        if re.search(r"^\W*[>\-\d](.|\n)*\n\W*<(a x=y|b)> *$", text, re.M):
            continue
        cases.append(text)
    return cases


# The table examples of the GFM specification, version 0.29, section 4.10.
GFM_EXAMPLES = [
    "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
    "| abc | defghi |\n:-: | -----------:\nbar | baz\n",
    "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n",
    "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n",
    "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n",
    "| abc | def |\n| --- |\n| bar |\n",
    "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n",
    "| abc | def |\n| --- | --- |\n",
]


# -- Oracles -----------------------------------------------------------------------------------

def comrak_html(text, **options):
    import comrak

    extensions = comrak.ExtensionOptions()
    for name in options:
        setattr(extensions, name, True)
    render = comrak.RenderOptions()
    render.unsafe_ = True
    for name in ("unsafe", "unsafe_"):
        if hasattr(render, name):
            setattr(render, name, True)
    return comrak.render_markdown(text, extension_options=extensions, render_options=render)


def cmarkgfm_html(text):
    import cmarkgfm
    from cmarkgfm.cmark import Options

    return cmarkgfm.markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_UNSAFE, extensions=["table", "strikethrough"]
    )


def sitegen_html(binary, cases):
    """All cases in one run, each below a heading that ends whatever the one before left open."""
    if len(cases) == 1:
        result = subprocess.run([binary, "markdown", "--unsafe"], input=cases[0].encode(), capture_output=True)
        return [result.stdout.decode()]
    text = "".join(f"{case}\n\n# case\n\n" for case in cases)
    result = subprocess.run([binary, "markdown", "--unsafe"], input=text.encode(), capture_output=True)
    parts = re.split(r'<h1 id="[^"]*">case</h1>\n', result.stdout.decode())[:-1]
    if len(parts) == len(cases):
        return parts
    middle = len(cases) // 2
    return sitegen_html(binary, cases[:middle]) + sitegen_html(binary, cases[middle:])


def in_batches(binary, cases, size=200):
    # What is open at the end, a fence or a comment, would swallow what follows.
    alone = [i for i, case in enumerate(cases) if "```" in case or "[r]" in case]
    together = [i for i in range(len(cases)) if i not in set(alone)]
    results = [""] * len(cases)
    for i in alone:
        results[i] = sitegen_html(binary, [cases[i]])[0]
    for start in range(0, len(together), size):
        batch = together[start : start + size]
        for i, html in zip(batch, sitegen_html(binary, [cases[i] for i in batch])):
            results[i] = html
    return results


def plain(html):
    """HTML without what differs in form alone: our box, caption and classes, GFM's align, heading ids."""
    html = re.sub(r'<div class="scroll"[^>]*>\n', "", html)
    html = html.replace("</table>\n</div>\n", "</table>\n")
    html = re.sub(r"<table>\n<caption>(.*?)</caption>\n", r"<p>表：\1</p>\n<table>\n", html)
    html = re.sub(r' scope="col"| class="number"', "", html)
    html = html.replace('<pre tabindex="0">', "<pre>")
    html = re.sub(r' class="(left|right|center)"', r' align="\1"', html)
    html = re.sub(r"<(h\d) id=\"[^\"]*\">", r"<\1>", html)
    html = re.sub(r"<tbody></tbody>", "", html)
    html = re.sub(r"<figure>\n(<img[^>]*>)\n</figure>", r"<p>\1</p>", html)
    html = re.sub(r' loading="lazy"', "", html)
    # What is struck out already is not struck out again.
    html = re.sub(r"(<del>[^<]*)<del>([^<]*)</del>", r"\1\2", html)
    html = re.sub(r"(?<=[一-鿿，。])\n(?=[一-鿿，。])", "", html)
    html = re.sub(r"(?<=[一-鿿，。])\n(<strong>)(?=[一-鿿，。])", r"\1", html)
    return re.sub(r"(?<=>)\n+(?=<)|\n+$|(?<=<br />)\n", "", html)


# -- Commands ----------------------------------------------------------------------------------

def same(text, ours, theirs):
    if ours == theirs:
        return True
    # A table makes a list loose in cmark-gfm and comrak, which no rule says; here only a blank line does.
    without = re.compile("</?p>|\n| ")
    return "<li>" in ours and without.sub("", ours) == without.sub("", theirs)


def measure(binary):
    for name, lines in (
        ("asterisks", emphasis(20_000, 5, STARS)),
        ("underscores", emphasis(5_000, 7, UNDERSCORES)),
        ("tildes", emphasis(5_000, 6, TILDES)),
    ):
        differences = 0
        for line, ours in zip(lines, in_batches(binary, lines)):
            theirs = comrak_html(line, cjk_friendly_emphasis=True, strikethrough=True)
            if plain(ours) != plain(theirs):
                differences += 1
                if differences <= 8:
                    print(f"{name} {line!r}\n  sitegen {ours!r}\n  comrak  {theirs!r}")
        print(f"{name}: {differences} of {len(lines)} differ from comrak")
    cases = GFM_EXAMPLES + tables(10_000, 10)
    for name, render in (
        ("cmarkgfm", cmarkgfm_html),
        ("comrak", lambda text: comrak_html(text, table=True, strikethrough=True, cjk_friendly_emphasis=True)),
    ):
        differences = 0
        for text, ours in zip(cases, in_batches(binary, cases)):
            theirs = render(text)
            # cmark-gfm takes the backslash before every pipe, comrak leaves that behind another one.
            if name == "comrak" and "\\\\|" in text:
                continue
            if not same(text, plain(ours), plain(theirs)):
                differences += 1
                if differences <= 12:
                    print(f"table {text!r}\n  sitegen  {plain(ours)!r}\n  {name:8} {plain(theirs)!r}")
        print(f"tables: {differences} of {len(cases)} differ from {name}")


def write():
    def dump(name, cases):
        text = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
        (HERE / name).write_text(f"[\n{text}\n]\n")

    dump(
        "emphasis.json",
        [
            {"markdown": line, "html": plain(comrak_html(line, cjk_friendly_emphasis=True, strikethrough=True))}
            for line in emphasis(2_000, 5, STARS) + emphasis(500, 6, TILDES)
        ],
    )
    dump(
        "tables.json",
        [
            {
                "markdown": text,
                "cmarkgfm": plain(cmarkgfm_html(text)),
                "comrak": plain(comrak_html(text, table=True, strikethrough=True, cjk_friendly_emphasis=True)),
            }
            for text in GFM_EXAMPLES + tables(500, 10)
        ],
    )


def html(folder):
    import html5lib

    failures = 0
    files = sorted(pathlib.Path(folder).glob("*.html"))
    for file in files:
        try:
            html5lib.HTMLParser(strict=True).parseFragment(file.read_text())
        except Exception as error:
            failures += 1
            print(file.name, repr(error))
    print(f"html5lib: {failures} of {len(files)} fragments have errors")


if __name__ == "__main__":
    {"measure": measure, "write": write, "html": html}[sys.argv[1]](*sys.argv[2:])
