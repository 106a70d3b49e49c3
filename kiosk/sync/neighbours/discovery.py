"""Discovery of neighbours by multicast DNS (DNS-SD), through zeroconf.

A random name, an address and a port are announced: nothing of the hall or the station.
"""

from __future__ import annotations

import logging
import secrets
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
from zeroconf import Error, IPVersion, ServiceBrowser, ServiceInfo, ServiceListener, Zeroconf

from kiosk.core.errors import UnavailableError
from kiosk.sync.neighbours.neighbour import Neighbour
from kiosk.sync.neighbours.rules import MAX_NEIGHBOURS, on_our_networks

SERVICE = "_kiosk-media._tcp.local."

DISCOVERY_SECONDS = 2.5
"""zeroconf sends its query twice in this time, and neighbours have answered."""

log = logging.getLogger("kiosk.sync")


def own_addresses() -> list[str]:
    """The IPv4 addresses of this PC, like 192.168.1.7/24, without loopback."""
    return sorted(
        f"{one.address}/{one.netmask}"
        for addresses in psutil.net_if_addrs().values()
        for one in addresses
        if one.family == socket.AF_INET and one.netmask and not one.address.startswith("127.")
    )


@contextmanager
def announced(port: int, addresses: list[str]) -> Iterator[None]:
    """Announce a server at this port, for as long as the context lasts.

    Raises:
        UnavailableError: multicast DNS is not available.
    """
    token = secrets.token_hex(8)
    plain = [address.partition("/")[0] for address in addresses]
    info = ServiceInfo(
        SERVICE,
        f"{token}.{SERVICE}",
        port,
        server=f"{token}.local.",
        parsed_addresses=plain,
    )
    try:
        zeroconf = Zeroconf(interfaces=plain, ip_version=IPVersion.V4Only)
        try:
            zeroconf.register_service(info)
            yield
        finally:
            zeroconf.close()
    except (OSError, Error) as error:
        raise UnavailableError(f"This station cannot be announced: {error}") from error


@contextmanager
def discovering() -> Iterator[Discovery]:
    """Discover neighbours; when the context begins, those that are there have answered. Without a
    network there are none."""
    plain = [address.partition("/")[0] for address in own_addresses()]
    if not plain:
        yield Discovery()
        return
    try:
        zeroconf = Zeroconf(interfaces=plain, ip_version=IPVersion.V4Only)
    except (OSError, Error) as error:
        log.info("discovery of neighbours failed: %s", error)
        yield Discovery()
        return
    try:
        discovery = Discovery()
        ServiceBrowser(zeroconf, SERVICE, listener=discovery)
        time.sleep(DISCOVERY_SECONDS)
        yield discovery
    finally:
        zeroconf.close()


class Discovery(ServiceListener):
    """The neighbours that have announced themselves; called by zeroconf in a thread of its own."""

    def __init__(self) -> None:
        self._found: dict[str, Neighbour] = {}

    def found(self) -> list[Neighbour]:
        """The neighbours present now; thread-safe."""
        return list(self._found.copy().values())

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        info = zc.get_service_info(type_, name, timeout=1000)
        if info is None or not info.port or len(self._found) >= MAX_NEIGHBOURS:
            return
        ours = own_addresses()
        for address in info.parsed_addresses(IPVersion.V4Only):
            if on_our_networks(address, ours):
                self._found[name] = Neighbour(address, info.port)
                return

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        self.add_service(zc, type_, name)

    def remove_service(self, _zc: Zeroconf, _type: str, name: str) -> None:
        self._found.pop(name, None)
