import Characters
import Testing

/// Names with numbers stand where people look for them, in the same order everywhere.
@Suite struct NaturalOrderTests {
  @Test(arguments: [
    ["园区", "园区1", "园区2", "园区10", "园区11"],
    ["一季度", "二季度", "三季度", "四季度", "2023年", "2024年"],
    ["第一产业", "第二产业", "第三产业", "第十产业", "第十一产业", "第二十产业", "第一百零五产业"],
    ["二〇二二年", "二〇二三年"],
    ["q１", "q2", "q３"],
    ["v1.2", "v1.10"],
    ["01", "1", "2"],
    ["99999999999999999998", "99999999999999999999", "100000000000000000000"],
    ["1", "A", "a", "中"],
    ["第2期", "第2期增刊", "第10期"],
  ])
  func goesByNumbers(names: [String]) {
    #expect(names.reversed().sorted(by: NaturalOrder.isBefore) == names)
    #expect(names.sorted(by: NaturalOrder.isBefore) == names)
  }

  /// Of any two different names exactly one comes first, and of three no two contradict the third.
  @Test func isAnOrderOfAllNames() {
    let pieces = ["", "1", "01", "10", "一", "十", "〇", "a", "中", " "]
    let names = Set(pieces.flatMap { a in pieces.flatMap { b in pieces.map { a + b + $0 } } })
      .sorted()
    let ordered = names.sorted(by: NaturalOrder.isBefore)
    for (place, name) in ordered.enumerated() {
      for later in ordered.dropFirst(place) where NaturalOrder.isBefore(later, name) {
        Issue.record("\(later) before \(name)")
      }
    }
  }
}
