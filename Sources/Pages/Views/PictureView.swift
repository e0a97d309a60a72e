import FrontMatter
import Markdown
import SiteModel
import Templates

/// The picture that front matter names, as it stands above the text.
struct PictureView: Described {
  let url: String
  let alt: String
  let size: ImageSize?

  /// Nil where there is none on the site, and where the text shows it already.
  init?(
    _ image: Located<ImageAddress>?, _ alt: String?, besideTextOf file: String, on site: SiteView
  ) {
    guard let picture = site.reader.picture(image, besideTextOf: file) else { return nil }
    url = site.link(to: picture.path)
    size = picture.size
    self.alt = alt ?? ""
  }

  static let schema = Schema<PictureView>([
    .url("url", "link to the picture", "图片的网址") { $0.url },
    .text("alt", "what it shows; empty where nobody says", "图片上是什么；没有写明时为空") { $0.alt },
    .optionalText("width", "how wide it is in pixels, where its file says so", "图片的宽度（像素），文件里有才有") {
      $0.size.map { "\($0.width)" }
    },
    .optionalText("height", "how high it is in pixels, where its file says so", "图片的高度（像素），文件里有才有")
    {
      $0.size.map { "\($0.height)" }
    },
  ])
}
