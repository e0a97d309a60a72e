import Markup
import SiteModel
import Statistics

/// All that the site publishes as data, as a catalogue by DCAT version 3 in JSON-LD, for portals that
/// collect such catalogues.
struct DataCatalogue {
  let site: SiteView

  private var baseURL: BaseURL { site.settings.baseURL }
  private var address: String { baseURL.absolute(PageKind.cataloguePath) }

  func json() -> [UInt8] {
    let listings = site.reader.indicators.filter { !$0.points.isEmpty }
    var json = JSONWriter(capacity: 1 << 15)
    json.object { json in
      writeContext(&json)
      json.member("@id", address)
      json.member("@type", "dcat:Catalog")
      text("dct:title", site.settings.title, &json)
      text(
        "dct:description",
        site.settings.description.isEmpty ? site.settings.title : site.settings.description, &json)
      json.member("dct:language", site.settings.language)
      id("foaf:homepage", baseURL.absolute(.home), &json)
      json.name("dct:publisher")
      json.object { publisher(site.settings.title, &$0) }
      if let licence = site.settings.licence { write(licence, &json) }
      if let day = listings.flatMap({ $0.points.flatMap(\.releases) }).compactMap(\.day).max() {
        date("dct:modified", day, &json)
      }
      json.name("dcat:dataset")
      json.array { json in for listing in listings { write(listing, &json) } }
    }
    json.endLine()
    return json.bytes
  }

  private func writeContext(_ json: inout JSONWriter) {
    json.name("@context")
    json.object { json in
      json.member("dcat", "http://www.w3.org/ns/dcat#")
      json.member("dct", "http://purl.org/dc/terms/")
      json.member("foaf", "http://xmlns.com/foaf/0.1/")
      json.member("vcard", "http://www.w3.org/2006/vcard/ns#")
      json.member("xsd", "http://www.w3.org/2001/XMLSchema#")
    }
  }

  private func write(_ listing: IndicatorListing, _ json: inout JSONWriter) {
    let facts = site.reader.facts(of: listing)
    let page = baseURL.absolute(listing.path)
    json.object { json in
      json.member("@id", "\(page)#dataset")
      json.member("@type", "dcat:Dataset")
      text("dct:title", listing.title, &json)
      text("dct:description", IndicatorData(listing: listing, site: site).description, &json)
      json.member("dct:identifier", listing.id.text)
      json.member("dct:language", site.settings.language)
      id("dcat:landingPage", page, &json)
      json.name("dct:publisher")
      json.object { publisher(site.reader.source(of: listing) ?? site.settings.title, &$0) }
      if let contact = site.reader.contact(of: listing) { write(contact: contact, &json) }
      if let licence = facts.licence { write(licence, &json) }
      if let frequency = listing.frequency {
        id("dct:accrualPeriodicity", frequency.dublinCore, &json)
      }
      if let first = listing.points.map(\.period.firstDay).min(),
        let last = listing.points.map(\.period.lastDay).max()
      {
        json.name("dct:temporal")
        json.object { json in
          json.member("@type", "dct:PeriodOfTime")
          date("dcat:startDate", first, &json)
          date("dcat:endDate", last, &json)
        }
      }
      if let area = facts.area {
        json.name("dct:spatial")
        json.object { json in
          json.member("@type", "dct:Location")
          json.member("dct:identifier", area)
        }
      }
      if let day = listing.points.flatMap(\.releases).compactMap(\.day).max() {
        date("dct:modified", day, &json)
      }
      json.name("dcat:distribution")
      json.array { json in
        for file in IndicatorFile.catalogued { write(file, of: listing, &json) }
      }
    }
  }

  private func write(
    _ file: IndicatorFile, of listing: IndicatorListing, _ json: inout JSONWriter
  ) {
    let path = file.path(of: listing)
    json.object { json in
      let address = baseURL.absolute(path)
      json.member("@id", address)
      json.member("@type", "dcat:Distribution")
      text("dct:title", file.format, &json)
      id("dcat:accessURL", address, &json)
      id("dcat:downloadURL", address, &json)
      id("dcat:mediaType", "https://www.iana.org/assignments/media-types/\(file.mediaType)", &json)
      if let size = site.reader.size(ofFileAt: path) {
        json.name("dcat:byteSize")
        json.object { json in
          json.member("@value", String(size))
          json.member("@type", "xsd:nonNegativeInteger")
        }
      }
      if let standard = file.standard { id("dct:conformsTo", standard, &json) }
    }
  }

  /// Terms with an address are that; others are said in words, which DCAT has room for beside it.
  private func write(_ licence: Licence, _ json: inout JSONWriter) {
    if let url = licence.url {
      id("dct:license", url, &json)
    } else {
      json.name("dct:rights")
      json.object { json in
        json.member("@type", "dct:RightsStatement")
        text("dct:description", licence.name, &json)
      }
    }
  }

  private func write(contact: String, _ json: inout JSONWriter) {
    json.name("dcat:contactPoint")
    json.object { json in
      json.member("@type", "vcard:Kind")
      json.member("vcard:fn", contact)
      let words = contact.split { $0.isWhitespace || "，,；;：:（）()".contains($0) }
      if let mail = words.first(where: { $0.contains("@") && $0.contains(".") }) {
        id("vcard:hasEmail", "mailto:\(mail)", &json)
      }
    }
  }

  private func publisher(_ name: String, _ json: inout JSONWriter) {
    json.member("@type", "foaf:Agent")
    json.member("foaf:name", name)
  }

  private func text(_ name: String, _ text: String, _ json: inout JSONWriter) {
    json.name(name)
    json.object { json in
      json.member("@value", text)
      json.member("@language", site.settings.language)
    }
  }

  private func id(_ name: String, _ address: String, _ json: inout JSONWriter) {
    json.name(name)
    json.object { $0.member("@id", address) }
  }

  private func date(_ name: String, _ day: CivilDate, _ json: inout JSONWriter) {
    json.name(name)
    json.object { json in
      json.member("@value", day.description)
      json.member("@type", "xsd:date")
    }
  }
}

extension Frequency {
  /// The term of Dublin Core's collection description frequencies, which has almost the same names.
  fileprivate var dublinCore: String {
    let name = self == .tenDaily ? "threeTimesAMonth" : rawValue
    return "http://purl.org/cld/freq/\(name)"
  }
}
