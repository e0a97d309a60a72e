import Testing

@testable import Proofreading

@Suite struct AddressFaultTests {
  @Test(arguments: [
    "https://www.gov.cn/", "http://a.cn:8080/x?y=1#z",
    "https://web.archive.org/web/2020/https://a.cn/",
    "https://中国政府网.政务/", "https://a.cn/甲（乙）/", "a.md", "/news/", "#x", "mailto:a@b.cn",
    "www.gov.cn",
    "https://[2001:db8::1]/", "http://8.8.8.8/", "https://user@a.cn/", "metric:gdp", "httpd.md",
    "https.md",
  ])
  func soundAddressesAreLeftAlone(address: String) {
    #expect(AddressFault(in: address) == nil)
  }

  @Test(arguments: [
    ("https：//www.gov.cn/", AddressFault.fullWidth("：")), ("https://www。gov.cn/", .fullWidth("。")),
    ("www．gov.cn", .fullWidth("．")), ("http:/www.gov.cn", .slashes), ("http:www.gov.cn", .slashes),
    ("https://https://a.cn/", .twoSchemes), ("http://https//a.cn/", .twoSchemes),
    ("https:///a", .slashes), ("https://?x", .noHost), ("https://a..cn/", .noHost),
    ("https://gov/", .hostWithoutDot("gov")), ("https://a.cn/x y", .space),
    ("https://a.cn/](b", .leftover("](")), ("https://a.cn/**", .leftover("**")),
    ("https://a.cn/x。", .leftover("。")), ("http://localhost:8000/", .inHouse("localhost")),
    ("http://192.168.1.2/a.pdf", .inHouse("192.168.1.2")),
    ("http://10.0.0.1", .inHouse("10.0.0.1")),
    ("http://172.20.0.1", .inHouse("172.20.0.1")), ("http://oa.lan/", .inHouse("oa.lan")),
  ])
  func othersAreNamed(address: String, fault: AddressFault) {
    #expect(AddressFault(in: address) == fault)
  }
}
