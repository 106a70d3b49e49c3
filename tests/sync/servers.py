"""Real servers for the tests: nginx over a folder, and an S3 server."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from kiosk.core.settings.settings import ChannelSettings

CONFIGURATION = """
daemon off;
master_process off;
pid {place}/nginx.pid;
error_log {place}/error.log;
worker_rlimit_nofile 1024;
events {{ worker_connections 256; }}
http {{
    access_log {place}/access.log;
    client_body_temp_path {place}/body;
    proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi;
    scgi_temp_path {place}/scgi;
    server {{
        listen 127.0.0.1:{port} {listen};
        root {root};
        {more}
    }}
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def nginx(root: Path, place: Path, more: str = "", listen: str = "") -> Iterator[int]:
    """Serve `root`; its files and logs lie in `place`. Yields the port."""
    if sys.platform == "win32":
        pytest.skip("it is not there")
    place.mkdir(parents=True, exist_ok=True)
    port = free_port()
    configuration = place / "nginx.conf"
    configuration.write_text(
        CONFIGURATION.format(place=place, root=root, port=port, more=more, listen=listen)
    )
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    server = subprocess.Popen(
        [program, "-p", str(place), "-c", str(configuration)], stderr=subprocess.DEVNULL
    )
    try:
        wait_for(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(10)


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError("the server did not start")


def requests(place: Path) -> list[str]:
    """The paths that have been asked for, in turn."""
    lines = (place / "access.log").read_text().splitlines()
    return [line.split('"')[1].split(" ")[1] for line in lines]


def make_certificates(place: Path) -> None:
    """A certificate for localhost, `certificate.pem` with `key.pem`, signed by `authority.pem`."""
    authority_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = _certificate("authority", "authority", authority_key, authority_key, True)
    certificate = _certificate("localhost", "authority", key, authority_key, False)
    (place / "authority.pem").write_bytes(authority.public_bytes(Encoding.PEM))
    (place / "certificate.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (place / "key.pem").write_bytes(secret)


def _certificate(
    name: str,
    issuer: str,
    key: ec.EllipticCurvePrivateKey,
    issuer_key: ec.EllipticCurvePrivateKey,
    authority: bool,
) -> x509.Certificate:
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
    )
    return builder.sign(issuer_key, SHA256())


@contextmanager
def seaweedfs(place: Path) -> Iterator[ChannelSettings]:
    """A real S3 server with an empty bucket `hall`; yields how it is reached."""
    if sys.platform == "win32":
        pytest.skip("it is not there")
    place.mkdir(parents=True, exist_ok=True)
    identity = {
        "name": "hall",
        "credentials": [{"accessKey": "hall-key", "secretKey": "hall-secret"}],
        "actions": ["Admin", "Read", "List", "Tagging", "Write"],
    }
    (place / "s3.json").write_text(json.dumps({"identities": [identity]}))
    parts = ("master", "volume", "filer", "s3")
    ports = {f"{part}.port{kind}": free_port() for part in parts for kind in ("", ".grpc")}
    with (place / "log").open("wb") as log:
        server = subprocess.Popen(
            [
                *[str(Path(sys.executable).with_name("weed")), "server", "-s3"],
                *["-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-dir={place}"],
                *["-master.volumeSizeLimitMB=64", "-volume.max=8"],
                *[f"-s3.config={place / 's3.json'}", "-s3.iam=false"],
                *(f"-{name}={port}" for name, port in ports.items()),
            ],
            stdout=log,
            stderr=log,
            cwd=place,
        )
    try:
        wait_for(ports["s3.port"], server)
        access = ChannelSettings.model_validate(
            {
                "s3_endpoint": f"http://127.0.0.1:{ports['s3.port']}",
                "s3_region": "us-east-1",
                "s3_key": "hall-key",
                "s3_secret": "hall-secret",
            }
        )
        make_bucket(ports["filer.port"])
        yield access
    finally:
        server.kill()  # it takes its time to end, and nothing of it is kept
        server.wait()


def make_bucket(filer: int) -> None:
    """A folder of the filer is a bucket."""
    address = f"http://127.0.0.1:{filer}/buckets/hall/"
    until = time.monotonic() + 30
    while True:
        try:
            with urlopen(Request(address, method="POST"), timeout=5):
                return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
