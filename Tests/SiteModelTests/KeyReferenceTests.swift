import Foundation
import Testing

@testable import SiteModel

/// The reference of keys, and what README says of them.
@Suite struct KeyReferenceTests {
  private static let readme = URL(filePath: #filePath).appending(path: "../../../README.md")
    .standardized

  /// As a word in what README shows as code.
  private func isInCode(_ key: String, _ text: String) -> Bool {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .contains { $0.offset % 2 == 1 && words(of: $0.element).contains(key) }
      || text.split(separator: "\n").contains {
        $0.hasPrefix("    ") && words(of: $0).contains(key)
      }
  }

  private func words(of text: Substring) -> Set<String> {
    Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
  }

  @Test(arguments: KeyReference.kinds.map(\.name))
  func readmeNamesEveryKey(kind name: String) throws {
    // Fences inside of code would turn code and text around.
    let text = try String(contentsOf: Self.readme, encoding: .utf8).replacing("```", with: "")
    let kind = try #require(KeyReference.kinds.first { $0.name == name })
    #expect(!kind.keys.isEmpty)
    for key in kind.keys {
      #expect(isInCode(key.name, text), "README leaves out '\(key.name)' of \(name)")
    }
  }

  @Test(arguments: KeyReference.kinds.map(\.name))
  func everyKeyIsSaidInBothLanguages(kind name: String) throws {
    let kind = try #require(KeyReference.kinds.first { $0.name == name })
    for key in kind.keys {
      #expect(!key.documentation.english.isEmpty)
      #expect(key.documentation.chinese.unicodeScalars.contains { $0.properties.isIdeographic })
    }
    let text = KeyReference(of: [kind]).text
    for key in kind.keys { #expect(text.contains("\n  \(key.name)")) }
  }

  /// Traditional names stand beside the simplified ones that differ from them.
  @Test func chineseNamesAreThereInBothScripts() {
    let pairs = ["标": "標", "图": "圖", "时": "時", "数": "數", "预": "預", "页": "頁", "单": "單", "级": "級"]
    for kind in KeyReference.kinds {
      for key in kind.keys {
        for name in key.chineseNames {
          for (simplified, traditional) in pairs where name.contains(simplified) {
            #expect(
              key.chineseNames.contains { $0.contains(traditional) }, "\(kind.name): \(name)")
          }
        }
      }
    }
  }
}
