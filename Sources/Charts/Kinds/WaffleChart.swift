/// Parts of one whole as a hundred squares: easy to count, hard to misjudge.
enum WaffleChart: ChartKind {
  static let traits = ChartTraits(
    names: ["华夫图", "華夫圖"],
    summary: "Parts of one whole as a hundred squares: easy to count, hard to misjudge.",
    uncertainty: .pale, saysUnit: false, highlights: .nothing)

  static func check(_ chart: Chart) throws(ChartFault) {
    try chart.checkParts(limit: Stage.seriesLimit)
  }

  static func draw(_ stage: Stage) -> Drawing {
    let parts = Parts(stage)
    let cell = stage.isNarrow ? 16.0 : 20
    let grid = cell * 10
    let isBeside = stage.width - grid > 150
    let x = isBeside ? grid + 18 : 2
    let lines = parts.labels(fitting: (stage.width - x - 26) / Drawing.ordinarySize)
    let rows = Double(lines.count) * 24
    let height = isBeside ? max(grid, rows) + 4 : grid + rows + 14
    var drawing = Drawing(width: stage.width, height: height)
    var textures = Textures(barWidth: cell - 2, isShown: true)
    var index = 0
    for (part, count) in parts.hundredths.enumerated() {
      for _ in 0..<count {
        let (row, column) = (index / 10, index % 10)
        let box = Box(
          x: 1 + Double(column) * cell, y: 1 + Double(row) * cell, width: cell - 2,
          height: cell - 2)
        drawing.add(.rectangle(box, parts.look(part, stage)))
        textures.addLying(part, y: box.y + box.height / 2, from: box.x, to: box.maxX)
        index += 1
      }
    }
    textures.draw(in: &drawing)
    let top = isBeside ? 12.0 : grid + 22
    parts.drawKey(lines, x: x, y: top, hasTextures: true, stage, in: &drawing)
    return drawing
  }
}
