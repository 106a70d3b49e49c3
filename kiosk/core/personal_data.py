"""What looks like personal data in texts that leave this PC for whoever looks after the program.

Logs are written without personal data; this is the second line of defence. Imports the standard
library alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PERSONAL = re.compile(
    # No name in an address is longer (RFC 5321), and a line without end is searched in one pass.
    r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"  # an e-mail address, or name and host in an address
    r"|//[^/\s:@]+:[^/\s@]+@"  # name and password in an address
    r"|(?<![\w])(?:\+?86)?1[3-9]\d{9}(?!\w)"  # a mobile telephone number of China
)
BLACKED_OUT = "█████"


def black_out(text: str, secrets: Iterable[str] = ()) -> str:
    """The text without `secrets`, e-mail addresses, telephone numbers, passwords in addresses."""
    for secret in secrets:
        text = text.replace(secret, BLACKED_OUT)
    return PERSONAL.sub(BLACKED_OUT, text)
