import Diagnostics
import Foundation
import Markdown
import Markup

/// Reads `site.yaml`.
struct SiteConfigurationParser {
  let file: String

  /// - Returns: nil with errors where the file is no usable configuration.
  func parse(_ bytes: [UInt8]) -> Parsed<SiteConfiguration?> {
    let text = SourceText.checking(bytes, file: file)
    guard !text.diagnostics.hasErrors else { return Parsed(nil, text.diagnostics) }
    let yaml = YAMLReader(file: file, firstLine: 1)
      .read(String(decoding: text.value.bytes, as: UTF8.self)) {
        SiteKey.names[$0] != nil || NavigationKey.names[$0] != nil || FooterKey.names[$0] != nil
      }
    guard !yaml.diagnostics.hasErrors else { return Parsed(nil, yaml.diagnostics) }
    let start = SourceLocation.Position(line: 1, column: 1)
    var fields = Fields<SiteKey>(
      yaml.value ?? YAMLValue(content: .null, position: start), file: file, as: "the file")
    let configuration = configuration(&fields)
    return Parsed(
      fields.diagnostics.hasErrors ? nil : configuration, yaml.diagnostics + fields.diagnostics)
  }

  private func configuration(_ fields: inout Fields<SiteKey>) -> SiteConfiguration? {
    let title = fields.requiredText(.title)
    let description = fields.text(.description) ?? ""
    let baseURL = baseURL(&fields)
    let timeZone = timeZone(&fields)
    let language = fields.language(.language) ?? "zh-Hans"
    let pageSize = fields.integer(.pageSize, in: 1...1000)
    let allowsRawHTML = fields.boolean(.rawHTML) ?? false
    let headlines = fields.locatedTexts(.headlines).map { Located($0.text, at: $0.location) }
    let navigation = fields.groups(.navigation, of: NavigationKey.self) {
      navigationEntry(&$0)
    }
    let footer = fields.groups(.footer, of: FooterKey.self) { footerEntry(&$0) }
    guard let baseURL, let timeZone else { return nil }
    return SiteConfiguration(
      title: title, description: description, baseURL: baseURL, language: language,
      timeZone: timeZone, pageSize: pageSize ?? SiteConfiguration.defaultPageSize,
      allowsRawHTML: allowsRawHTML, headlines: headlines, navigation: navigation, footer: footer)
  }

  private func baseURL(_ fields: inout Fields<SiteKey>) -> BaseURL? {
    let text = fields.requiredText(.baseURL)
    if text.isEmpty { return nil }
    guard let url = BaseURL(text) else {
      fields.report(
        .unusable(
          text, key: fields.name(of: .baseURL), because: "it is no address of a site",
          fix: "write the address of the home page, such as https://example.org/",
          at: fields.location(of: .baseURL)))
      return nil
    }
    return url
  }

  private func timeZone(_ fields: inout Fields<SiteKey>) -> TimeZone? {
    let text = fields.text(.timeZone) ?? "Asia/Shanghai"
    guard let zone = TimeZone(identifier: text) else {
      fields.report(
        .unusable(
          text, key: fields.name(of: .timeZone), because: "there is no such time zone",
          fix: "write a name such as Asia/Shanghai or UTC", at: fields.location(of: .timeZone)))
      return nil
    }
    return zone
  }

  private func navigationEntry(
    _ fields: inout Fields<NavigationKey>
  ) -> SiteConfiguration.NavigationEntry? {
    let title = fields.requiredText(.title)
    guard !fields.requiredText(.url).isEmpty, let link = link(.url, &fields) else { return nil }
    return SiteConfiguration.NavigationEntry(title: title, link: link)
  }

  private func footerEntry(_ fields: inout Fields<FooterKey>) -> SiteConfiguration.FooterEntry? {
    SiteConfiguration.FooterEntry(
      label: fields.text(.label), text: fields.requiredText(.text), link: link(.url, &fields))
  }

  private func link<Key: FrontMatterKey>(
    _ key: Key, _ fields: inout Fields<Key>
  ) -> SiteConfiguration.SiteLink? {
    guard let text = fields.text(key) else { return nil }
    if let path = SitePath(text) { return .onSite(path) }
    if URLPolicy.allowsAbsoluteLink(text) { return .elsewhere(text) }
    fields.report(
      .unusable(
        text, key: fields.name(of: key), because: "it is no address that can be linked to",
        fix: "write a path on this site, such as /about/, or a whole https:// address",
        at: fields.location(of: key)))
    return nil
  }
}
