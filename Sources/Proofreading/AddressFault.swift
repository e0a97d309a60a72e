import Diagnostics
import Localization

/// What is wrong with the form of an address on another site, told without asking that site.
enum AddressFault: Equatable {
  case twoSchemes
  case slashes
  case fullWidth(Character)
  case noHost
  case hostWithoutDot(String)
  case space
  case leftover(String)
  case inHouse(String)

  /// - Returns: nil of a sound address, and of one that is on the site itself.
  init?(in address: String) {
    let lowercased = address.lowercased()
    guard let scheme = ["https", "http"].first(where: lowercased.hasPrefix),
      let colon = address.dropFirst(scheme.count).first, colon == ":" || colon == "："
    else {
      guard ["www.", "www．", "www。"].contains(where: lowercased.hasPrefix) else { return nil }
      let host = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      guard let wide = host.first(where: Self.isWide) else { return nil }
      self = .fullWidth(wide)
      return
    }
    if colon == "：" {
      self = .fullWidth(colon)
      return
    }
    let rest = address.dropFirst(scheme.count + 1)
    guard rest.hasPrefix("//"), !rest.hasPrefix("///") else {
      self = .slashes
      return
    }
    let behind = rest.dropFirst(2)
    if ["http:", "https:", "http//", "https//"].contains(where: behind.lowercased().hasPrefix) {
      self = .twoSchemes
      return
    }
    let authority = behind.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if let wide = host.first(where: Self.isWide) {
      self = .fullWidth(wide)
    } else if address.contains(where: \.isWhitespace) {
      self = .space
    } else if let leftover = Self.leftover(of: address) {
      self = .leftover(leftover)
    } else if let fault = Self.fault(ofHost: String(host)) {
      self = fault
    } else {
      return nil
    }
  }

  private static func isWide(_ character: Character) -> Bool { "：／。．，、".contains(character) }

  /// Marks of a text that were copied along with the address.
  private static func leftover(of address: String) -> String? {
    if let mark = ["](", "**", "<", ">"].first(where: address.contains) { return mark }
    guard let last = address.last, "，。；、）》”".contains(last) else { return nil }
    return String(last)
  }

  private static func fault(ofHost text: String) -> AddressFault? {
    // An address of IPv6 has colons of its own.
    if text.hasPrefix("[") { return text.hasPrefix("[::1]") ? .inHouse("[::1]") : nil }
    let host = String(text.prefix { $0 != ":" }).lowercased()
    if host.isEmpty || host.hasPrefix(".") || host.contains("..") { return .noHost }
    if host == "localhost" { return .inHouse(host) }
    if [".local", ".lan", ".localhost", ".internal", ".intranet"].contains(where: host.hasSuffix) {
      return .inHouse(host)
    }
    let parts = host.split(separator: ".").map { Int($0) }
    if parts.count == 4, parts.allSatisfy({ $0 != nil }) {
      switch (parts[0] ?? 0, parts[1] ?? 0) {
      case (10, _), (127, _), (192, 168), (172, 16...31), (169, 254): return .inHouse(host)
      default: return nil
      }
    }
    return host.contains(".") ? nil : .hostWithoutDot(host)
  }

  func diagnostic(_ address: String, at location: SourceLocation) -> Diagnostic {
    let rules = Rule.proofreading
    let length = address.unicodeScalars.count
    if case .inHouse(let host) = self {
      return Diagnostic(
        rules.addressInHouse, at: location, ["address": .text(address), "host": .text(host)],
        length: length)
    }
    return Diagnostic(
      rules.brokenAddress, at: location, ["address": .text(address), "reason": reason],
      length: length)
  }

  private var reason: Phrase.Argument {
    switch self {
    case .twoSchemes: .words("it begins twice", "开头写了两遍")
    case .slashes: .words("behind 'http:' there have to be two slashes", "“http:”后面应该是两条斜杠")
    case .fullWidth(let mark): .words("'\(mark)' is a full-width character", "“\(mark)”是全角字符")
    case .noHost: .words("it names no site", "没有写网站的域名")
    case .hostWithoutDot(let host):
      .words("'\(host)' is no whole name of a site", "“\(host)”不是完整的域名")
    case .space: .words("it has a space in it", "中间有空格")
    case .leftover(let mark): .words("'\(mark)' does not belong to it", "“\(mark)”不是网址的一部分")
    case .inHouse: .words("", "")
    }
  }
}
