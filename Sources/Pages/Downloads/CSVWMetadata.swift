import Markup
import SiteModel
import Statistics

/// The description of a CSV file, by "Metadata Vocabulary for Tabular Data".
struct CSVWMetadata {
  /// The file beside it.
  let file: String
  let title: String
  let description: String?
  let source: String?
  /// The address of the terms of use.
  let licence: String?
  let columns: [ObservationsTable.Column]
  /// The columns that tell rows apart; none where rows of one key may differ in their release.
  let key: [String]
  let language: String

  func json() -> [UInt8] {
    var json = JSONWriter(capacity: 1 << 12)
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/csvw")
      json.member("url", file)
      json.member("dc:title", title)
      if let description { json.member("dc:description", description) }
      json.member("dc:language", language)
      if let source { json.member("dc:source", source) }
      if let licence { json.member("dc:license", licence) }
      json.name("dialect")
      json.object { json in
        json.member("encoding", "utf-8")
        json.name("header")
        json.boolean(true)
      }
      json.name("tableSchema")
      json.object { json in
        json.name("columns")
        json.array { json in for column in columns { write(column, &json) } }
        if !key.isEmpty {
          json.name("primaryKey")
          json.array { json in for name in key { json.string(Self.variable(name)) } }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ column: ObservationsTable.Column, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", Self.variable(column.name))
      json.member("titles", column.name)
      json.member("datatype", column.datatype)
      json.member("dc:description", column.description)
    }
  }

  /// The name of a column as one of RFC 6570's variables, which CSVW asks for: 产业 is percent-encoded.
  private static func variable(_ name: String) -> String {
    var output = OutputBuffer()
    output.append(name, escapedFor: .urlSegment)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
