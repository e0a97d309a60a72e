import Diagnostics
import Files
import Localization
import SiteGenerator
import SiteModel

/// The picture of a report for where it is shared, as it is drawn before a program makes a bitmap of it.
package struct CardDraft: Sendable {
  /// 1200 × 630, as SVG.
  package let drawing: [UInt8]
  /// What it shows is known by.
  let identity: String
  /// The file that the bitmap goes to, as it is opened.
  package let file: String
  /// The source file of the report.
  package let report: String
  /// The lines that its front matter should have; none where it names the picture already.
  package let lines: [String]
  /// Whether `image` names something else now, which the lines take the place of.
  package let replacesImage: Bool
  /// The language that the picture is in.
  package let language: Language

  /// What it came to.
  package enum Outcome: Sendable {
    case drawn(CardDraft)
    /// Errors in the content: nobody knows whether what would be drawn is right.
    case stopped([Diagnostic])
  }

  /// Writes the bitmap.
  ///
  /// - Parameter isForced: whether it may take the place of a picture that somebody else made.
  /// - Throws: an ``AuthoringFault`` where it may not, or an error of the environment.
  package func write(
    _ png: [UInt8], isForced: Bool, to files: PublishingFileSystem
  ) throws {
    try requireRoom(isForced: isForced, in: files)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let between = "\(file.dropLast(name.count)).\(name)"
    do {
      try files.remove("\(between).new")
      _ = try files.write("\(between).new", PictureMark.marking(png, showing: identity))
      _ = try files.replace("\(between).new", file, "\(between).between")
    } catch {
      // The first failure is the one to report; what is left over is put away by the next card.
      do { try files.remove("\(between).new") } catch _ {}
      throw error
    }
  }

  /// Stops where a picture that somebody else made would be lost.
  package func requireRoom(isForced: Bool, in files: PublishingFileSystem) throws {
    switch try files.kind(file) {
    case .nothing: return
    case .file:
      guard let there = try files.read(file), !isForced, !PictureMark.isUnchanged(there) else {
        return
      }
      throw AuthoringFault(
        "{file} was not made by sitegen, or was changed since; --force puts the new picture in its place",
        "{file} 不是 sitegen 画的，或者画好以后改过，没有动它；要用新图代替，加上 --force",
        ["file": .text(file)])
    case .emptyFolder, .folder, .other:
      throw AuthoringFault(
        "{file} is there, and is no file of a picture; take it away first",
        "{file} 已经有了，但不是图片文件；请先移走", ["file": .text(file)])
    }
  }
}

extension Newsroom {
  /// The picture of a report for where it is shared, drawn from what its readers see: of one that waits
  /// for its time, at that time.
  ///
  /// - Parameter name: the report's, as ``report(called:)`` takes it.
  /// - Throws: an ``AuthoringFault`` where there is no such report or nothing to draw, or an error of the
  ///   environment.
  package static func card(
    of name: String, _ options: BuildOptions, in environment: BuildEnvironment
  ) async throws -> CardDraft.Outcome {
    let newsroom = try await opening(options, in: environment)
    let report = try newsroom.report(called: name)
    var options = options
    // What will be wrong later changes nothing about what is drawn now.
    options.looksAhead = false
    let now =
      options.now.flatMap { Moment($0, in: newsroom.configuration.timeZone) }
      ?? Moment(secondsSince1970: Int(environment.clock() / 1_000_000_000))
    if case .waiting(let until) = report.release.state(
      at: now, withDrafts: options.includesDrafts)
    {
      options.now = until.rfc3339
    }
    var session = BuildSession(options, in: environment)
    let update = try await session.update()
    // The picture that it names may be the one that is to be made.
    let errors = update.diagnostics.filter {
      $0.severity == .error && !report.saysThatImageIsMissing($0)
    }
    guard errors.isEmpty else { return .stopped(errors) }
    return .drawn(try newsroom.card(of: report, update))
  }

  private func card(of report: Report, _ update: SiteUpdate) throws -> CardDraft {
    guard let seen = update.report(report.id) else {
      throw AuthoringFault(
        "{file} is not published: it has expired, or it or its column is a draft; --drafts takes drafts for finished",
        "{file} 不会发布：它已失效，或者它、它所在的栏目还是草稿；加上 --drafts 把草稿也当成写完的",
        ["file": .text(report.file)])
    }
    guard let card = update.card(of: seen) else {
      throw AuthoringFault(
        "{file} has no chart to draw; describe one under 'charts', or give at least three rates of growth of one period",
        "{file} 没有可画的图表；在“图表”下面写一幅，或者写出同一时期的至少三个同比增速",
        ["file": .text(report.file)])
    }
    let (own, line) = Self.usualPicture(of: report)
    let named = namedPicture(of: report, update)
    // As the file is written: in English keys, or in those of its language.
    let keys = try document(of: report).head.map(\.key)
    let language: Language =
      keys.allSatisfy(\.isASCII) ? .english : configuration.languageOfWords
    var lines = YAMLText()
    if named == nil {
      lines.entry(KeyNames.report.name(of: "image", in: language), line)
      if report.imageAlt == nil {
        lines.entry(KeyNames.report.name(of: "image-alt", in: language), card.alternative)
      }
    }
    return CardDraft(
      drawing: card.drawing, identity: card.identity, file: named ?? own, report: report.file,
      lines: lines.lines,
      replacesImage: named == nil && report.image != nil,
      language: report.language.flatMap { Language(tag: $0) } ?? configuration.languageOfWords)
  }

  /// Beside the report, and how the report names it there.
  private static func usualPicture(of report: Report) -> (file: String, name: String) {
    let end =
      report.file.lastIndex(of: "/").map(report.file.index(after:)) ?? report.file.startIndex
    let plain = report.file[end...].dropLast(3)
    let name = plain == "index" ? "card.png" : "\(plain)-card.png"
    return ("\(report.file[..<end])\(name)", name)
  }

  /// The file that the report names already, whether or not it is there; nil where what it names is no
  /// PNG of the site.
  private func namedPicture(of report: Report, _ update: SiteUpdate) -> String? {
    guard case .onSite(let paths)? = report.image?.value else { return nil }
    let file =
      paths.lazy.compactMap { update.file(publishedAt: $0) }.first
      ?? paths.first.map { "\(folder)\($0.text)" }
    return file.flatMap { $0.lowercased().hasSuffix(".png") ? $0 : nil }
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
