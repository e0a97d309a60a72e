import Foundation
import Localization
import SiteModel
import Subprocess

/// A program of the machine that makes a bitmap of a drawing: looked for when it is needed.
struct PictureConverter {
  private let kind: Kind
  let name: String

  private enum Kind {
    /// librsvg's: small and quick.
    case librsvg
    /// A browser without a window.
    case chromium
  }

  /// What each is called, in the order in which they are taken.
  private static let programs: [(name: String, kind: Kind)] = [
    ("rsvg-convert", .librsvg), ("chromium", .chromium), ("chromium-browser", .chromium),
    ("google-chrome", .chromium), ("google-chrome-stable", .chromium),
  ]

  /// How long one may take; a browser that starts for the first time is slow.
  private static let patience = Duration.seconds(90)

  /// The first that is installed.
  static func installed() throws -> PictureConverter {
    for (name, kind) in programs {
      if isInstalled(name) { return PictureConverter(kind: kind, name: name) }
    }
    throw Failure(
      Phrase(
        "nothing here makes a PNG of a drawing; install one of the Debian packages {packages}, or take the drawing with --svg",
        "这台机器上没有能把图变成 PNG 的程序；安装 Debian 软件包 {packages} 中的一个，或者加 --svg 只要 SVG",
        ["packages": .names(["librsvg2-bin", "chromium"])]))
  }

  /// Stops where Chinese would come out as boxes.
  static func requireFonts(for language: Language) async throws {
    guard language.isChinese, isInstalled("fc-list") else { return }
    let fonts = try await Subprocess.run(
      .name("fc-list"), arguments: [":lang=zh", "family"], output: .string(limit: 1 << 20))
    guard fonts.terminationStatus.isSuccess, fonts.standardOutput.isEmpty else { return }
    throw Failure(
      Phrase(
        "no font here has Chinese characters; install the Debian package {package}",
        "这台机器上没有中文字体，文字会变成方框；安装 Debian 软件包 {package}",
        ["package": .text("fonts-noto-cjk")]))
  }

  /// The drawing as PNG, of the size that the drawing says.
  func png(of drawing: [UInt8], width: Int, height: Int) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-card-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = folder.appending(path: "card.png")
    let complaint = try await run(
      arguments(for: drawing, width, height, in: folder, to: result))
    let png = FileManager.default.contents(atPath: result.path).map { [UInt8]($0) } ?? []
    guard let size = PictureMark.size(of: png), size == (width, height) else {
      throw Failure(
        Phrase(
          complaint.isEmpty
            ? "{program} made no picture of {width} × {height}"
            : "{program} made no picture of {width} × {height}: {complaint}",
          complaint.isEmpty
            ? "{program} 没有画出 {width} × {height} 的图"
            : "{program} 没有画出 {width} × {height} 的图：{complaint}",
          [
            "program": .text(name), "width": .number(width), "height": .number(height),
            "complaint": .text(complaint),
          ]))
    }
    return png
  }

  private func arguments(
    for drawing: [UInt8], _ width: Int, _ height: Int, in folder: URL, to result: URL
  ) throws -> [String] {
    switch kind {
    case .librsvg:
      let file = folder.appending(path: "card.svg")
      try Data(drawing).write(to: file)
      return ["--width=\(width)", "--height=\(height)", "--output=\(result.path)", file.path]
    case .chromium:
      // Within a page, which has no margins and no scroll bars.
      let page = folder.appending(path: "card.html")
      let head =
        "<!doctype html><meta charset=\"utf-8\"><style>body{margin:0;overflow:hidden}svg{display:block}</style>"
      try Data(Array(head.utf8) + drawing).write(to: page)
      return [
        "--headless", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
        "--no-first-run", "--user-data-dir=\(folder.appending(path: "profile").path)",
        "--window-size=\(width),\(height)", "--screenshot=\(result.path)",
      ]
        // A browser has no sandbox for the superuser. It is shown nothing but the drawing.
        + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    }
  }

  /// - Returns: what it complained of, in one line.
  private func run(_ arguments: [String]) async throws -> String {
    let (name, patience) = (name, Self.patience)
    return try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask {
        let result = try await Subprocess.run(
          .name(name), arguments: Arguments(arguments), output: .discarded,
          error: .string(limit: 1 << 20))
        if result.terminationStatus.isSuccess { return "" }
        return result.standardError.split(separator: "\n").last.map(String.init)
          ?? "\(result.terminationStatus)"
      }
      group.addTask {
        try await Task.sleep(for: patience)
        return nil
      }
      defer { group.cancelAll() }
      guard let complaint = try await group.next() ?? nil else {
        throw Failure(
          Phrase(
            "{program} was not done after {seconds} seconds, and was stopped",
            "{program} 过了 {seconds} 秒还没画完，已停下",
            ["program": .text(name), "seconds": .number(Int(patience.components.seconds))]))
      }
      return complaint
    }
  }

  private static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }
}
