import Foundation
import Testing

/// The picture that is shown where a bulletin is shared.
extension CommandTests {
  private static let head = "title: 上半年增长5.0%\ndate: 2024-07-15\nsource: 统计局\n"
  private static let chart =
    "charts:\n  - {title: 增速, data: {甲: 1%, 乙: 2%}}\n"
  private static let file = "content/news/a.md"

  private static func site(_ head: String) -> [String: String] {
    [
      "content/site.yaml": "title: 公报\nbase-url: https://example.org/\n",
      "content/news/_index.md": "---\ntitle: 新闻\n---\n",
      file: "---\n\(head)---\n正文。\n",
    ]
  }

  /// A program that stands for the one that makes bitmaps: it gives what it was told to, and notes what
  /// it was asked for.
  private func run(
    _ arguments: String, making png: String = "", named: String = "rsvg-convert",
    in folder: Folder
  ) async throws -> Run {
    try folder.write(png, to: "bin/picture")
    try folder.write(
      """
      #!/bin/sh
      for argument; do case $argument in --output=*|--screenshot=*) out=${argument#*=};; esac; done
      echo "$@" > "$ASKED"
      [ -s "$PICTURE" ] || { echo "no luck" >&2; exit 3; }
      /usr/bin/base64 -d < "$PICTURE" > "$out"
      """, to: "bin/\(named)")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "bin/\(named)").path)
    let program = Bundle.main.bundleURL.appending(path: "sitegen").path
    return try await run(
      shell:
        "ASKED=$PWD/asked PICTURE=$PWD/bin/picture PATH=$PWD/bin \(program) --language en card \(arguments)",
      in: folder)
  }

  /// The beginning of a PNG of 1200 × 630.
  private static let png = Data(
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 4, 0xB0, 0, 0, 2, 0x76, 8, 2, 0, 0, 0] + [0, 0, 0, 0, 1, 2, 3]
  ).base64EncodedString()

  private func bytes(_ path: String, in folder: Folder) -> Data? {
    FileManager.default.contents(atPath: folder.url.appending(path: path).path)
  }

  @Test func drawsACardAndSaysWhatToWrite() async throws {
    let folder = try Folder(Self.site(Self.head + Self.chart))
    let first = try await run("news/a", making: Self.png, in: folder)
    #expect(first.errors == "")
    #expect(
      first.output == """
        drawn: content/news/a-card.png
        it is shown once content/news/a.md names it; write at its top:
        image: a-card.png
        image-alt: 增速。增速：甲为1%，乙为2%。

        """)
    let card = try #require(bytes("content/news/a-card.png", in: folder))
    #expect(card.count > 40)
    // Its own picture it draws anew.
    #expect(try await run("news/a", making: Self.png, in: folder).code == 0)
    #expect(bytes("content/news/a-card.png", in: folder) == card)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "content/news").path)
    #expect(names.sorted() == ["_index.md", "a-card.png", "a.md"])
  }

  @Test func asksABrowserWhereThereIsNothingElse() async throws {
    let folder = try Folder(Self.site(Self.head + Self.chart))
    let run = try await run("news/a", making: Self.png, named: "chromium", in: folder)
    #expect(run.errors == "")
    let asked = String(decoding: bytes("asked", in: folder) ?? Data(), as: UTF8.self)
    #expect(asked.contains("--headless"))
    #expect(asked.contains("--window-size=1200,630"))
  }

  @Test func leavesThePicturesOfOthers() async throws {
    let folder = try Folder(Self.site(Self.head + Self.chart))
    try folder.write("ours", to: "content/news/a-card.png")
    let refused = try await run("news/a", making: Self.png, in: folder)
    #expect(refused.code == 1)
    #expect(
      refused.errors
        == "Error: content/news/a-card.png was not made by sitegen, or was changed since; --force puts the new picture in its place\n"
    )
    #expect(bytes("asked", in: folder) == nil)
    #expect(bytes("content/news/a-card.png", in: folder) == Data("ours".utf8))
    #expect(try await run("news/a --force", making: Self.png, in: folder).code == 0)
    #expect(bytes("content/news/a-card.png", in: folder)?.count ?? 0 > 40)
    // Somebody has touched it up.
    var changed = try #require(bytes("content/news/a-card.png", in: folder))
    changed.append(7)
    try changed.write(to: folder.url.appending(path: "content/news/a-card.png"))
    #expect(try await run("news/a", making: Self.png, in: folder).code == 1)
  }

  @Test func drawsWhatTheReportNamesThoughItIsNotThere() async throws {
    let folder = try Folder(Self.site(Self.head + "image: share.png\n" + Self.chart))
    let run = try await run("news/a", making: Self.png, in: folder)
    #expect(run.errors == "")
    #expect(run.output == "drawn: content/news/share.png\n")
    #expect(bytes("content/news/share.png", in: folder) != nil)
  }

  @Test func saysWhatToWriteInPlaceOfAnotherPicture() async throws {
    let folder = try Folder(
      Self.site("标题: 增长\n日期: 2024-07-15\n图片: https://example.com/x.jpg\n" + Self.chart))
    let run = try await run("news/a", making: Self.png, in: folder)
    #expect(run.errors == "")
    #expect(run.output.contains("in place of its picture"))
    #expect(run.output.contains("图片: a-card.png\n图片说明: "))
  }

  @Test(arguments: [
    (
      Self.head, "news/a", "has no chart to draw; describe one under 'charts'"
    ), (Self.head + Self.chart, "news/b", "there is no report 'news/b'; did you mean 'news/a'?"),
    (Self.head + "draft: true\n" + Self.chart, "news/a", "--drafts takes drafts for finished"),
    (Self.head + Self.chart + "titel: x\n", "news/a", "1 error; no picture was drawn"),
    (Self.head + "expires: 2024-08-01\n" + Self.chart, "news/a", "it has expired"),
  ])
  func saysWhyThereIsNoCard(head: String, report: String, reason: String) async throws {
    let folder = try Folder(Self.site(head))
    let run = try await run(report, making: Self.png, in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(bytes("asked", in: folder) == nil)
  }

  @Test func drawsWhatWaitsAsItWillBe() async throws {
    let folder = try Folder(Self.site(Self.head + Self.chart))
    #expect(try await run("news/a --now 2024-01-01", making: Self.png, in: folder).code == 0)
  }

  @Test func namesThePackagesWhereNoProgramIsInstalled() async throws {
    let folder = try Folder(Self.site(Self.head + Self.chart))
    let program = Bundle.main.bundleURL.appending(path: "sitegen").path
    let run = try await run(
      shell: "PATH=/nonexistent \(program) --language en card news/a", in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("librsvg2-bin"))
    #expect(run.errors.contains("chromium"))
    let drawing = try await self.run(
      shell: "PATH=/nonexistent \(program) card --svg news/a", in: folder)
    #expect(drawing.output.hasPrefix("<svg "))
    #expect(drawing.output.contains("上半年增长5.0%"))
  }

  @Test func saysWhatAProgramComplainsOf() async throws {
    let folder = try Folder(Self.site(Self.head + Self.chart))
    let run = try await run("news/a", in: folder)
    #expect(run.errors == "Error: rsvg-convert made no picture of 1200 × 630: no luck\n")
    #expect(bytes("content/news/a-card.png", in: folder) == nil)
  }

  /// The real ones, where they are installed.
  @Test(arguments: ["rsvg-convert", "chromium"])
  func makesARealPicture(program: String) async throws {
    let path = "/usr/bin/\(program)"
    guard FileManager.default.isExecutableFile(atPath: path) else { return }
    let folder = try Folder(Self.site(Self.head + Self.chart) + ["tools/note": ""])
    let tools = try FileManager.default.contentsOfDirectory(atPath: "/usr/bin")
    for tool in tools where tool == program || tool != "rsvg-convert" {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: "tools/\(tool)"),
        withDestinationURL: URL(filePath: "/usr/bin/\(tool)"))
    }
    let command = Bundle.main.bundleURL.appending(path: "sitegen").path
    let run = try await run(
      shell: "PATH=$PWD/tools \(command) --language en card news/a", in: folder)
    #expect(run.errors == "")
    let png = try #require(bytes("content/news/a-card.png", in: folder))
    // Not one colour alone.
    #expect(png.count > 5_000)
    #expect([UInt8](png.dropFirst(16).prefix(8)) == [0, 0, 4, 0xB0, 0, 0, 2, 0x76])
    // And the site takes it.
    try folder.write(
      "---\n\(Self.head)image: a-card.png\nimage-alt: 增速\n\(Self.chart)---\n正文。\n", to: Self.file)
    let built = try await self.run(["build", "--strict"], in: folder)
    #expect(built.errors == "")
    #expect(built.code == 0)
    // For those who are sent the page: readers of the page see its chart.
    let page = String(
      decoding: try #require(bytes("public/news/a/index.html", in: folder)), as: UTF8.self)
    #expect(page.contains("og:image\" content=\"https://example.org/news/a-card.png\""))
    #expect(!page.contains("lead-picture"))
    // It is not drawn anew by itself.
    try folder.write(
      "---\n\(Self.head)image: a-card.png\n\(Self.chart.replacing("2%", with: "3%"))---\n正文。\n",
      to: Self.file)
    let changed = try await self.run(["build"], in: folder)
    #expect(
      changed.errors.contains(
        "content/news/a.md:5:8: warning: content/news/a-card.png does not show what the report says now"
      ),
      "\(changed.errors)")
    #expect(changed.errors.contains("draw it anew: sitegen card content/news/a.md"))
  }
}

private func + (_ a: [String: String], _ b: [String: String]) -> [String: String] {
  a.merging(b) { $1 }
}
