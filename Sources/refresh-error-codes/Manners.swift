import Foundation

/// How pages are asked for.
struct Manners {
  /// How long a download may take.
  var timeout = Duration.seconds(30)

  /// How often a download that failed is tried again.
  var retries = 3

  /// The pause between two requests to a server. It doubles with each retry.
  var pause = Duration.seconds(1)

  /// The server that is asked in place of the pages' own.
  var server: URL?
}
