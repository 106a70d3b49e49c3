"""The address of this PC at which a phone in the same network finds the page."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, ip_address

import psutil

from kiosk.core.errors import StaffError

_NETWORKS = tuple(map(IPv4Network, ("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12")))
"""Of offices and halls (RFC 1918), the commonest first."""


def lan_address(wanted: str) -> str:
    """The one that is wanted, else that of the private network in which this PC is.

    Raises:
        StaffError: this PC has no such address.
    """
    own = own_addresses()
    if wanted:
        if wanted in map(str, own) and ip_address(wanted).is_private:
            return wanted
        raise StaffError(f"This PC has no private address {wanted}.")
    for network in _NETWORKS:
        for address in own:
            if address in network:
                return str(address)
    raise StaffError("This PC is in no private network.")


def own_addresses() -> list[IPv4Address]:
    """All of those interfaces that are up."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    return sorted(
        IPv4Address(one.address)
        for name, addresses in psutil.net_if_addrs().items()
        for one in addresses
        if name in up and one.family == socket.AF_INET
    )


def listening_socket(address: str, port: int) -> socket.socket:
    """A socket that listens at this address alone.

    Raises:
        OSError: the port is taken.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where others could take it over
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address, port))
        listening.listen(32)
    except OSError:
        listening.close()
        raise
    listening.setblocking(False)
    return listening
