import Foundation
import Statistics
import Testing

@Suite struct DecimalNumberTests {
  /// 10,000 cases by Python's decimal module; see make-decimal-cases.py.
  @Test func agreesWithAnIndependentImplementation() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/decimal-cases.csv")
    let cases = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(cases.count == 10_000)
    for line in cases {
      let parts = line.split(separator: ",").map(String.init)
      let a = try #require(DecimalNumber(parts[1]), "\(line)")
      let b = try #require(DecimalNumber(parts[2]), "\(line)")
      let result =
        switch parts[0] {
        case "+": (a + b).description
        case "-": (a - b).description
        case "*": (a * b).description
        case "/": try #require(a.divided(by: b)).description
        case "<": a < b ? "1" : "0"
        case "round": a.rounded(toDecimals: Int(parts[2])!).description
        default: try #require(a.squareRoot, "\(line)").description
        }
      #expect(result == parts[3], "\(line)")
    }
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1e5", "+1", "--1", "1.2.3", "1234567890123456789"])
  func refuses(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func dividesByNothingButNumbers() {
    #expect(DecimalNumber.one.divided(by: .zero) == nil)
    #expect(DecimalNumber(significand: -1).squareRoot == nil)
  }

  @Test(arguments: [
    ("1234567.5", 0, "1,234,567.5"), ("123", 2, "123.00"), ("-1000", 0, "-1,000"),
    ("0.05", 0, "0.05"), ("999", 0, "999"),
  ])
  func writesThousandsAndDecimals(number: String, decimals: Int, text: String) throws {
    let number = try #require(DecimalNumber(number))
    #expect(number.text(minimumDecimals: decimals, groupsThousands: true) == text)
  }

  @Test func isWrittenAsItIsRead() throws {
    for significand: Int64 in [0, 1, -7, 10, 99, -12_345, 123_456_789_012_345_678] {
      for exponent in -20...8 {
        let number = DecimalNumber(significand: significand, exponent: exponent)
        for decimals in [0, 2] {
          let text = number.text(minimumDecimals: decimals)
          #expect(text.split(separator: ".").dropFirst().first?.count ?? 0 >= decimals)
          if exponent > -18, exponent <= 0 { #expect(DecimalNumber(text) == number, "\(text)") }
        }
        #expect(number.approximation == Double("\(number.significand)e\(number.exponent)"))
      }
    }
  }

  @Test func roundsToSignificantDigits() throws {
    let number = try #require(DecimalNumber("450933"))
    #expect(number.rounded(toSignificantDigits: 4).description == "450900")
    #expect(number.rounded(toSignificantDigits: 9) == number)
  }
}
