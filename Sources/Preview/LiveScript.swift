import Markup

/// The script that shows a page anew once it has changed, where its reader is. The preview alone adds
/// it; what is published has none.
enum LiveScript {
  /// Takes the new page's text in place of the old one's. A page with other style sheets or scripts is
  /// loaded anew, which browsers do at the same place, too.
  static let source = """
    (() => {
      const script = document.currentScript;
      const page = script.dataset.page;
      const place = `sitegen:${page}`;
      let {version, files} = script.dataset;
      let events;
      let pending = Promise.resolve();
      const isFault = (script) => "fault" in script.dataset;
      const links = (head) => [...head.querySelectorAll('link[rel="stylesheet"], style, script')]
        .map((element) => element.outerHTML).join("\\n");
      const opened = () => [...document.querySelectorAll("details")].map((box) => box.open);
      // A page that is broken for a while comes back where its reader was.
      const leave = () => {
        if (!isFault(script)) sessionStorage.setItem(place, scrollY);
        location.reload();
      };
      const show = async () => {
        const response = await fetch(location.href, {cache: "no-store"});
        if (response.redirected) {
          location.replace(response.url);
          return;
        }
        const next = new DOMParser().parseFromString(await response.text(), "text/html");
        const own = next.querySelector("script[data-sitegen]");
        const others = next.querySelectorAll("body script:not([data-sitegen])").length;
        if (!own || others > 0 || isFault(own) !== isFault(script) || own.dataset.files !== files
          || links(next.head) !== links(document.head)) {
          leave();
          return;
        }
        version = own.dataset.version;
        const [left, top] = [scrollX, scrollY];
        const boxes = opened();
        document.title = next.title;
        document.documentElement.lang = next.documentElement.lang;
        document.body.replaceWith(document.adoptNode(next.body));
        const now = document.querySelectorAll("details");
        if (now.length === boxes.length) now.forEach((box, index) => { box.open = boxes[index]; });
        scrollTo({left, top, behavior: "instant"});
        document.dispatchEvent(new CustomEvent("sitegen:shown", {detail: version}));
      };
      // Browsers hold six connections to a host: only what is looked at takes one, and a frame leaves
      // it to the page around it.
      const listen = () => {
        if (events || document.hidden || window.top !== window) return;
        events = new EventSource(
          `/_sitegen/events?page=${encodeURIComponent(page)}&version=${version}`);
        events.onmessage = (event) => {
          if (event.data === version) return;
          pending = pending.then(() => event.data === version ? undefined : show()).catch(leave);
        };
      };
      const rest = () => {
        events?.close();
        events = undefined;
      };
      document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen());
      addEventListener("pagehide", rest);
      addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
      const before = sessionStorage.getItem(place);
      if (before !== null && !isFault(script)) {
        sessionStorage.removeItem(place);
        history.scrollRestoration = "manual";
        addEventListener("load", () => {
          scrollTo({top: Number(before), behavior: "instant"});
          // Browsers take up the broken page's place after this, unless told not to.
          setTimeout(() => { history.scrollRestoration = "auto"; }, 500);
        });
      }
      listen();
    })();

    """

  /// The page with the script at the end of its text.
  ///
  /// - Parameters:
  ///   - address: of the page, from the host's root on.
  ///   - version: what the page is known by.
  ///   - files: what the pictures and style sheets of the site are known by.
  ///   - isFault: whether it stands in the place of a page that can't be shown.
  static func added(
    to page: [UInt8], of address: String, version: String, files: String, isFault: Bool
  ) -> [UInt8] {
    var script = OutputBuffer(capacity: 256)
    script.append("<script src=\"/_sitegen/live.js\" data-sitegen data-page=\"")
    script.append(address, escapedFor: .html)
    script.append("\" data-version=\"")
    script.append(version, escapedFor: .html)
    script.append("\" data-files=\"")
    script.append(files, escapedFor: .html)
    script.append(isFault ? "\" data-fault></script>" : "\"></script>")
    return page.inserting(script.bytes)
  }

  /// Names and values as they stand behind the question mark of an address, in the order of the names.
  static func encoded(_ query: [String: String]) -> String {
    var output = OutputBuffer(capacity: 64)
    for (name, value) in query.sorted(by: { $0.key < $1.key }) {
      if !output.bytes.isEmpty { output.append("&") }
      output.append(name, escapedFor: .urlSegment)
      output.append("=")
      output.append(value, escapedFor: .urlSegment)
    }
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The page with an addition before the end of its text, or at its end where it has none.
  func inserting(_ addition: [UInt8]) -> [UInt8] {
    let end = Array("</body>".utf8)
    var place = count
    var index = count - end.count
    while index >= 0 {
      if self[index] == end[0], self[index..<index + end.count].elementsEqual(end) {
        place = index
        break
      }
      index -= 1
    }
    return self[..<place] + addition + self[place...]
  }
}
