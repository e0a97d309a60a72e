/// How charts look: the same for charts on a page and in files of their own.
///
/// Light colours: the categorical palette of the UK Government Analysis Function, in the order in which
/// it is presented, with the orange a shade darker, so that each is at 3:1 against the paper (WCAG 2.2,
/// 1.4.11) and against its neighbours. Dark ones keep to the same hues and the same two rules.
public enum ChartStyle {
  private static let colours = """
    --c0:#12436d;--c1:#28a197;--c2:#801650;--c3:#f26722;--c4:#3d3d3d;--c5:#a285d1;\
    --ie:#fdfcfa;--io:#000;--cg:#8d887f;--ct:#22201d;--cq:#635d54;--cl:#ded8cd;--cz:#7d776c;--cp:#fdfcfa
    """

  private static let darkColours = """
    --c0:#82c8f7;--c1:#1a7069;--c2:#f9b3d5;--c3:#aa5019;--c4:#dcd9d2;--c5:#6d57b8;\
    --ie:#000;--io:#fff;--cg:#69655d;--ct:#e8e4dc;--cq:#aaa398;--cl:#403c36;--cz:#8d877c;--cp:#181715
    """

  private static let fonts =
    "-apple-system,\"PingFang SC\",\"HarmonyOS Sans SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif"

  private static let text = """
    .ch{font-family:\(fonts);\
    font-size:13px;font-variant-numeric:tabular-nums;fill:none;stroke:none;stroke-linejoin:round;stroke-linecap:round}

    """

  /// The light colours by the names of their variables, for where there are none.
  static let variables = Dictionary(
    colours.split(separator: ";").compactMap { declaration in
      declaration.firstIndex(of: ":").map { colon in
        (
          String(declaration[..<colon]), String(declaration[declaration.index(after: colon)...])
        )
      }
    }, uniquingKeysWith: { first, _ in first })

  /// For a page: published once, and linked by every page with charts.
  public static let page = """
    :root{\(colours)}
    @media (prefers-color-scheme:dark){:root{\(darkColours)}}
    @media print{:root{\(colours);--cp:#fff}}
    \(text)\(rules(for: StyleClass.allCases)).chart{container-type:inline-size;margin:1.5rem 0}
    .chart svg{display:block;width:100%;height:auto;overflow:visible}
    .chart .narrow{display:none}
    @container (max-width:30rem){.chart .wide{display:none}.chart svg.narrow{display:block}}
    .chart figcaption{margin-bottom:.5rem;line-height:1.5}
    .chart figcaption p{margin:0;text-indent:0}
    .chart figcaption p:not(:has(b)),.chart-foot,.chart summary{color:var(--cq);font-size:.875rem}
    .chart .chart-foot{margin:.25rem 0 0;text-indent:0}
    .chart summary{padding:.25rem 0;cursor:pointer}
    .chart details td{text-align:right}
    .chart-reuse{color:var(--cq);font-size:.875rem}
    .chart-reuse a{color:inherit}
    .chart-reuse details{display:inline-block}
    .chart-reuse details[open]{display:block}
    .chart .chart-reuse summary{display:inline;text-decoration:underline}
    .chart-reuse code{display:block;overflow-wrap:anywhere;user-select:all}
    .chart .ch.card{max-width:21.25em}
    .ch.spark{width:6em;height:auto;vertical-align:middle}
    @media print{.chart{break-inside:avoid}.chart details,.chart-reuse{display:none}}
    .embed{margin:0;padding:.75rem;background:var(--cp);color:var(--ct);font:1rem/1.5 \(fonts);\
    font-variant-numeric:tabular-nums}
    .embed .chart{margin:0}
    .embed a{color:inherit}
    .embed-from{margin:.5rem 0 0;color:var(--cq);font-size:.875rem;font-weight:400}
    .embed table{display:block;max-width:100%;overflow-x:auto;border-collapse:collapse;font-size:.875rem}
    .embed :is(th,td){padding:.25rem .5rem;border-bottom:1px solid var(--cl);text-align:left}

    """

  /// For a file of its own, which takes no more than it needs.
  static func file(for drawings: [Drawing]) -> String {
    var used = StyleClasses()
    for drawing in drawings {
      for mark in drawing.marks { used.formUnion(mark.look.classes) }
      for label in drawing.labels { used.formUnion(label.look.classes) }
    }
    return """
      .ch{\(colours)}.bg{fill:var(--cp)}@media (prefers-color-scheme:dark){.ch{\(darkColours)}}
      \(text)\(rules(for: Array(used)))
      """
  }
}

// MARK: - Rules

extension ChartStyle {
  /// What classes say: on screens, where the reader's system chooses the colours, and in print.
  private static func rules(for classes: [StyleClass]) -> String {
    let pairs = StyleClass.forcedPairs.filter { classes.contains($0.a) && classes.contains($0.b) }
      .map { pair in
        rule(
          selectors(".\(pair.a.rule.name).\(pair.b.rule.name)", isForTexts: pair.isForTexts),
          pair.declarations)
      }
    let forced = joined(classes, \.forced) + pairs.joined()
    let withoutColour = joined(classes, \.withoutColour)
    return joined(classes, \.declarations) + "\n"
      + block("@media (forced-colors:active)", forced)
      + block("@media print,(forced-colors:active)", withoutColour)
  }

  private static func block(_ query: String, _ rules: String) -> String {
    rules.isEmpty ? "" : "\(query){\(rules)}\n"
  }

  /// Rules in the order of the classes; neighbours that say the same share one.
  private static func joined(
    _ classes: [StyleClass], _ declarations: KeyPath<StyleRule, String>
  ) -> String {
    var result = ""
    var (shared, last): ([String], String) = ([], "")
    for style in classes.map(\.rule) where !style[keyPath: declarations].isEmpty {
      if style[keyPath: declarations] != last {
        if !shared.isEmpty { result += rule(shared, last) }
        (shared, last) = ([], style[keyPath: declarations])
      }
      shared += selectors(".\(style.name)", isForTexts: style.isForTexts)
    }
    return shared.isEmpty ? result : result + rule(shared, last)
  }

  private static func selectors(_ name: String, isForTexts: Bool) -> [String] {
    isForTexts ? [".ch \(name)", ".ch \(name) text"] : [".ch \(name)"]
  }

  private static func rule(_ selectors: [String], _ declarations: String) -> String {
    "\(selectors.joined(separator: ",")){\(declarations)}"
  }
}
