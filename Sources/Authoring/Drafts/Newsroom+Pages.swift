import Localization
import SiteModel
import Statistics

/// What may be started beside reports.
package enum NewKind: String, CaseIterable, Sendable {
  case indicator, column, page, term
}

extension Newsroom {
  /// - Parameter name: of its file or folder; the title itself where it can be an address as it is.
  package func start(
    _ kind: NewKind, title: String, name: String?
  ) throws(AuthoringFault) -> NewFile {
    let title = YAMLScalar(title)
    switch kind {
    case .page:
      let name = try fileName(name, title: title.text)
      return NewFile(path: "\(folder)/\(name).md", text: words.page(title))
    case .column:
      let name = try fileName(name, title: title.text)
      return NewFile(path: "\(folder)/\(name)/_index.md", text: words.column(title))
    case .indicator:
      let name = try fileName(name, title: title.text)
      guard IndicatorID(name) != nil else {
        throw AuthoringFault(
          "an indicator can't be called '{name}': use a-z, 0-9 and hyphens, such as fixed-investment",
          "指标的代号不能用“{name}”：用小写字母、数字和连字符，如 fixed-investment", ["name": .text(name)])
      }
      return NewFile(
        path: "\(folder)/\(ContentLayout.indicatorFolder)/\(name).md", text: words.indicator(title))
    case .term:
      // All terms stand on one page, and their files' names in no address.
      let name = try Self.checkedName(name ?? title.text, isGiven: name != nil)
      return NewFile(
        path: "\(folder)/\(ContentLayout.glossaryFolder)/\(name).md", text: words.term(title))
    }
  }

  /// Addresses are in letters that everybody can type. Which ones stand for a Chinese title, nobody but
  /// its editor can say.
  private func fileName(_ name: String?, title: String) throws(AuthoringFault) -> String {
    if let name { return try Self.checkedName(name, isGiven: true) }
    let plain = title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    guard !plain.isEmpty, title.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw AuthoringFault(
        "name the file with --name, in letters for its address: --name output",
        "用 --name 写明文件名，它就是网址里的一段，用字母：--name output")
    }
    return try Self.checkedName(plain, isGiven: false)
  }
}
