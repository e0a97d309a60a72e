"""Read aloud, copied or in a text browser, a sentence is as its author wrote it."""

import subprocess

from published import program

# Of three pages of each site: sentences with terms, figures and notes in them, as the content has them.
SENTENCES = {
    "sample": {
        "/national/2025-07-15-half-year/": [
            "据国家统计局初步核算，2025年上半年国内生产总值为660536亿元，按不变价格计算，同比增长5.3%。",
            "固定资产投资（不含农户）248654亿元，按可比口径计算，同比增长2.8%。上年同期首次发布的增速为3.9%，本期增速比其低1.1个百分点。",
        ],
        "/news/2023-08-16-qinchuan-h1/": [
            "为做到“助升防退”，园区还对规上企业和投资项目的入库、退库建立监测预警机制，跟踪监测特定企业和项目。",
            "1—6月，新增入库的有投资项目29个、规上工业企业4家、限上商贸企业2家。",
        ],
        # The names of the lines of a chart, which are no one word.
        "/national/2023-07-17-half-year/": ["第一产业 \u200b第二产业 \u200b第三产业"],
        "/indicators/gdp/": [
            "总量按当年价格计算，同比增速按不变价格计算，两者口径不同，不能用两个总量之比代替公布的增速。",
        ],
    },
    "en": {
        "/national/2023-07-17-half-year/": [
            "Gross domestic product came to 59,303.4 billion yuan in the first half of 2023, up 5.5% year on year "
            "in constant prices. Retail sales reached 22,758.8 billion yuan.",
            "The percentage point is the unit of the difference between two such rates.",
        ],
        "/notes/2023-08-16-approximate/": [
            "Qinchuan Park reported about 3.5 billion yuan for seven key projects.",
        ],
        "/indicators/gdp/": [
            "Levels are in current prices, rates of growth in constant prices.",
        ],
    },
    "zh-Hant": {
        "/%E5%85%A8%E5%9C%8B/2023-07-17-%E5%8D%8A%E5%B9%B4/": [
            "初步核算，上半年國內生產總值為593034億元，按不變價格計算，同比增長5.5%。",
        ],
        "/%E5%85%A8%E5%9C%8B/2024-07-15-%E5%8D%8A%E5%B9%B4/": [
            "初步核算，上半年國內生產總值為616836億元，同比增長5.0%，增速比2023年上半年低0.5個百分點。",
        ],
        "/%E5%9C%92%E5%8D%80/2023-08-16-%E4%B8%8A%E5%8D%8A%E5%B9%B4/": [
            "上半年，園區固定資產投資同比增長64%，規模以上企業工業總產值同比增長26%，第一產業產值同比增長20%。",
            "走訪服務企業200餘人次，幫助企業融資1.15億元。",
        ],
    },
}


def prove_sentences(site):
    w3m = program("w3m", package="w3m")
    for path, sentences in SENTENCES[site.name].items():
        page = site.page_at(site.base + path.removeprefix("/"))
        if page is None:
            yield f"{path}: is no page"
            continue
        text = subprocess.run(
            [w3m, "-dump", "-cols", "10000", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", page.file],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for sentence in sentences:
            if sentence not in text:
                yield f"{page}: w3m does not show “{sentence}”"


def prove_definitions_stand_apart(site):
    """The definition of a term stands behind the text, never in the sentence that has the term."""
    for page in site.pages:
        for element in page.document.iter():
            if element.get("popover") is None:
                continue
            if any(element in outer.iter() for outer in page.document.iter() if is_paragraph(outer)):
                yield f"{page}: {element.get('id')} stands within a paragraph"


def is_paragraph(element):
    return isinstance(element.tag, str) and element.tag.split("}")[-1] in ("p", "td", "th", "h2", "h3", "figcaption")
