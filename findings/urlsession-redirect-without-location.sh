#!/usr/bin/env bash
# Package: FoundationNetworking of the Swift toolchain, 6.3.1, on Linux (found on the path, not installed)
# Behaviour: a redirect whose answer has no Location field is a complete answer, and HTTP clients show it. URLSession tells
#   its data delegate neither of the response nor of the body: the task ends without an error, and only the task's own
#   response has the status. Who puts an answer together from what the delegate is told has nothing in the end. The same
#   body with status 300 or 404 is delivered in full.
# Seen:
#   301: task 301, error none
#   302: task 302, error none
#   305: task 305, error none
#   307: task 307, error none
#   308: task 308, error none
#   300: head 300; body 12; task 300, error none
#   404: head 404; body 12; task 404, error none
set -euo pipefail
for program in python3 swiftc; do
  command -v "$program" >/dev/null || { echo "cannot run: there is no $program" >&2; exit 2; }
done
if [ "$(uname)" != Linux ]; then
  echo 'cannot run: FoundationNetworking is a library of Linux' >&2
  exit 2
fi
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$folder"' EXIT
cd "$folder"

cat >server.py <<'PYTHON'
import http.server

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"<p>moved</p>"
        self.send_response(int(self.path.strip("/")))
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON

cat >main.swift <<'SWIFT'
import Foundation
import FoundationNetworking

final class Listener: NSObject, URLSessionDataDelegate {
  private let events: AsyncStream<String>.Continuation
  init(_ events: AsyncStream<String>.Continuation) { self.events = events }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    events.yield("head \((response as? HTTPURLResponse)?.statusCode ?? 0)")
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    events.yield("body \(data.count)")
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    events.yield("task \((task.response as? HTTPURLResponse)?.statusCode ?? 0), error \(error == nil ? "none" : "some")")
    events.finish()
  }
}

let (events, source) = AsyncStream.makeStream(of: String.self)
let session = URLSession(configuration: .ephemeral, delegate: Listener(source), delegateQueue: nil)
session.dataTask(with: URL(string: CommandLine.arguments[1])!).resume()
var heard: [String] = []
for await event in events { heard.append(event) }
print(heard.joined(separator: "; "))
SWIFT
swiftc main.swift -o listen

python3 server.py >port &
server=$!
while [ ! -s port ]; do sleep 0.1; done
address=http://127.0.0.1:$(cat port)
export no_proxy=127.0.0.1

seen=
for status in 301 302 305 307 308 300 404; do seen+="$status: $(timeout 20 ./listen "$address/$status")"$'\n'; done
expected='301: task 301, error none
302: task 302, error none
305: task 305, error none
307: task 307, error none
308: task 308, error none
300: head 300; body 12; task 300, error none
404: head 404; body 12; task 404, error none
'
if [ "$seen" = "$expected" ]; then
  echo 'as stated: redirects without an address are not delivered to the delegate'
else
  printf 'changed: %s\n' "$seen" >&2
  exit 1
fi
