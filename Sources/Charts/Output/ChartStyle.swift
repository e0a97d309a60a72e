/// How charts look: the same for charts on a page and in files of their own.
///
/// Light colours in their order: the UK Government Analysis Function's palette, at 3:1 against white
/// and against their neighbours; dark: Okabe and Ito's.
public enum ChartStyle {
  private static let colours = """
    --c0:#12436d;--c1:#f46a25;--c2:#28a197;--c3:#801650;--c4:#6f6f6f;--c5:#a285d1;\
    --cg:#9a958c;--ct:#22201d;--cq:#635d54;--cl:#ded8cd;--cz:#7d776c;--cp:#fdfcfa
    """

  private static let darkColours = """
    --c0:#56b4e9;--c1:#e69f00;--c2:#2fc59a;--c3:#f0e442;--c4:#d98cb8;--c5:#d5703a;\
    --cg:#7d786f;--ct:#e8e4dc;--cq:#aaa398;--cl:#403c36;--cz:#8d877c;--cp:#181715
    """

  private static let rules = """
    .ch{font-family:-apple-system,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;\
    font-size:13px;font-variant-numeric:tabular-nums;fill:none;stroke-linejoin:round;stroke-linecap:round}
    .ch text{stroke:none}.ch .t,.ch .ti,.ch .v{fill:var(--ct)}.ch .q{fill:var(--cq)}.ch .ti{font-weight:700}
    .ch .g{stroke:var(--cl)}.ch .z{stroke:var(--cz)}.ch .n{stroke:var(--cz)}.ch .n.w{stroke-width:2}
    .ch .r{stroke:var(--ct);stroke-dasharray:5 3;stroke-width:1.25}.ch .r.w{stroke-dasharray:none;stroke-width:3}
    .ch .d,.ch .u{fill:var(--cl);opacity:.6}.ch .x{stroke:var(--cl)}
    .s0{--s:var(--c0)}.s1{--s:var(--c1)}.s2{--s:var(--c2)}.s3{--s:var(--c3)}.s4{--s:var(--c4)}.s5{--s:var(--c5)}.sg{--s:var(--cg)}
    .ch .l{stroke:var(--s);stroke-width:2.25}.ch .l.sg{stroke-width:1.25}.ch .l.dot{stroke-width:7;stroke-dasharray:none}
    .ch .k1{stroke-dasharray:7 3}.ch .k2{stroke-dasharray:2 3}.ch .k3{stroke-dasharray:9 3 2 3}.ch .k4{stroke-dasharray:4 4}.ch .k5{stroke-dasharray:12 4}
    .ch .p{stroke-dasharray:3 4}.ch .a{fill:var(--s);opacity:.2}
    .ch .b,.ch .m{fill:var(--s)}.ch .h{fill:var(--cp);stroke:var(--s);stroke-width:1.75}
    .ch .b.e{fill-opacity:.45;stroke:var(--s)}.ch .y{stroke:var(--cp);stroke-width:1.5}
    .ch .hp,.ch .hp text{paint-order:stroke;stroke:var(--cp);stroke-width:4px}
    .ch .o0,.ch .o3{fill:var(--cp)}.ch .o1,.ch .o2,.ch .o4,.ch .o5{fill:#000}
    """

  /// For bars that lie beside or on one another.
  private static let textures = """
    .ch .tw{stroke:var(--cp);stroke-linecap:butt;opacity:.55}.ch .w1{stroke-dasharray:1 5}.ch .w3{stroke-dasharray:1 2}.ch .w4{stroke-dasharray:3 4}.ch .w5{stroke-dasharray:3 6}
    .ch .hw,.ch .hw text{paint-order:stroke;stroke:var(--s);stroke-width:5px}

    """

  /// For the cells of a heatmap.
  private static let shades = """
    .i0,.i1,.i2,.i3,.i4{fill:var(--c0)}.j0,.j1,.j2,.j3,.j4{fill:var(--c1)}
    .i0,.j0{fill-opacity:.1}.i1,.j1{fill-opacity:.28}.i2,.j2{fill-opacity:.46}.i3,.j3{fill-opacity:.8}

    """

  private static let forced = """
    @media (forced-colors:active){.ch :is(.t,.ti,.v,.q,.o1,.o2,.o3,.o4,.o5){fill:CanvasText}.ch .l{stroke:CanvasText}.ch .b{fill:Canvas;stroke:CanvasText;stroke-width:1.5}.ch .b.s0{fill:CanvasText}.ch .m{fill:CanvasText}.ch .h{fill:Canvas;stroke:CanvasText}.ch .o0{fill:Canvas}.ch .g{stroke:GrayText}.ch .tw{stroke:CanvasText}.ch .hw,.ch .hw text{stroke:Canvas}.ch .hp,.ch .hp text{stroke:Canvas}.ch .hw.s0,.ch .hw.s0 text{stroke:CanvasText}}
    @media print,(forced-colors:active){.ch :is(.f1,.f2,.f3,.f4,.f5){stroke:var(--ct);stroke-width:1.25}.ch .f1{stroke-dasharray:4 2}.ch .f2{stroke-dasharray:1 3}.ch .f3{stroke-dasharray:8 2 1 2}.ch .f4{stroke-dasharray:8 4}}

    """

  /// For a page: published once, and linked by every page with charts.
  public static let page = """
    :root{\(colours)}
    @media (prefers-color-scheme:dark){:root{\(darkColours)}}
    @media print{:root{\(colours);--cp:#fff}}
    \(rules)\(textures)\(shades)\(forced).chart{container-type:inline-size;margin:1.5rem 0}
    .chart svg{display:block;width:100%;height:auto;overflow:visible}
    .chart .narrow{display:none}
    @container (max-width:30rem){.chart .wide{display:none}.chart .narrow{display:block}}
    .chart figcaption{margin-bottom:.5rem;line-height:1.5}
    .chart figcaption b,.chart figcaption span{display:block}
    .chart figcaption span,.chart-foot,.chart summary{color:var(--cq);font-size:.875rem}
    .chart .chart-foot{margin:.25rem 0 0;text-indent:0}
    .chart summary{padding:.25rem 0;cursor:pointer}
    .chart details td{text-align:right}
    .chart .ch.card{max-width:21.25em}
    .ch.spark{width:6em;height:auto;vertical-align:middle}
    @media print{.chart{break-inside:avoid}.chart details{display:none}}

    """

  /// For a file of its own, which takes no more than it needs.
  static func standalone(for drawing: Drawing) -> String {
    let hasTextures = drawing.marks.contains { mark in
      if case .texture = mark { true } else { false }
    }
    let hasShades = drawing.marks.contains { mark in
      if case .rectangle(_, let style, _) = mark { "ij".contains(style.prefix(1)) } else { false }
    }
    return """
      .ch{\(colours)}.bg{fill:var(--cp)}@media (prefers-color-scheme:dark){.ch{\(darkColours)}}
      \(rules)\(hasTextures ? textures : "")\(hasShades ? shades : "")\(forced)
      """
  }
}
