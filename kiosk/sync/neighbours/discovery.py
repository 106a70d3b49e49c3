"""How stations of one network find each other: by multicast DNS, through zeroconf.

What is announced is a chance name, an address and a port: nothing of the hall or the station.
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
from kiosk.sync.neighbours.rules import MOST_NEIGHBOURS, on_our_networks

SERVICE = "_kiosk-media._tcp.local."

LISTENING_SECONDS = 2.5
"""Within this time everybody is asked twice, and has answered."""

log = logging.getLogger("kiosk.sync")


def own_addresses() -> list[str]:
    """Where this PC stands in networks, like 192.168.1.7/24, without the one to itself."""
    return sorted(
        f"{one.address}/{one.netmask}"
        for addresses in psutil.net_if_addrs().values()
        for one in addresses
        if one.family == socket.AF_INET and one.netmask and not one.address.startswith("127.")
    )


@contextmanager
def announced(port: int, addresses: list[str]) -> Iterator[None]:
    """Let neighbours know that there is a server at this port.

    Raises:
        UnavailableError: the network does not let us.
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
        raise UnavailableError(f"The neighbours cannot be told of this station: {error}") from error


@contextmanager
def met() -> Iterator[Meeting]:
    """Listen for neighbours; when this begins, those that are there have answered. Without a
    network there are none."""
    plain = [address.partition("/")[0] for address in own_addresses()]
    if not plain:
        yield Meeting()
        return
    try:
        zeroconf = Zeroconf(interfaces=plain, ip_version=IPVersion.V4Only)
    except (OSError, Error) as error:
        log.info("no neighbours can be found: %s", error)
        yield Meeting()
        return
    try:
        meeting = Meeting()
        ServiceBrowser(zeroconf, SERVICE, listener=meeting)
        time.sleep(LISTENING_SECONDS)
        yield meeting
    finally:
        zeroconf.close()


class Meeting(ServiceListener):
    """Who has been heard of; called by zeroconf in a thread of its own."""

    def __init__(self) -> None:
        self._found: dict[str, Neighbour] = {}

    def found(self) -> list[Neighbour]:
        return list(self._found.copy().values())

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        info = zc.get_service_info(type_, name, timeout=1000)
        if info is None or not info.port or len(self._found) >= MOST_NEIGHBOURS:
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
