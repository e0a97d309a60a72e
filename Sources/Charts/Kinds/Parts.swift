import Statistics

/// The parts of a whole: the places of the first series, or all series at the only place.
struct Parts {
  let names: [String]
  let shares: [Double]
  let shareTexts: [String]
  private let isFinal: [Bool]
  /// Name, share and value of each.
  let labels: [String]
  /// Name and share.
  private let shortLabels: [String]

  init(_ stage: Stage) {
    let isByPlace = stage.series.count == 1
    let values: [DataValue?] =
      isByPlace ? stage.series[0].values : stage.series.map { $0.values.first ?? nil }
    names = isByPlace ? stage.placeNames : stage.series.map(\.name)
    let numbers = values.map { $0?.number ?? .zero }
    let total = numbers.reduce(.zero, +)
    let exact = numbers.map { ($0 * .hundred).divided(by: total) ?? .zero }
    shares = exact.map { $0.approximation / 100 }
    let isPercent = stage.data.unit.unit == .percent
    let wording = ShareWording(of: exact)
    shareTexts = zip(exact, values).map { share, value in
      // A share that was published is said as it was.
      if isPercent, let value { return stage.text(of: value) }
      return wording.text(of: share, stage.phrases)
    }
    isFinal = values.map(stage.isFinal)
    shortLabels = zip(names, shareTexts).map { "\($0) \($1)" }
    labels = zip(shortLabels, values).map { label, value in
      guard let value, !isPercent else { return label }
      return stage.phrases.part(label, stage.text(of: value))
    }
  }

  /// The labels where there is room for all of them; without the values where there is not.
  ///
  /// - Parameter width: in ems.
  func labels(fitting width: Double) -> [String] {
    let isRoom = labels.allSatisfy { TextMetrics.width(of: $0) <= width }
    return (isRoom ? labels : shortLabels).map { TextWrap.shortened($0, to: width) }
  }

  /// The look of a part's surface.
  func look(_ index: Int, _ stage: Stage, isSlice: Bool = false) -> Look {
    let (colour, edge) = (colour(index, stage), Pattern(series: index))
    return isSlice
      ? .slice(colour, edge: edge, isFinal: isFinal[index])
      : .bar(colour, edge: edge, isFinal: isFinal[index])
  }

  /// The look of a text on it.
  func text(_ index: Int, _ stage: Stage) -> TextLook {
    isFinal[index] && colour(index, stage) != .grey ? .onColour(ofSeries: index) : .plain
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
          Box(x: x, y: y - 7, width: 14, height: 14), look(part, stage)))
      textures.addLying(part, y: y, from: x, to: x + 14)
      drawing.label(text, x: x + 20, y: y, margin: 0)
    }
    textures.draw(in: &drawing)
  }

  private func colour(_ index: Int, _ stage: Stage) -> Colour {
    if !stage.chart.highlighted.isEmpty {
      return stage.chart.highlighted.contains(names[index]) ? .first : .grey
    }
    return Colour(series: index)
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
