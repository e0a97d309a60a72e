import ArgumentParser
import SiteModel

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Lists the keys of front matter and site.yaml, in English and Chinese.",
    discussion: "Behind each key stand its Chinese names. A key with * has to be there.")

  @Argument(
    help: "One kind: \(KeyReference.kinds.map(\.name).joined(separator: ", ")).",
    transform: Self.kind)
  var kind: KeyReference.Kind?

  func run() {
    let reference = kind.map { KeyReference(of: [$0]) } ?? KeyReference()
    print(reference.text, terminator: "")
  }

  private static func kind(_ name: String) throws -> KeyReference.Kind {
    guard let kind = KeyReference.kinds.first(where: { $0.name == name }) else {
      throw ValidationError(
        "the kinds are \(KeyReference.kinds.map(\.name).joined(separator: ", "))")
    }
    return kind
  }
}
