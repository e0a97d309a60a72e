import Localization
import Testing

@testable import Pages

/// What is said of the names that pages offer to their templates, in both languages.
@Suite struct VariableListTests {
  private func hasIdeographs(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { $0.properties.isIdeographic }
  }

  @Test(arguments: PageKind.templated.map(\.name))
  func everyNameIsSaidInBothLanguages(kind name: String) throws {
    let kind = try #require(PageKind.templated.first { $0.name == name })
    let lines = VariableList.lines(of: kind)
    #expect(!lines.isEmpty)
    for line in lines {
      let documentation = try #require(line.documentation, "\(line.name)")
      #expect(!documentation.english.isEmpty, "\(line.name)")
      #expect(!hasIdeographs(documentation.english), "\(line.name)")
      #expect(hasIdeographs(documentation.chinese), "\(line.name)")
    }
  }

  @Test func everyKindOfPageIsSaidInBothLanguages() {
    for kind in PageKind.all {
      #expect(!hasIdeographs(kind.documentation.english), "\(kind.name)")
      #expect(hasIdeographs(kind.documentation.chinese), "\(kind.name)")
    }
  }

  @Test(arguments: Language.allCases) func listsAreInOneLanguage(language: Language) {
    let list = VariableList(of: PageKind.templated, in: language).text
    for line in list.split(separator: "\n") {
      #expect(hasIdeographs(line) == language.isChinese, "\(line)")
    }
  }

  /// In a terminal, in which a Chinese character is as wide as two letters.
  @Test func documentationStandsInOneColumn() {
    let lines = VariableList(of: [.redirect], in: .simplifiedChinese).text.split(separator: "\n")
    #expect(lines.contains("  site.url                            网址                  首页的完整网址"))
    #expect(lines.contains("  site.navigation[].current           是或否                是不是指向本页"))
    #expect(lines.contains("  site.footer[].url                   网址（可能没有）      链接的网址；没有链接时没有这一项"))
  }
}
