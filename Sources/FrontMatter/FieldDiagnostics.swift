import Diagnostics

/// The wording of what can be wrong with keys and values.
extension Diagnostic {
  public static func noFrontMatter(_ file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file, line: 1, column: 1), "the file has no front matter",
      fix: "begin it with a line '---', then 'title: …', then another line '---'")
  }

  public static func unclosedFrontMatter(_ file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file, line: 1, column: 1),
      "the front matter that begins here has no end", fix: "close it with a line '---'", length: 3)
  }

  public static func frontMatterTooLarge(_ file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file, line: 1, column: 1),
      "the front matter is larger than \(FrontMatterDocument.sizeLimit >> 10) KiB",
      fix: "move text into the body, below the second '---'", length: 3)
  }

  public static func unknownKey(
    _ name: String, nearest: String?, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let length = name.unicodeScalars.count
    if let first = name.unicodeScalars.first, first.properties.isWhitespace {
      return .indentedWithOther(at: location)
    }
    if let nearest {
      return .error(
        at: location, "unknown key '\(name)'", fix: "did you mean '\(nearest)'?", length: length)
    }
    let keys = known.joined(separator: ", ")
    return .error(
      at: location, "unknown key '\(name)'", fix: "the keys known here are \(keys)", length: length)
  }

  public static func keyUnderTwoNames(
    _ name: String, _ earlier: String, first line: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(name)' is the same key as '\(earlier)' on line \(line)",
      fix: "keep one of the two", length: name.unicodeScalars.count)
  }

  public static func missingKey(_ key: FieldKey, at location: SourceLocation) -> Diagnostic {
    let chinese = key.chineseNames.first.map { " (or '\($0): …')" } ?? ""
    return .error(
      at: location, "'\(key.name)' is missing", fix: "add '\(key.name): …'\(chinese)")
  }

  public static func emptyKey(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "'\(name)' has no value",
      fix: "write it after the colon; a value that begins with '#' needs quotation marks",
      length: name.unicodeScalars.count)
  }

  public static func wrongType(
    _ what: String, expected: String, found: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "\(what) must be \(expected), but is \(found)", fix: "write \(expected) here")
  }

  public static func notAnInteger(
    _ text: String, key: String, range: ClosedRange<Int>, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location,
      "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound), but is '\(text)'",
      fix: "write digits alone",
      length: text.unicodeScalars.count)
  }

  public static func notABoolean(
    _ text: String, key: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(key)' must be true or false, but is '\(text)'",
      fix: "write true or 是, false or 否", length: text.unicodeScalars.count)
  }

  public static func unknownChoice(
    _ text: String, key: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let nearest = Spelling.nearest(to: text, in: known)
    return .error(
      at: location, "'\(key)' can't be '\(text)'",
      fix: nearest.map { "did you mean '\($0)'?" }
        ?? "write one of \(known.joined(separator: ", "))",
      length: text.unicodeScalars.count)
  }

  public static func notADate(_ text: String, key: String, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      at: location, "'\(key)' is '\(text)', which is not written as a date, or is none that exists",
      fix: "write 2023-08-16, or with a time 2023-08-16 09:30", length: text.unicodeScalars.count)
  }

  public static func notAPeriod(
    _ text: String, examples: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(text)' is no period", fix: "write one like these: \(examples)",
      length: text.unicodeScalars.count)
  }

  public static func notAFigure(
    _ text: String, because reason: String, examples: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(text)' can't be read as a figure: \(reason)",
      fix: "write one like these: \(examples)", length: text.unicodeScalars.count)
  }

  public static func doublyVague(_ text: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      at: location, "'\(text)' is vague twice over",
      fix: "keep either the word before or the one after",
      length: text.unicodeScalars.count)
  }

  public static func metricWithoutFigure(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the metric has neither a value nor a change",
      fix: "add 'value: …' or 'change: …'; where nothing was published, 'status: missing' says so")
  }

  public static func metricWithoutPeriod(at location: SourceLocation) -> Diagnostic {
    .error(
      at: location, "the metric has no period",
      fix: "add 'period: …' to the report, for all its metrics, or to this metric")
  }

  public static func unusable(
    _ text: String, key: String, because reason: String, fix: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "'\(key)' can't be '\(text)': \(reason)", fix: fix,
      length: text.unicodeScalars.count)
  }

  public static func notAnIdentifier(
    _ text: String, key: String, at location: SourceLocation
  ) -> Diagnostic {
    .unusable(
      text, key: key, because: "it is no identifier",
      fix: "use a-z, 0-9 and hyphens, such as fixed-investment", at: location)
  }
}
