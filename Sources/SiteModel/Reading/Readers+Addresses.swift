import Diagnostics
import Files
import Foundation
import FrontMatter
import Localization

// How times, addresses, languages and orders are read.

extension Reader where Value == Moment? {
  /// A day, or a day and a time, in the zone of the group.
  static var moment: Self { Self(read) }

  /// One that has to be there.
  static var requiredMoment: Self { Self(isRequired: true, read) }

  @Sendable private static func read(_ field: Field?, _ group: inout FieldGroup) -> Moment? {
    guard let field, let text = group.text(field) else { return nil }
    if let moment = Moment(text, in: group.times.zone) {
      if (1900...2200).contains(moment.date.year) { return moment }
      group.report(
        Diagnostic(
          Rule.contents.unlikelyYear, at: group.location(field.value.position),
          ["key": .text(field.name), "year": .number(moment.date.year)],
          length: text.unicodeScalars.count))
      return nil
    }
    group.report(.notADate(text, key: field.name, at: group.location(field.value.position)))
    return nil
  }
}

extension Reader where Value == Int? {
  /// A place in a list, the lowest first.
  static var order: Self { .integer(in: -9999...9999) }
}

extension Reader where Value == String? {
  /// One part of a path, for the page's URL.
  static var slug: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      guard let fault = PathSegment.fault(in: text) else { return text }
      group.report(
        .unusable(
          text, key: field.name, because: fault,
          fix: Wording(
            "write the last part of the page's address, such as half-year-2023",
            "写网址的最后一段，如 half-year-2023"),
          at: group.location(field.value.position)))
      return nil
    }
  }

  /// A URI (RFC 3986, section 3: a scheme, a colon and more), such as `tag:` or `urn:uuid:`.
  static var uri: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      let scheme = text.prefix { $0 != ":" }
      let isScheme =
        scheme.first.map { $0.isASCII && $0.isLetter } ?? false
        && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
      if isScheme, scheme.count + 1 < text.count, !text.contains(where: \.isWhitespace) {
        return text
      }
      group.report(
        .unusable(
          text, key: field.name, because: Phrase("it is no whole URI", "不是完整的 URI"),
          fix: isDocumentNumber(text)
            ? Wording(
              "the number of an official document goes under 'document-number'",
              "公文的发文字号写到“文号”那一项")
            : Wording(
              "write one that is nobody else's and stays, such as tag:example.org,2023:half-year",
              "写一个别处不会有、也不会再变的，如 tag:example.org,2023:half-year"),
          at: group.location(field.value.position)))
      return nil
    }
  }

  /// Whether a text is like 兰政发〔2026〕5号 or 第5号.
  private static func isDocumentNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber)
      && (text.hasSuffix("号") || text.hasSuffix("號") || text.contains { "〔［【[（(".contains($0) })
  }

  /// A language tag, such as zh-Hans or en, of one of the languages known.
  static var language: Self {
    Self { field, group in
      guard let field, let text = group.text(field) else { return nil }
      if Language(tag: text) != nil { return text }
      let all = Wording("write zh-Hans, zh-Hant or en", "写 zh-Hans（简体中文）、zh-Hant（繁体中文）或 en（英文）")
      let meant = Language(meantBy: text)?.rawValue
      group.report(
        .unusable(
          text, key: field.name, because: Phrase("no such language is known here", "没有这种语言"),
          fix: meant.map { Wording("write \($0)", "改成 \($0)") } ?? all,
          at: group.location(field.value.position)))
      return nil
    }
  }
}

extension Reader where Value == [Located<SitePath>] {
  /// Former addresses on the site.
  static var aliases: Self {
    let names = Reader<[Located<String>]>.names
    return Self { field, group in
      names.values(of: field, in: &group).compactMap { name in
        if let path = SitePath(name.value) {
          let suffix = path.isPage ? "" : FileName.suffix(of: path.text)
          if !["", "html", "htm", "shtml", "xhtml"].contains(suffix) {
            group.report(.aliasOfAnotherKind(name, suffix: suffix))
          }
          return Located(path, at: name.location)
        }
        group.report(
          .unusable(
            name.value, key: field?.name ?? "",
            because: Phrase("it is no address on this site", "这不是本站的网址"),
            fix: Wording(
              "write the old address from the first '/' on, such as /2019/report/",
              "从第一个“/”开始写旧网址，如 /2019/report/"),
            at: name.location))
        return nil
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func aliasOfAnotherKind(
    _ alias: Located<String>, suffix: String
  ) -> Diagnostic {
    Diagnostic(
      Rule.contents.aliasOfAnotherKind, at: alias.location,
      ["alias": .text(alias.value), "suffix": .text(suffix)],
      length: alias.value.unicodeScalars.count)
  }
}
