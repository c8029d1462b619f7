// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "OwnPages",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "binance-error-codes", path: "../..", traits: ["UnoptimizedTools"])
  ],
  targets: [
    .executableTarget(
      name: "OwnPages",
      dependencies: [.product(name: "BinanceErrorCodes", package: "binance-error-codes")],
      plugins: [.plugin(name: "GenerateErrorCodes", package: "binance-error-codes")])
  ]
)
