// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "sitegen",
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .library(name: "Charts", targets: ["Charts"]),
    .library(name: "Markdown", targets: ["Markdown"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Templates", targets: ["Templates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // Measured against by the benchmark; no other target may depend on it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries and C.
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CSitegen"),

    // Run by the build: the files of templates/ become a part of the program.
    .executableTarget(name: "ThemeEmbedder"),
    .plugin(
      name: "EmbedTheme", capability: .buildTool(), dependencies: ["ThemeEmbedder"],
      path: "Sources/EmbedTheme"),

    // Floor 0.
    .target(name: "Characters"),
    .target(name: "Localization"),

    // Floor 1.
    .target(name: "Diagnostics", dependencies: ["Localization", "Characters"]),
    .target(name: "Markup", dependencies: ["Characters"]),

    // Floor 2.
    .target(
      name: "Files",
      dependencies: [
        "Localization", "Characters", "CSitegen", "Diagnostics",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "Markdown",
      dependencies: ["Localization", "CMark", "Characters", "Diagnostics", "Markup"]),
    .target(name: "Spreadsheets", dependencies: ["Characters", "Markup"]),
    .target(name: "Statistics", dependencies: ["Localization", "Characters", "Diagnostics"]),
    .target(
      name: "Templates", dependencies: ["Localization", "Characters", "Diagnostics", "Markup"]),

    // Floor 3.
    .target(
      name: "Themes", dependencies: ["Diagnostics", "Files"], plugins: ["EmbedTheme"]),
    .target(
      name: "Charts",
      dependencies: [
        "Localization",
        "Characters", "Markup", "Statistics",
        .product(name: "RealModule", package: "swift-numerics"),
      ]),
    .target(
      name: "FrontMatter",
      dependencies: ["Localization", "CYAML", "Characters", "Diagnostics", "Files", "Statistics"]),

    // Floor 4.
    .target(
      name: "SiteModel",
      dependencies: [
        "Localization",
        "Characters", "Charts", "Diagnostics", "Files", "FrontMatter", "Markdown", "Markup",
        "Statistics",
      ]),

    // Floor 5.
    .target(
      name: "Pages",
      dependencies: [
        "Localization",
        "Characters", "Charts", "Diagnostics", "Files", "FrontMatter", "Markdown", "Markup",
        "SiteModel", "Spreadsheets", "Statistics", "Templates",
      ]),

    .target(
      name: "Proofreading",
      dependencies: [
        "Localization", "Characters", "Diagnostics", "Files", "FrontMatter", "Markdown",
        "SiteModel", "Statistics",
      ]),

    // Floor 6.
    .target(
      name: "SiteGenerator",
      dependencies: [
        "Localization",
        "Diagnostics", "Files", "FrontMatter", "Markdown", "Markup", "Pages", "Proofreading",
        "SiteModel",
        "Statistics", "Templates", "Themes",
      ]),

    // Floor 7.
    .target(
      name: "Authoring",
      dependencies: [
        "Localization", "Characters", "Diagnostics", "Files", "FrontMatter", "SiteGenerator",
        "SiteModel", "Statistics",
      ]),

    // Floor 7.
    .target(
      name: "Preview",
      dependencies: [
        "Localization", "Diagnostics", "Files", "Markup", "SiteGenerator", "SiteModel",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    // Floor 8.
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Characters", "Localization", "Templates", "FrontMatter", "Preview",
        "Authoring", "Diagnostics", "Files", "Markdown", "Markup", "Pages", "SiteGenerator",
        "SiteModel",
        "Statistics", "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Localization",
        "Charts", "CMark", "Diagnostics", "Files", "Markdown", "Markup", "SiteGenerator",
        "SiteModel", "SiteProofs", "Statistics", "Templates", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // What several test targets use, and the benchmark.
    .target(
      name: "TestSupport",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/TestSupport"),
    // What the benchmark proves at length, and the tests in short.
    .target(
      name: "SiteProofs",
      dependencies: [
        "Localization", "Diagnostics", "Files", "Preview", "SiteGenerator", "SiteModel",
        "TestSupport",
      ],
      path: "Tests/SiteProofs"),
    .testTarget(name: "CharactersTests", dependencies: ["Characters", "TestSupport"]),
    .testTarget(name: "ProofreadingTests", dependencies: ["Proofreading", "Diagnostics"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Localization", "Diagnostics"]),
    .testTarget(
      name: "ChartsTests",
      dependencies: [
        "Characters", "Charts", "Localization", "Markup", "SiteGenerator", "SiteModel",
        "Statistics", "TestSupport",
      ],
      exclude: ["Fixtures", "Golden"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "MarkdownTests",
      dependencies: [
        "Localization", "Characters", "Diagnostics", "Markdown", "Markup", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets"]),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["Localization", "Diagnostics", "Statistics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TemplatesTests",
      dependencies: ["Localization", "Diagnostics", "Markup", "Templates", "TestSupport"]),
    .testTarget(
      name: "SiteModelTests",
      dependencies: [
        "Characters", "Diagnostics", "FrontMatter", "Localization", "Markdown", "SiteModel",
        "Statistics",
      ]),
    .testTarget(
      name: "FilesTests", dependencies: ["Diagnostics", "Files", "Localization", "TestSupport"]),
    .testTarget(
      name: "PagesTests",
      dependencies: ["Diagnostics", "Files", "Localization", "Pages", "SiteModel"]),
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: [
        "Localization", "Diagnostics", "Files", "SiteGenerator", "SiteProofs", "Templates",
        "TestSupport", "Themes",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Diagnostics", "Files", "Localization", "Preview", "SiteGenerator", "SiteProofs",
        "TestSupport", .product(name: "FlyingFox", package: "FlyingFox"),
      ]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "Diagnostics", "Files", "FrontMatter", "Localization",
        "SiteGenerator",
        "SiteModel", "Statistics",
      ]),
    .testTarget(
      name: "SitegenTests",
      dependencies: [
        "Diagnostics", "Localization", "SiteGenerator", "TestSupport", "sitegen",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Golden"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)
