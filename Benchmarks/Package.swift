// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "binance-error-codes", path: "..")],
  targets: [
    .target(name: "Memory"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Memory", .product(name: "BinanceErrorCodes", package: "binance-error-codes")]),
  ]
)
