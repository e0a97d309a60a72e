import Localization
import Testing

@testable import SiteModel

/// The reference of keys.
@Suite struct KeyReferenceTests {
  @Test(arguments: KeyReference.kinds.map(\.name))
  func thePageNamesEveryKeyWithAllItsNames(kind name: String) throws {
    let kind = try #require(KeyReference.kinds.first { $0.name == name })
    #expect(!kind.keys.isEmpty)
    let page = KeyReference(of: [kind]).markdown(in: .simplifiedChinese)
    #expect(page.contains(" {#\(name)}\n"))
    for key in kind.keys {
      let names = key.chineseNames.joined(separator: "、")
      #expect(page.contains("\n| `\(key.name)` | \(names) | "))
    }
  }

  /// A key that takes one of few words names them all.
  @Test func wordsThatAKeyTakesAreListed() {
    let page = KeyReference().markdown(in: .simplifiedChinese)
    #expect(page.contains("。可以写：`higher`（越高越好）、`lower`（越低越好）、`neutral`（中性） |"))
    #expect(KeyReference().text.contains("\n        year-before (同比)\n"))
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
