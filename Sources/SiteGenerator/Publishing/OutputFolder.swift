import Files

/// Where a site is published.
struct OutputFolder {
  let options: BuildOptions
  let files: PublishingFileSystem

  /// The output as an absolute path without symbolic links.
  ///
  /// - Throws: where publishing there would replace sources.
  func resolved() throws(EnvironmentError) -> String {
    if options.outputFolder.isEmpty {
      throw EnvironmentError(
        "--output names no folder; write one, such as --output public",
        "--output 后面没有写文件夹；写上文件夹的名字，如 --output public")
    }
    let output = try resolved(options.outputFolder)
    for folder in [options.source, options.contentFolder, options.templateFolder] {
      let source = try resolved(folder)
      let isInside = folder != options.source && output.hasPrefix("\(source)/")
      if output == source || source.hasPrefix(output == "/" ? "/" : "\(output)/") || isInside {
        throw EnvironmentError(
          """
          {output} can't be the output: it would replace {folder}; name another folder with --output
          """,
          "不能输出到 {output}：会覆盖 {folder}；用 --output 换一个文件夹",
          ["output": .text(options.outputFolder), "folder": .text(folder)])
      }
    }
    return output
  }

  /// Resolves what is there of a path; the rest may still have to be made.
  private func resolved(_ path: String) throws(EnvironmentError) -> String {
    var existing = Substring(path)
    var missing: [Substring] = []
    while true {
      while existing.count > 1, existing.hasSuffix("/") { existing.removeLast() }
      if let resolved = files.resolved(existing.isEmpty ? "." : String(existing)) {
        let base = resolved == "/" ? "" : resolved
        return missing.isEmpty ? resolved : base + "/" + missing.reversed().joined(separator: "/")
      }
      let slash = existing.lastIndex(of: "/")
      let name = slash.map { existing[existing.index(after: $0)...] } ?? existing
      guard name != "..", !existing.isEmpty else {
        throw EnvironmentError(
          "{path} leads nowhere: there is no folder before its '..'", "{path} 不通：“..”前面没有文件夹",
          ["path": .text(path)])
      }
      missing.append(name)
      existing = slash.map { $0 == existing.startIndex ? "/" : existing[..<$0] } ?? ""
    }
  }
}
