import Diagnostics
import FrontMatter
import Localization
import Statistics

/// What columns of downloads are called that have a meaning of their own.
package enum DownloadColumns {
  /// Columns that every download has, in lower case: no dimension can have their names.
  package static let names: Set<String> = [
    "indicator", "indicator_label", "period", "period_label", "measure", "observation",
    "observation_lower", "observation_upper", "unit", "exactness", "rounded_to", "index_base",
    "basis", "observation_status",
    "revision", "note", "released", "bulletin", "source", "is_current", "time", "time_period",
    "link_factor", "freq", "ref_area", "obs_value", "obs_status", "unit_measure", "unit_mult",
    "structure",
    "structure_id", "action",
  ]
}

/// Reads the dimensions of an indicator from three keys: their members, the codes of both, and which
/// members are part of others.
struct DimensionReading {
  private let names: [NamedTexts]
  private var codes: [String: String] = [:]
  private var parents: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// What data calls the whole of a dimension.
  private static let total = ["_T", "total"]

  /// The coverages that are published side by side, the main one first.
  private let coverages: [Located<String>]

  init(
    _ names: [NamedTexts], coverages: [Located<String>], codes: [NamedTexts], parts: [NamedTexts]
  ) {
    self.coverages = coverages
    if let main = coverages.first, coverages.count > 1 {
      let name = Located(DimensionReading.coverage, at: main.location)
      self.names = names + [NamedTexts(name: name, texts: coverages)]
    } else {
      self.names = names
      diagnostics += coverages.map(Diagnostic.singleCoverage)
    }
    readCodes(codes)
    readParts(parts)
    checkNames()
  }

  /// What people call the dimension of coverages, and what data call it.
  static let coverage = "统计范围"
  private static let coverageCode = "coverage"

  var dimensions: [Indicator.Dimension] {
    names.map { dimension in
      let names = dimension.texts.map(\.value)
      let isCoverage = dimension.name.value == Self.coverage && coverages.count > 1
      let members = isCoverage ? Array(names.dropFirst()) : names
      return Indicator.Dimension(
        name: dimension.name.value, members: members,
        code: codes[dimension.name.value] ?? (isCoverage ? Self.coverageCode : nil),
        codes: codes.filter { names.contains($0.key) },
        parents: parents.filter { members.contains($0.key) },
        main: isCoverage ? names.first : nil)
    }
  }

  private func members(of dimension: NamedTexts) -> [String] { dimension.texts.map(\.value) }

  private var allNames: [String] { names.map(\.name.value) + names.flatMap(members) }

  private mutating func readCodes(_ entries: [NamedTexts]) {
    for entry in entries {
      guard allNames.contains(entry.name.value) else {
        diagnostics.append(
          .unknownName(entry.name, kind: .dimensionOrMember, known: allNames))
        continue
      }
      guard let code = entry.texts.first, entry.texts.count == 1 else {
        diagnostics.append(
          .unusableCode(entry.name, because: Phrase("it needs one code", "代码要写一个")))
        continue
      }
      let isDimension = names.contains { $0.name.value == entry.name.value }
      if isDimension, !DataCode.isName(code.value) {
        diagnostics.append(.noDimensionCode(code))
      } else if !isDimension, !DataCode.isCode(code.value) || Self.total.contains(code.value) {
        diagnostics.append(.noMemberCode(code))
      } else if let other = namesake(of: entry.name.value, code.value) {
        diagnostics.append(
          .unusableCode(
            code,
            because: Phrase(
              "'{other}' has it already", "“{other}”已经用了这个代码", ["other": .text(other)])))
      } else {
        codes[entry.name.value] = code.value
      }
    }
  }

  /// Another dimension, or another member of the same dimension, that has the code or is called so.
  private func namesake(of name: String, _ code: String) -> String? {
    let dimensions = names.map(\.name.value)
    let groups = [dimensions] + names.map(members)
    for group in groups where group.contains(name) {
      if let other = group.first(where: { $0 != name && (codes[$0] ?? $0) == code }) {
        return other
      }
    }
    return nil
  }

  private mutating func readParts(_ entries: [NamedTexts]) {
    for entry in entries {
      guard let dimension = names.first(where: { members(of: $0).contains(entry.name.value) })
      else {
        diagnostics.append(
          .unknownName(entry.name, kind: .memberOfAny, known: names.flatMap(members)))
        continue
      }
      let known = members(of: dimension)
      for part in entry.texts {
        guard known.contains(part.value) else {
          diagnostics.append(
            .unknownName(part, kind: .member(of: dimension.name.value), known: known))
          continue
        }
        if let other = parents[part.value] {
          diagnostics.append(
            .unusableCode(
              part, under: "parts",
              because: Phrase(
                "it is a part of '{other}' already", "它已经归在“{other}”下面",
                ["other": .text(other)])))
        } else if isAbove(part.value, entry.name.value) {
          diagnostics.append(
            .unusableCode(
              part, under: "parts", because: Phrase("it would contain itself", "它会包含自己")))
        } else {
          parents[part.value] = entry.name.value
        }
      }
    }
  }

  /// Whether a member is the other one, or contains it.
  private func isAbove(_ member: String, _ other: String) -> Bool {
    var next: String? = other
    while let current = next {
      if current == member { return true }
      next = parents[current]
    }
    return false
  }

  /// Every dimension is a column of downloads, beside those that all of them have.
  private mutating func checkNames() {
    for dimension in names where codes[dimension.name.value] == nil {
      if DownloadColumns.names.contains(dimension.name.value.lowercased()) {
        diagnostics.append(.reservedDimension(dimension.name))
      }
    }
  }
}

extension Phrase.Argument {
  fileprivate static let dimensionOrMember = words("dimension or member", "分类或类别")
  fileprivate static let memberOfAny = words("member", "类别")
}

extension Diagnostic {
  fileprivate static func unusableCode(
    _ name: Located<String>, under key: String = "codes", because reason: Phrase,
    fix: Wording = Wording("correct it, or take it out", "改正，或者删掉")
  ) -> Diagnostic {
    .unusable(name.value, key: key, because: reason, fix: fix, at: name.location)
  }

  fileprivate static func singleCoverage(_ name: Located<String>) -> Diagnostic {
    .unusableCode(
      name, under: "coverages",
      because: Phrase(
        "one coverage alone stands beside nothing", "只有一种统计范围，用不着写"),
      fix: Wording(
        "name two or more, or say it in the method note", "写两种以上；只有一种的，写在说明文字里"))
  }

  fileprivate static func noDimensionCode(_ code: Located<String>) -> Diagnostic {
    .unusableCode(
      code, because: Phrase("it can't be the name of a column", "它不能当列名"),
      fix: Wording(
        "write letters, digits and _, a letter first, such as industry",
        "用英文字母、数字和下划线，字母开头，如 industry"))
  }

  fileprivate static func noMemberCode(_ code: Located<String>) -> Diagnostic {
    .unusableCode(
      code, because: Phrase("it can't be a code", "它不能当代码"),
      fix: Wording(
        "write letters, digits, _ and -, such as C10; _T and total mean the whole",
        "用英文字母、数字、下划线和减号，如 C10；_T 和 total 已经表示总计"))
  }

  fileprivate static func reservedDimension(_ name: Located<String>) -> Diagnostic {
    .unusable(
      name.value, key: "dimensions",
      because: Phrase("downloads have a column of that name", "下载的文件里已有同名的列"),
      fix: Wording(
        "rename it, or give it another name in data under 'codes'",
        "换个名称，或者在“代码”里给它另起一个列名"),
      at: name.location)
  }
}
