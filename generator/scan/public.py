"""Tells whether an address is on the public internet: strangers may send us nowhere else.

Sources: the IANA registries of special-purpose addresses, of both families, and of IPv6 unicast assignments
(https://www.iana.org/assignments/iana-ipv4-special-registry, .../iana-ipv6-special-registry, RFC 6890). The table
is our own, `special_networks.txt`: the standard library's differs from one Python to the next and calls multicast, 6to4
and NAT64 global.
"""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Final

from generator.model.listing import lines

_SPECIAL: Final = tuple(
    ip_network(line.partition(" ")[0]) for line in lines(Path(__file__).with_name("special_networks.txt"))
)
_GLOBAL_6: Final = IPv6Network("2000::/3")
"""All that is assigned for global unicast; loopback, unique local, link-local and multicast lie outside."""
_EMBEDDING: Final = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"))
"""IPv4-mapped, and NAT64: the last 32 bits are where the packets go."""


def is_public(address: str) -> bool:
    """Whether a numeric address, of either family, is on the public internet; False for what is no address."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and any(found in network for network in _EMBEDDING):
        found = IPv4Address(int(found) & 0xFFFFFFFF)
    assigned = isinstance(found, IPv4Address) or found in _GLOBAL_6
    return assigned and not any(found in network for network in _SPECIAL)
