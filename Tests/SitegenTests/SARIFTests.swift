import Diagnostics
import Foundation
import Localization
import SiteGenerator
import Testing

@testable import sitegen

/// Diagnostics for code hosts and editors, in the form that OASIS laid down.
@Suite struct SARIFTests {
  private func run(of diagnostics: [Diagnostic]) throws -> [String: Any] {
    let text = SARIFReport(on: diagnostics, in: .english).text
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private func diagnostic(_ code: String, at location: Diagnostics.SourceLocation, length: Int = 1)
    throws
    -> Diagnostic
  {
    Diagnostic(try #require(RuleBook.rule(code)), at: location, length: length)
  }

  @Test func aResultNamesItsRuleItsPlaceAndItsLevel() throws {
    let run = try run(of: [
      try diagnostic(
        "half-width-punctuation",
        at: Diagnostics.SourceLocation(file: "content/news/半年 报.md", line: 5, column: 3), length: 2)
    ])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "half-width-punctuation")
    #expect(result["ruleIndex"] as? Int == 0)
    #expect(result["level"] as? String == "warning")
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    let file = try #require(place["artifactLocation"] as? [String: String])
    #expect(
      file == ["uri": "content/news/%E5%8D%8A%E5%B9%B4%20%E6%8A%A5.md", "uriBaseId": "SRCROOT"])
    #expect(
      place["region"] as? [String: Int] == ["startLine": 5, "startColumn": 3, "endColumn": 5])
  }

  @Test func eachRuleIsDescribedOnce() throws {
    let place = Diagnostics.SourceLocation(file: "content/a.md", line: 1, column: 1)
    let run = try run(of: [
      try diagnostic("dead-link", at: place), try diagnostic("dead-link", at: place),
      try diagnostic("empty-text", at: place),
    ])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "sitegen")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["dead-link", "empty-text"])
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        let text = (rule[key] as? [String: String])?["text"]
        #expect(text?.isEmpty == false, "\(key)")
      }
      #expect((rule["defaultConfiguration"] as? [String: String])?["level"] != nil)
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 0, 1])
  }

  @Test func aFileAsAWholeHasNoRegion() throws {
    let run = try run(of: [
      try diagnostic("empty-file", at: Diagnostics.SourceLocation(file: "/srv/site/content/a.pdf"))
    ])
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    #expect(place["region"] == nil)
    #expect(
      place["artifactLocation"] as? [String: String] == ["uri": "file:///srv/site/content/a.pdf"])
  }

  @Test func nothingFoundIsARunWithoutResults() throws {
    let run = try run(of: [])
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }
}
