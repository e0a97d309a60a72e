import Testing

@testable import Pages

/// What is found by what is typed.
@Suite struct SearchKeysTests {
  @Test(arguments: [
    ("H₂O", "h2o"), ("CO₂", "co2"), ("5 m²", "5 m2"), ("10⁸千瓦", "108千瓦"), ("x¹", "x1"),
    ("ＧＤＰ", "gdp"), ("〔2023〕5号", "(2023)5号"), ("1,234,567", "1234567"), ("甲,乙", "甲,乙"),
  ])
  func theSameTextIsFoundHoweverItIsWritten(text: String, folded: String) {
    #expect(String(decoding: SearchKeys.folded(text), as: UTF16.self) == folded)
    #expect(SearchKeys.folded(text) == SearchKeys.folded(folded))
  }
}
