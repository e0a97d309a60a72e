/// Parts of one whole as a hundred squares: easy to count, hard to misjudge.
enum WaffleChart {
  static func draw(_ stage: Stage) -> Drawing {
    let parts = Parts(stage)
    let cell = stage.isNarrow ? 16.0 : 20
    let grid = cell * 10
    let draft = Drawing(width: stage.width, height: 10)
    let isBeside = stage.width - grid > 150
    let x = isBeside ? grid + 18 : 2
    let lines = parts.labels(fitting: (stage.width - x - 26) / draft.fontSize)
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
        drawing.add(.rectangle(box, style: parts.barStyle(part, stage), tip: nil))
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

/// A circle cut into at most five parts; only where it is asked for.
enum PieChart {
  static let limit = 5
  /// The share from which on a slice has room for its figure.
  private static let roomyShare = 0.1

  static func draw(_ stage: Stage) -> Drawing {
    let parts = Parts(stage)
    let radius = min(stage.width * 0.22, 92)
    let isBeside = stage.width > 360
    // Room for the shares of thin slices.
    let margin = parts.shares.allSatisfy({ $0 >= Self.roomyShare }) ? 4.0 : 34
    let x = isBeside ? radius * 2 + margin * 2 + 14 : 2
    let rows = Double(parts.labels.count) * 24
    let height =
      isBeside ? max(radius * 2 + margin * 2, rows + 8) : radius * 2 + margin * 2 + rows + 14
    var drawing = Drawing(width: stage.width, height: height)
    let center = (radius + margin, radius + margin)
    var turned = 0.0
    for (part, share) in parts.shares.enumerated() {
      let style = parts.barStyle(part, stage) + " y"
      if share >= 0.9999 {
        drawing.add(
          .circle(x: center.0, y: center.1, radius: radius, style: style, tip: parts.labels[part]))
      } else if share > 0 {
        drawing.add(
          .path(
            PathData.slice(
              x: center.0, y: center.1, radius: radius, from: Circle.point(turned),
              to: Circle.point(turned + share), isLarge: share > 0.5), style: style))
      }
      // The share ties a slice to its line of the key without colour.
      let isInside = share >= Self.roomyShare
      let middle = share >= 0.9999 ? (0, 0) : Circle.point(turned + share / 2)
      let distance = isInside ? radius * 0.66 : radius + 15
      if share > 0 {
        drawing.label(
          parts.shareTexts[part], x: center.0 + middle.0 * distance,
          y: center.1 + middle.1 * distance, anchor: .middle,
          style: isInside ? parts.styleOfText(part, stage) : "t", scale: 0.92, margin: 0)
      }
      turned += share
    }
    let lines = parts.labels(fitting: (stage.width - x - 24) / drawing.fontSize)
    let top = isBeside ? 16.0 : radius * 2 + margin * 2 + 16
    parts.drawKey(lines, x: x, y: top, hasTextures: false, stage, in: &drawing)
    return drawing
  }
}

/// Points on the unit circle, without Foundation.
enum Circle {
  /// - Parameter turn: from 0 to 1, clockwise from the top.
  static func point(_ turn: Double) -> (Double, Double) {
    let (sine, cosine) = sineAndCosine(turn * 2 * .pi)
    return (sine, -cosine)
  }

  /// By the series, after halving the angle until it is small; exact to 1e-12.
  private static func sineAndCosine(_ angle: Double) -> (Double, Double) {
    var (sine, cosine) = (0.0, 1.0)
    let small = angle / 64
    var (term, power) = (small, 1.0)
    sine = 0
    for n in stride(from: 1, through: 11, by: 2) {
      sine += power * term
      term *= small * small / Double((n + 1) * (n + 2))
      power = -power
    }
    cosine = (1 - sine * sine).squareRoot()
    for _ in 0..<6 { (sine, cosine) = (2 * sine * cosine, cosine * cosine - sine * sine) }
    return (sine, cosine)
  }
}

/// The parts of a whole: the places of the first series, or all series at the only place.
struct Parts {
  let names: [String]
  let shares: [Double]
  let shareTexts: [String]
  private let certainties: [DataValue.Certainty]
  /// Name, share and value of each.
  let labels: [String]
  /// Name and share.
  private let shortLabels: [String]
  private let isByPlace: Bool

  init(_ stage: Stage) {
    isByPlace = stage.series.count == 1
    let values: [DataValue?] =
      isByPlace ? stage.series[0].values : stage.series.map { $0.values.first ?? nil }
    names = isByPlace ? stage.placeNames : stage.series.map(\.name)
    let numbers = values.map { $0?.doubleValue ?? 0 }
    let total = numbers.reduce(0, +)
    shares = numbers.map { total > 0 ? $0 / total : 0 }
    let isPercent = stage.data.unit.unit == .percent
    shareTexts = zip(shares, values).map { share, value in
      // A share that was published is said as it was.
      if isPercent, let value { return stage.text(of: value) }
      let share = (share * 1000).rounded() / 10
      return share == share.rounded() ? "\(Int(share))%" : "\(share)%"
    }
    certainties = values.map { $0?.certainty ?? .final }
    shortLabels = zip(names, shareTexts).map { "\($0) \($1)" }
    labels = zip(shortLabels, values).map { label, value in
      guard let value, !isPercent else { return label }
      let text = stage.text(of: value)
      return stage.language == .chinese ? "\(label)（\(text)）" : "\(label) (\(text))"
    }
  }

  /// The labels where there is room for all of them; without the values where there is not.
  ///
  /// - Parameter width: in ems.
  func labels(fitting width: Double) -> [String] {
    let isRoom = labels.allSatisfy { TextMetrics.width(of: $0) <= width }
    return (isRoom ? labels : shortLabels).map { TextWrap.shortened($0, to: width) }
  }

  /// The style of a part's surface.
  func barStyle(_ index: Int, _ stage: Stage) -> String {
    let suffix = certainties[index] == .final ? "" : " e"
    return "b \(style(index, stage)) f\(index % Stage.seriesLimit)\(suffix)"
  }

  /// The style of a text on it.
  func styleOfText(_ index: Int, _ stage: Stage) -> String {
    guard certainties[index] == .final else { return "t" }
    return style(index, stage) == "sg" ? "t" : "o\(index % Stage.seriesLimit)"
  }

  /// A line for each part, with a sample of how it looks.
  func drawKey(
    _ lines: [String], x: Double, y: Double, hasTextures: Bool, _ stage: Stage,
    in drawing: inout Drawing
  ) {
    var textures = Textures(barWidth: 14, isShown: hasTextures)
    for (part, text) in lines.enumerated() {
      let y = y + Double(part) * 24
      drawing.add(
        .rectangle(
          Box(x: x, y: y - 7, width: 14, height: 14), style: barStyle(part, stage), tip: nil))
      textures.addLying(part, y: y, from: x, to: x + 14)
      drawing.label(text, x: x + 20, y: y, style: "t", margin: 0)
    }
    textures.draw(in: &drawing)
  }

  private func style(_ index: Int, _ stage: Stage) -> String {
    if !stage.chart.highlighted.isEmpty {
      return stage.chart.highlighted.contains(names[index]) ? "s0" : "sg"
    }
    return index < Stage.seriesLimit ? "s\(index)" : "sg"
  }

  /// The shares in whole hundredths that add up to a hundred, by the largest remainders.
  var hundredths: [Int] {
    var counts = shares.map { Int($0 * 100) }
    let remainders = shares.indices.sorted {
      let (a, b) = (shares[$0] * 100 - Double(counts[$0]), shares[$1] * 100 - Double(counts[$1]))
      return a == b ? $0 < $1 : a > b
    }
    for index in remainders.prefix(max(0, 100 - counts.reduce(0, +))) { counts[index] += 1 }
    return counts
  }
}
