"""The commands of staff over the plan of the loop: each is one change-set.

Whoever changes a block says what they have seen of it: where somebody else has changed that
meanwhile, nothing is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.errors import StaffError
from kiosk.core.schedule.playlist import MAX_PICTURE_SECONDS, Hours
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.loop.reading import MEDIA, SLOT, hours_of
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.problems import problems

HOURS = ("days", "starts", "ends", "valid_from", "valid_until", "priority", "holidays", "sound")


class LoopChangedError(StaffError):
    """A block is not as it was when it was looked at; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Somebody has changed this part of the loop meanwhile.")


def set_hours(editor: Editor, keys: Sequence[str], seen: Hours, hours: Hours) -> int:
    """Give the entries of a block other hours; returns the change-set, 0 where they had these.

    Raises:
        LoopChangedError: an entry has not the hours that were `seen`, or is gone.
        ProblemsError: such hours break rules.
    """
    require(editor.account, Permission.EDIT_LOOP)
    values = _values_of(hours)
    with editor.changing(Reason.EDIT) as changing:
        for key, stored in _as_seen(changing, keys, seen).items():
            draft = Draft(SLOT, key, 0, Row(stored)).with_values(values)
            found = problems(draft, HOURS)
            if found:
                raise ProblemsError(draft, found)
        changing.update(SLOT, dict.fromkeys(keys, values))
    return changing.number


def add_entry(editor: Editor, hours: Hours, shows: Reference) -> int:
    """Plan a film, music or a picture in these hours, after everything else of the same hours.
    Returns the change-set.

    Raises:
        StaffError: what is to be shown is gone.
        ProblemsError: such hours break rules.
    """
    require(editor.account, Permission.EDIT_LOOP)
    shown = editor.draft(shows)
    values = {"title": _title_of(shown), "published": True, **_values_of(hours)}
    values["picture" if shows.kind == MEDIA else "film"] = shows
    return editor.save(blank(SLOT).with_values(values)).change_set


def remove_entry(editor: Editor, key: str) -> int:
    """Put an entry into the bin; its film or picture stays. Returns the change-set."""
    require(editor.account, Permission.EDIT_LOOP)
    return editor.delete([Reference(SLOT, key)])


def set_order(editor: Editor, seen: Sequence[str], order: Sequence[str]) -> int:
    """Play the entries of a block in another order, in the places that they have in the whole plan.
    Returns the change-set.

    Raises:
        LoopChangedError: they do not stand in the order that was `seen`.
    """
    require(editor.account, Permission.EDIT_LOOP)
    with editor.changing(Reason.REORDER) as changing:
        positions = changing.positions(SLOT)
        if [key for key in positions if key in set(seen)] != list(seen):
            raise LoopChangedError
        places = [positions[key] for key in seen]
        changing.update(
            SLOT,
            {key: {"position": place} for key, place in zip(order, places, strict=True)},
        )
    return changing.number


def set_seconds(editor: Editor, key: str, seen: Hours, seconds: int) -> int:
    """Have a picture stand for so many seconds, within limits. Returns the change-set.

    Raises:
        LoopChangedError: the entry has not the hours that were `seen`, or is gone.
    """
    require(editor.account, Permission.EDIT_LOOP)
    with editor.changing(Reason.EDIT) as changing:
        _as_seen(changing, [key], seen)
        changing.update(SLOT, {key: {"seconds": max(1, min(MAX_PICTURE_SECONDS, seconds))}})
    return changing.number


def set_movement(editor: Editor, key: str, seen: Hours, movement: str) -> int:
    """Have a picture drift or stand still, one of `MOVEMENTS`. Returns the change-set, 0 where it
    did so.

    Raises:
        LoopChangedError: the entry has not the hours that were `seen`, or is gone.
    """
    require(editor.account, Permission.EDIT_LOOP)
    with editor.changing(Reason.EDIT) as changing:
        _as_seen(changing, [key], seen)
        changing.update(SLOT, {key: {"movement": movement}})
    return changing.number


def _as_seen(changing: ChangeSet, keys: Sequence[str], seen: Hours) -> dict[str, Values]:
    stored = changing.read_many(SLOT, keys)
    if len(stored) != len(keys) or any(hours_of(one.values) != seen for one in stored.values()):
        raise LoopChangedError
    return {key: one.values for key, one in stored.items()}


def _values_of(hours: Hours) -> Values:
    return dict(zip(HOURS, astuple(hours), strict=True))


def _title_of(shown: Draft) -> LocalizedText:
    if shown.kind != MEDIA:
        title = shown["title"]
    else:
        title = shown["alt"] or LocalizedText({CHINESE: str(shown["name"])})
    return title if isinstance(title, LocalizedText) else LocalizedText()
