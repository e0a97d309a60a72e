import Diagnostics
import Localization

/// One key of a kind of front matter: all that there is to know of it, on one line.
///
/// A class, because a group of keys is asked for each of its keys in every file.
public final class Key<Value: Sendable>: Sendable {
  /// The English name, by which the key is known everywhere.
  public let name: String
  /// Chinese names, simplified and traditional, in the order in which they are preferred.
  public let chineseNames: [String]
  /// What the key is for, for those who write it.
  public let documentation: Wording
  public let reader: Reader<Value>

  /// The key without its type.
  public var line: FieldKey { listed }

  /// - Parameters:
  ///   - chineseNames: with spaces between them.
  ///   - english: what the key is for; a sentence without its full stop.
  ///   - chinese: the same in Chinese.
  public init(
    _ name: String, _ chineseNames: String, _ english: String, _ chinese: String,
    _ reader: Reader<Value>
  ) {
    self.name = name
    self.chineseNames = chineseNames.split(separator: " ").map(String.init)
    documentation = Wording(english, chinese)
    self.reader = reader
  }
}

/// How the value of a key becomes a value of its type. What can't be read becomes a diagnostic.
public struct Reader<Value: Sendable>: Sendable {
  /// Whether the key has to be there.
  public let isRequired: Bool
  /// The words that the value has to be one of; none where it is free.
  public let choices: [Choice]
  /// - Parameter field: nil where the key is absent.
  @usableFromInline
  let read: @Sendable (_ field: Field?, _ group: inout FieldGroup) -> Value

  public init(
    isRequired: Bool = false, choices: [Choice] = [],
    _ read: @escaping @Sendable (Field?, inout FieldGroup) -> Value
  ) {
    self.isRequired = isRequired
    self.choices = choices
    self.read = read
  }

  /// What a field says, for readers that are made from others.
  public func values(of field: Field?, in group: inout FieldGroup) -> Value { read(field, &group) }
}

/// A word that a value may be, and what it is called in Chinese.
public struct Choice: Hashable, Sendable {
  public let name: String
  public let chineseNames: [String]
}

/// A key as an editor wrote it, with its value.
public struct Field: Sendable {
  /// As the editor calls the key.
  public let name: String
  public let namePosition: SourceLocation.Position
  public let value: YAMLValue
}

/// A key without its type.
public struct FieldKey: Sendable {
  public let name: String
  public let chineseNames: [String]
  public let documentation: Wording
  public let isRequired: Bool
  /// The words that its value has to be one of; none where it is free.
  public let choices: [Choice]
  /// The key itself.
  let identity: ObjectIdentifier
}

/// The keys of one kind of front matter: a class whose stored properties are its keys, so that each
/// stands on one line, is read as `fields[\.title]` with its own type, and can be listed.
public protocol KeyGroup: AnyObject, Sendable {
  init()
  /// What is looked up of the keys, worked out once.
  static var table: KeyTable<Self> { get }
  /// What to do instead of writing a key that people look for here in vain.
  static var advice: [String: Wording] { get }
}

extension KeyGroup {
  public static var advice: [String: Wording] { [:] }
}

/// The keys of a group under all their names.
///
/// A class, because every group of fields carries it.
public final class KeyTable<Group: KeyGroup>: Sendable {
  public let group: Group
  public let keys: [FieldKey]
  /// Every key under every one of its names.
  @usableFromInline let places: [String: Int]
  @usableFromInline let advice: [String: Wording]

  /// Lists the stored properties of a group, in their order.
  public init() {
    group = Group()
    advice = Group.advice
    keys = Mirror(reflecting: group).children.compactMap { ($0.value as? any ListedKey)?.listed }
    var places: [String: Int] = [:]
    for (place, key) in keys.enumerated() {
      for name in [key.name] + key.chineseNames {
        precondition(
          places.updateValue(place, forKey: name) == nil, "two keys are called \(name)")
      }
    }
    self.places = places
  }

  /// Whether there is a key of that name.
  public func knows(_ name: String) -> Bool { places[name] != nil }
}

/// A key whose type does not matter.
private protocol ListedKey {
  var listed: FieldKey { get }
}

extension Key: ListedKey {
  var listed: FieldKey {
    FieldKey(
      name: name, chineseNames: chineseNames,
      documentation: documentation,
      isRequired: reader.isRequired, choices: reader.choices, identity: ObjectIdentifier(self))
  }
}
