"""Deletes versions of the program that nobody goes back to."""

from __future__ import annotations

from kiosk.core.files.moving import delete_folder, delete_leftovers
from kiosk.core.installation import Installation


def discard_old(installation: Installation, newest: str) -> None:
    """Delete all versions but the newest, the one in force, the one on trial, and the one before.

    Raises:
        OSError: the disk fails.
    """
    delete_leftovers(installation.versions)
    current, trial = installation.current(), installation.trial()
    kept = {newest, current, trial.version if trial else None}
    before = [one for one in installation.installed() if one not in kept]
    kept.update([one for one in before if not installation.has_failed(one)][:1])
    for version in before:
        if version not in kept:
            delete_folder(installation.folder(version))
