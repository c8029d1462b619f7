// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "binance-error-codes", path: "..")],
  targets: [
    .target(name: "Usage"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Usage", .product(name: "BinanceErrorCodes", package: "binance-error-codes")]),
  ]
)
