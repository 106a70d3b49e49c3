"""Drops old backups, and collects the chunks that no backup names any longer.

First the lists of backups go, then chunks: a cut in between leaves chunks too many, which the next
run collects. For whoever holds the folder's lock.
"""

from __future__ import annotations

import logging

from kiosk.core.errors import ContentRejectedError
from kiosk.ops.backup.keys import BackupKey
from kiosk.ops.backup.listing import read_listing
from kiosk.ops.backup.place import BackupPlace

log = logging.getLogger("kiosk.backup")


def drop_old(place: BackupPlace, key: BackupKey, keep: int) -> int:
    """Drop all but the newest `keep` backups that can be read, and collect chunks; returns how many
    were dropped. While a list that stays cannot be read, no chunk is collected.

    Raises:
        UnavailableError: the disk fails.
    """
    named: set[str] = set()
    kept, dropped, all_read = 0, 0, True
    for number in place.numbers():
        if kept >= keep:
            place.remove_backup(number)
            dropped += 1
            continue
        try:
            listing = read_listing(place, key, number)
        except ContentRejectedError as error:
            log.warning("no chunks are collected: %s", error)
            all_read = False
            continue
        kept += 1
        for file in listing.files:
            named.update(file.chunks)
    if all_read:
        place.remove_chunks(place.chunks() - named)
    return dropped
