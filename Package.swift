// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .library(name: "Charts", targets: ["Charts"]),
    .library(name: "Markdown", targets: ["Markdown"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Templates", targets: ["Templates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    // Measured against by the benchmark; no other target may depend on it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries and C.
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CSystem"),

    // Floor 0.
    .target(name: "Diagnostics"),
    .target(name: "Markup"),

    // Floor 1.
    .target(name: "Markdown", dependencies: ["CMark", "Diagnostics", "Markup"]),
    .target(name: "Statistics", dependencies: ["Diagnostics"]),
    .target(name: "Templates", dependencies: ["Diagnostics", "Markup"]),

    // Floor 2.
    .target(
      name: "Charts",
      dependencies: [
        "Markup", "Statistics", .product(name: "RealModule", package: "swift-numerics"),
      ]),

    // Floor 3.
    .target(
      name: "SiteGenerator",
      dependencies: [
        "Charts", "CSystem", "Diagnostics", "Markdown", "Markup", "Statistics", "Templates",
        .product(name: "Yams", package: "Yams"),
      ]),

    // Floor 5.
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Diagnostics", "Markdown", "Markup", "SiteGenerator", "Statistics", "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Charts", "CMark", "Diagnostics", "Markdown", "Markup", "SiteGenerator", "Statistics",
        "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // What several test targets use.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Markup", "Statistics", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown", "Markup", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Diagnostics", "Statistics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Diagnostics", "Markup", "Templates"]),
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: ["Diagnostics", "SiteGenerator", "Templates"],
      exclude: ["Fixtures"]),
    .testTarget(name: "SitegenTests", dependencies: ["SiteGenerator", "sitegen"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)
