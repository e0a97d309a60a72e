import Statistics

/// A tile for each place, about where it is on the map: provinces, or districts on a grid of the
/// editor's own. Every place is equally large, and none is hidden by its size.
enum TileMapChart: ChartKind {
  static let traits = ChartTraits(
    names: ["方块地图", "方塊地圖", "tile map"],
    summary:
      "A tile for each place about where it lies: provinces, or districts on a grid of yours.",
    highlights: .nothing)

  static func check(_ chart: Chart) throws(ChartFault) {
    try chart.checkOneSeries()
    guard chart.data.periods == nil else { throw .needsNames(kind: chart.kind.rawValue) }
    let grid = TileGrid(chart)
    for name in chart.placeNames where grid.place(of: name) == nil {
      throw .notOnMap(name, isOwnGrid: chart.grid != nil)
    }
    // 北京 and 北京市 have one tile.
    var seen: Set<TileGrid.Place> = []
    for name in chart.placeNames {
      if let place = grid.place(of: name), !seen.insert(place).inserted {
        throw .repeatedTile(name)
      }
    }
  }

  static func draw(_ stage: Stage) -> Drawing {
    let grid = TileGrid(stage.chart)
    let size = min(52, (stage.width - 2) / Double(max(1, grid.columns)))
    let left = (stage.width - size * Double(grid.columns)) / 2
    let bottom = size * Double(grid.rows) + 2
    var drawing = Drawing(width: stage.width, height: bottom + Shades.keyHeight)
    let shades = Shades(stage.allNumbers)
    let format = stage.format()
    let values = stage.series[0].values
    var placeOf: [TileGrid.Place: Int] = [:]
    for (index, name) in stage.placeNames.enumerated() {
      if let place = grid.place(of: name) { placeOf[place] = index }
    }
    var figures: [(text: String, box: Box, look: TextLook)] = []
    for tile in grid.tiles {
      let box = Box(
        x: left + Double(tile.place.column) * size + 1, y: Double(tile.place.row) * size + 1,
        width: size - 2, height: size - 2)
      let index = placeOf[tile.place]
      guard let index, let value = values[index] else {
        drawing.add(.rectangle(box, .missing))
        draw(tile.label, in: box, .quiet, isAlone: true, &drawing)
        continue
      }
      drawing.add(
        .rectangle(box, shades.look(of: value.doubleValue), tip: stage.tip(index, 0)))
      let ink = shades.ink(of: value.doubleValue)
      draw(tile.label, in: box, ink, isAlone: !stage.chart.showsValues, &drawing)
      figures.append((stage.label(value, format), box, ink))
    }
    // All numbers or none.
    let fit = figures.allSatisfy { drawing.width(of: $0.text, scale: 0.8) < $0.box.width - 3 }
    for (text, box, ink) in figures where fit && stage.chart.showsValues {
      drawing.label(
        text, x: box.x + box.width / 2, y: box.y + box.height * 0.7, anchor: .middle, look: ink,
        scale: 0.8, margin: 0)
    }
    shades.drawKey(x: 2, y: bottom + Shades.keyHeight / 2, format, in: &drawing)
    return drawing
  }

  private static func draw(
    _ name: String, in box: Box, _ look: TextLook, isAlone: Bool, _ drawing: inout Drawing
  ) {
    let scale = min(0.85, (box.width - 2) / max(1, drawing.width(of: name)))
    drawing.label(
      scale < 0.6 ? TextWrap.shortened(name, to: (box.width - 2) / drawing.fontSize / 0.7) : name,
      x: box.x + box.width / 2, y: box.y + box.height * (isAlone ? 0.5 : 0.3), anchor: .middle,
      look: look, scale: max(0.7, scale), margin: 0)
  }
}
