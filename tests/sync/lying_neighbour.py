"""A station that announces itself as others do, and sends zeros for every file: run by itself.

Arguments: the media it lies about, and the file into which it writes what it was asked for.
"""

from __future__ import annotations

import http.server
import re
import sys
from pathlib import Path

from kiosk.sync.neighbours.discovery import announced, own_addresses

SIZES: dict[str, int] = {}


class Liar(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        with Path(sys.argv[2]).open("a") as log:
            log.write(self.path + "\n")
        name = self.path.removeprefix("/media/")
        span = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers["Range"] or "")
        if name not in SIZES or span is None:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start, end = int(span[1]), int(span[2])
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {start}-{end}/{SIZES[name]}")
        self.send_header("Content-Length", str(end + 1 - start))
        self.end_headers()
        self.wfile.write(bytes(end + 1 - start))

    def log_message(self, *_: object) -> None:
        """Says nothing."""


if __name__ == "__main__":
    SIZES.update({path.name: path.stat().st_size for path in Path(sys.argv[1]).glob("*/*")})
    server = http.server.ThreadingHTTPServer(("", 0), Liar)
    with announced(server.server_address[1], own_addresses()):
        print("ready", flush=True)  # noqa: T201 - what starts it waits for this
        server.serve_forever()
