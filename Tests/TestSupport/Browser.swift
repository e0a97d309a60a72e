/// A browser that scripts of Python command.
package enum Browser {
  package static let needs =
    "python3 has a module playwright, and there is a chromium on the path"

  private static let question = Task {
    let question = "import playwright, shutil, sys; sys.exit(shutil.which('chromium') is None)"
    do {
      return try await Programs.python(["-c", question]).isSuccess
    } catch {
      return false
    }
  }

  /// Asked of the machine once.
  package static var isAvailable: Bool {
    get async { await question.value }
  }
}
