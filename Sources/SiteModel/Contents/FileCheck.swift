import Diagnostics
import Localization

/// Complains of files beside the texts that a careful web master would not publish as they are.
package enum FileCheck {
  /// In bytes: more than a reader on a telephone waits for.
  package static let largePicture = 5 << 20
  private static let largeFile = 100 << 20

  static func diagnostics(in edition: Edition, _ materials: Materials) -> [Diagnostic] {
    let allowed = edition.configuration.allowedAttachments
    let files =
      edition.attachments.map { ($0, nil) } + edition.absentFiles.map { ($0.file, $0.absence) }
    return files.flatMap { file, absence -> [Diagnostic] in
      let found = diagnostics(of: file, materials.files[file.file], allowed)
      // What belongs to a draft is not finished either.
      return absence == .draft ? found.map(\.asWarning) : found
    }
  }

  /// Complaints without those that follow from others: a text that is no file to be linked to.
  package static func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let misnamed = Set(
      diagnostics.filter { $0.rule.code == Rule.sourceFiles.textWithAnotherEnding.code }
        .map(\.location.file))
    if misnamed.isEmpty { return diagnostics }
    return diagnostics.filter {
      $0.rule.code != Rule.linkedPlaces.unreadFile.code || !misnamed.contains($0.location.file)
    }
  }

  private static func diagnostics(
    of file: Attachment, _ facts: FileFacts?, _ allowed: Set<String>
  ) -> [Diagnostic] {
    let name = file.file
    if facts?.holdsPrivateKey == true || FileName.isKeyStore(name) {
      return [Diagnostic(Rule.sourceFiles.privateKey, at: SourceLocation(file: name))]
    }
    if let text = FileName.textWithAnotherEnding(name) {
      return [.textWithAnotherEnding(name, text)]
    }
    if facts?.beginsAsText == true, FileName.suffix(of: name) == "txt" {
      return [.textWithAnotherEnding(name, "\(FileName.last(of: name).dropLast(4)).md")]
    }
    if FileName.isBackup(name) {
      return [Diagnostic(Rule.sourceFiles.backupFile, at: SourceLocation(file: name))]
    }
    if let runner = FileName.runner(of: name), !allowed.contains(FileName.suffix(of: name)),
      !FileName.isVerification(file.path.text)
    {
      return [.acting(name, runner)]
    }
    guard let facts else { return [] }
    let isPicture = Picture.isNamed(so: name)
    if facts.size == 0, !isPicture {
      return [Diagnostic(Rule.sourceFiles.emptyFile, at: SourceLocation(file: name))]
    }
    if let claim = facts.claim {
      return [
        Diagnostic(
          Rule.sourceFiles.damagedFile, at: SourceLocation(file: name),
          ["suffix": .text(claim.uppercased())])
      ]
    }
    if facts.size > (isPicture ? largePicture : largeFile) {
      return [
        Diagnostic(
          isPicture ? Rule.sourceFiles.largePicture : Rule.sourceFiles.largeFile,
          at: SourceLocation(file: name), ["size": .number(facts.size >> 20)])
      ]
    }
    return []
  }
}

extension Diagnostic {
  fileprivate static func textWithAnotherEnding(_ file: String, _ name: String) -> Diagnostic {
    let own = FileName.last(of: file)
    let ending = own.count > name.count ? String(own.dropFirst(name.count)) : ".txt"
    let isBlank = ending.allSatisfy(\.isWhitespace)
    return Diagnostic(
      Rule.sourceFiles.textWithAnotherEnding, at: SourceLocation(file: file),
      ["name": .text(name), "ending": isBlank ? .words("a space", "空格") : .quoted(ending)])
  }

  fileprivate static func acting(_ file: String, _ runner: FileName.Runner) -> Diagnostic {
    let who: Phrase.Argument =
      switch runner {
      case .browser: .words("a reader's browser", "读者的浏览器")
      case .server: .words("the web server", "网站服务器")
      case .reader: .words("a reader's computer", "读者的电脑")
      }
    let suffix = FileName.suffix(of: file)
    return Diagnostic(
      Rule.sourceFiles.actingFile, at: SourceLocation(file: file),
      ["who": who, "suffix": .text(suffix)])
  }

  static func noPictureFormat(
    _ address: String, at location: SourceLocation, length: Int = 1
  ) -> Diagnostic {
    let suffix = FileName.suffix(of: address)
    return Diagnostic(
      Rule.sourceFiles.noPictureFormat, at: location,
      ["address": .text(address), "format": .text(suffix.uppercased())],
      fix: ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx"].contains(suffix)
        ? Wording(
          "link to it instead: [words]({address}), without the '!'",
          "改成链接，去掉前面的“!”：[文字]({address})") : nil,
      length: length)
  }
}
