"""Tells whether an address is on the public internet: strangers may send us nowhere else.

Sources: the IANA registries of special-purpose addresses, of both families, and of IPv6 unicast assignments
(https://www.iana.org/assignments/iana-ipv4-special-registry, .../iana-ipv6-special-registry, RFC 6890). Our own
table, since the standard library's differs from one Python to the next and calls multicast, 6to4 and NAT64 global.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

_SPECIAL: Final = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",  # private use
            "100.64.0.0/10",  # shared by a carrier's customers
            "127.0.0.0/8",  # this machine
            "169.254.0.0/16",  # this link, and clouds' metadata
            "172.16.0.0/12",  # private use
            "192.0.0.0/24",  # protocol assignments
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # 6to4 relays, deprecated
            "192.168.0.0/16",  # private use
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, and broadcast
        ),
    )
)
_GLOBAL_6: Final = IPv6Network("2000::/3")
"""All that is assigned for global unicast; loopback, unique local, link-local and multicast lie outside."""
_SPECIAL_6: Final = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocol assignments, Teredo among them
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4, deprecated: an IPv4 address in disguise
            "3fff::/20",  # documentation
        ),
    )
)
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
    if isinstance(found, IPv4Address):
        return not any(found in network for network in _SPECIAL)
    return found in _GLOBAL_6 and not any(found in network for network in _SPECIAL_6)
