import Files
import Foundation
import Testing

/// Changes of real folders.
@Suite struct FolderWatchTests {
  /// A folder of the test's own.
  fileprivate final class Folder: Sendable {
    let path: String

    init() throws {
      path =
        FileManager.default.temporaryDirectory.appending(path: "sitegen-watch-\(UUID().uuidString)")
        .path
      try FileManager.default.createDirectory(
        atPath: "\(path)/content/news", withIntermediateDirectories: true)
      try write("一", to: "content/news/x.md")
    }

    deinit {
      // Nobody is there any more to be told of a folder that stays.
      try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to file: String) throws {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
    }

    func move(_ from: String, to: String) throws {
      try FileManager.default.moveItem(atPath: "\(path)/\(from)", toPath: "\(path)/\(to)")
    }
  }

  /// Each way in which an editor's program, or an editor, changes what is there.
  enum Edit: CaseIterable {
    case over, byRename, byBackup, added, removed, renamed, newFolder, inNewFolder, movedFolder
    case folderGone

    fileprivate func make(in folder: Folder) throws {
      let news = "content/news"
      switch self {
      case .over: try folder.write("二", to: "\(news)/x.md")
      case .byRename:
        try folder.write("二", to: "\(news)/x.md.tmp")
        _ = rename("\(folder.path)/\(news)/x.md.tmp", "\(folder.path)/\(news)/x.md")
      case .byBackup:
        try folder.move("\(news)/x.md", to: "\(news)/x.md~")
        try folder.write("二", to: "\(news)/x.md")
      case .added: try folder.write("二", to: "\(news)/y.md")
      case .removed:
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(news)/x.md")
      case .renamed: try folder.move("\(news)/x.md", to: "\(news)/z.md")
      case .newFolder:
        try FileManager.default.createDirectory(
          atPath: "\(folder.path)/content/more", withIntermediateDirectories: false)
      case .inNewFolder:
        try FileManager.default.createDirectory(
          atPath: "\(folder.path)/content/more/deep", withIntermediateDirectories: true)
        try folder.write("二", to: "content/more/deep/x.md")
      case .movedFolder: try folder.move(news, to: "content/old")
      case .folderGone: try folder.move("content", to: "elsewhere")
      }
    }
  }

  /// Whether word is given within some seconds.
  private func isTold(_ watch: FolderWatch, within limit: Duration = .seconds(5)) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await _ in watch.changes { return true }
        return false
      }
      group.addTask {
        do { try await Task.sleep(for: limit) } catch { return false }
        return false
      }
      let isTold = await group.next() ?? false
      group.cancelAll()
      return isTold
    }
  }

  @Test(arguments: Edit.allCases, [true, false])
  func areTold(edit: Edit, asksKernel: Bool) async throws {
    // Polling knows files, and no empty folder is anything to it.
    if !asksKernel, edit == .newFolder { return }
    let folder = try Folder()
    let watch = FolderWatch(
      ["\(folder.path)/content", "\(folder.path)/templates"], asksKernel: asksKernel)
    #expect({ if case .notified = watch.manner { asksKernel } else { !asksKernel } }())
    try edit.make(in: folder)
    #expect(await isTold(watch))
  }

  /// A folder that was not there, or was away for a while, is watched once it comes.
  @Test func foldersThatComeAreWatched() async throws {
    let folder = try Folder()
    let watch = FolderWatch(["\(folder.path)/content", "\(folder.path)/templates"])
    try folder.move("content", to: "elsewhere")
    #expect(await isTold(watch))
    try folder.move("elsewhere", to: "content")
    #expect(await isTold(watch))
    try folder.write("三", to: "content/news/x.md")
    #expect(await isTold(watch))
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/templates", withIntermediateDirectories: false)
    #expect(await isTold(watch))
    try folder.write("四", to: "templates/report.mustache")
    #expect(await isTold(watch))
  }

  /// Where even the folder around is not there, somebody has to look again and again.
  @Test func foldersOfNowhereAreLookedFor() async throws {
    let folder = try Folder()
    let watch = FolderWatch(["\(folder.path)/later/content"])
    #expect({ if case .polled = watch.manner { true } else { false } }())
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/later/content", withIntermediateDirectories: true)
    try folder.write("一", to: "later/content/x.md")
    #expect(await isTold(watch))
  }

  /// Where the kernel can watch no more later on, whoever asked is told.
  /// The folder around may go at once, or when the kernel has long told of the root.
  @Test(.timeLimit(.minutes(5)), arguments: [Duration.zero, .milliseconds(300)])
  func theBeginningOfPollingIsSaid(pause: Duration) async throws {
    let folder = try Folder()
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let watch = FolderWatch(["\(folder.path)/content"]) { continuation.yield() }
    #expect({ if case .notified = watch.manner { true } else { false } }())
    // Nobody would tell that the folder around comes back.
    if pause > .zero {
      try FileManager.default.removeItem(atPath: "\(folder.path)/content")
      try await Task.sleep(for: pause)
    }
    try FileManager.default.removeItem(atPath: folder.path)
    var polling = stream.makeAsyncIterator()
    #expect(await polling.next() != nil)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/content", withIntermediateDirectories: true)
    try folder.write("一", to: "content/x.md")
    #expect(await isTold(watch))
  }

  @Test func whatLiesBesideIsNobodysConcern() async throws {
    let folder = try Folder()
    let watch = FolderWatch(["\(folder.path)/content"])
    try folder.write("无关", to: "notes.txt")
    #expect(await !isTold(watch, within: .milliseconds(400)))
  }
}
