import Localization

/// Where the tiles of a map are: an editor's own grid, or that of China's provinces.
struct TileGrid {
  struct Place: Hashable {
    let row: Int
    let column: Int
  }

  struct Tile {
    let place: Place
    let label: String
    /// Whether figures of the provinces mostly come without it.
    var isOftenApart = false
  }

  let tiles: [Tile]
  private let byName: [String: Place]
  let rows: Int
  let columns: Int

  init(_ chart: Chart) {
    if let grid = chart.grid {
      self.init(grid)
    } else {
      self.init(provincesCalledAsIn: chart.placeNames)
    }
  }

  private init(_ grid: [[String?]]) {
    var tiles: [Tile] = []
    for (row, names) in grid.enumerated() {
      for (column, name) in names.enumerated() {
        if let name { tiles.append(Tile(place: Place(row: row, column: column), label: name)) }
      }
    }
    self.init(
      tiles,
      Dictionary(tiles.map { ($0.label, $0.place) }, uniquingKeysWith: { first, _ in first }))
  }

  /// - Parameter given: what the data call them: tiles are labelled in the same script.
  private init(provincesCalledAsIn given: [String]) {
    let names = Set(given)
    let isTraditional = Province.all.contains { province in
      province.traditional != province.simplified
        && names.contains { $0.hasPrefix(province.traditional) }
    }
    let isEnglish = names.contains { $0.first?.isASCII == true }
    var byName: [String: Place] = [:]
    let tiles = Province.all.map { province in
      let place = Place(row: province.row, column: province.column)
      for name in province.names { byName[name] = place }
      return Tile(
        place: place,
        label: isEnglish
          ? province.code : isTraditional ? province.traditional : province.simplified,
        isOftenApart: ["HK", "MO", "TW"].contains(province.code))
    }
    self.init(tiles, byName)
  }

  private init(_ tiles: [Tile], _ byName: [String: Place]) {
    (self.tiles, self.byName) = (tiles, byName)
    rows = (tiles.map(\.place.row).max() ?? -1) + 1
    columns = (tiles.map(\.place.column).max() ?? -1) + 1
  }

  func place(of name: String) -> Place? {
    byName[name] ?? byName[name.lowercased()]
  }

  /// A province, its code in ISO 3166-2:CN, and its tile: neighbours on the map are neighbours here as
  /// far as squares allow.
  private struct Province {
    let code: String
    let simplified: String
    let traditional: String
    let english: String
    let row: Int
    let column: Int

    init(
      _ code: String, _ simplified: String, _ english: String, _ row: Int, _ column: Int,
      traditional: String? = nil
    ) {
      (self.code, self.simplified, self.english) = (code, simplified, english)
      (self.row, self.column) = (row, column)
      self.traditional = traditional ?? simplified
    }

    /// What data call it: short or in full.
    var names: [String] {
      [simplified, traditional].flatMap { name in
        [
          "", "省", "市", "自治区", "自治區", "壮族自治区", "壯族自治區", "回族自治区", "回族自治區", "维吾尔自治区",
          "維吾爾自治區", "特别行政区", "特別行政區",
        ].map { name + $0 }
      } + (simplified == "台湾" ? ["臺灣", "臺灣省"] : []) + [english.lowercased(), code.lowercased()]
    }

    static let all = [
      Province("HL", "黑龙江", "Heilongjiang", 0, 8, traditional: "黑龍江"),
      Province("XJ", "新疆", "Xinjiang", 1, 0),
      Province("NM", "内蒙古", "Inner Mongolia", 1, 5, traditional: "內蒙古"),
      Province("LN", "辽宁", "Liaoning", 1, 7, traditional: "遼寧"),
      Province("JL", "吉林", "Jilin", 1, 8),
      Province("GS", "甘肃", "Gansu", 2, 2, traditional: "甘肅"),
      Province("NX", "宁夏", "Ningxia", 2, 3, traditional: "寧夏"),
      Province("SX", "山西", "Shanxi", 2, 4),
      Province("HE", "河北", "Hebei", 2, 5),
      Province("BJ", "北京", "Beijing", 2, 6),
      Province("TJ", "天津", "Tianjin", 2, 7),
      Province("XZ", "西藏", "Tibet", 3, 0),
      Province("QH", "青海", "Qinghai", 3, 1),
      Province("SN", "陕西", "Shaanxi", 3, 3, traditional: "陝西"),
      Province("HA", "河南", "Henan", 3, 4),
      Province("SD", "山东", "Shandong", 3, 5, traditional: "山東"),
      Province("SC", "四川", "Sichuan", 4, 2),
      Province("CQ", "重庆", "Chongqing", 4, 3, traditional: "重慶"),
      Province("HB", "湖北", "Hubei", 4, 4),
      Province("AH", "安徽", "Anhui", 4, 5),
      Province("JS", "江苏", "Jiangsu", 4, 6, traditional: "江蘇"),
      Province("SH", "上海", "Shanghai", 4, 7),
      Province("YN", "云南", "Yunnan", 5, 2, traditional: "雲南"),
      Province("GZ", "贵州", "Guizhou", 5, 3, traditional: "貴州"),
      Province("HN", "湖南", "Hunan", 5, 4),
      Province("JX", "江西", "Jiangxi", 5, 5),
      Province("ZJ", "浙江", "Zhejiang", 5, 6),
      Province("GX", "广西", "Guangxi", 6, 3, traditional: "廣西"),
      Province("GD", "广东", "Guangdong", 6, 4, traditional: "廣東"),
      Province("FJ", "福建", "Fujian", 6, 5),
      Province("TW", "台湾", "Taiwan", 6, 7, traditional: "台灣"),
      Province("HI", "海南", "Hainan", 7, 3),
      Province("MO", "澳门", "Macao", 7, 4, traditional: "澳門"),
      Province("HK", "香港", "Hong Kong", 7, 5),
    ]
  }
}
