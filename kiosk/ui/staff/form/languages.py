"""How far each language of a form is: what is missing, what is older than its Chinese, and what
nobody has checked."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.editorial.problems import Problem
from kiosk.ui.staff.fields.loading import translations_to_do
from kiosk.ui.staff.fields.state import FormState, missing
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

Stale = frozenset[tuple[str, str]]
"""Paths and languages of translations that are older than their Chinese."""


@dataclass(frozen=True, slots=True)
class LanguageState:
    """A language of the form; the numbers count texts."""

    language: str
    missing: int
    stale: int
    unchecked: int
    faulty: int


def stale_now(state: FormState, known: Stale) -> Stale:
    """Which translations are older than their Chinese, by the library and by what is typed: the
    Chinese has been changed in the form, and the translation of it has not."""
    stored, typed = state.stored_texts(), state.texts()
    nothing = LocalizedText()
    found = set()
    for path, text in typed.items():
        before = stored.get(path, nothing)
        if text == before:
            found |= {one for one in known if one[0] == path}
            continue
        changed = bool(before) and text.get(CHINESE, "") != before.get(CHINESE, "")
        for language, words in text.items():
            same = words == before.get(language)
            if language != CHINESE and same and (changed or (path, language) in known):
                found.add((path, language))
    return frozenset(found)


def unchecked_now(state: FormState, known: Stale) -> Stale:
    """Those of the translations to be checked that stand in the form as the library has them."""
    stored, typed = state.stored_texts(), state.texts()
    nothing = LocalizedText()
    return frozenset(
        (path, language)
        for path, language in known
        if typed.get(path, nothing).get(language) == stored.get(path, nothing).get(language)
    )


def language_states(
    state: FormState,
    languages: Sequence[str],
    stale: Stale,
    unchecked: Stale,
    problems: Sequence[Problem],
) -> tuple[LanguageState, ...]:
    """Every language of the hall, in its order."""
    return tuple(
        LanguageState(
            one,
            len(missing(state.texts(), one)) if one != CHINESE else 0,
            sum(language == one for _path, language in stale),
            sum(language == one for _path, language in unchecked),
            sum(problem.language == one for problem in problems),
        )
        for one in languages
    )


@QmlElement
@QmlUncreatable("the form has one")
class FormLanguages(QObject):  # type: ignore[operator]  # its stub lacks the call
    """The tabs of the languages. `changed` tells that the library knows other translations as
    stale than before."""

    changed = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        state: Callable[[], FormState | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._state = state
        self._known: Stale = frozenset()
        self._stale: Stale = frozenset()
        self._known_unchecked: Stale = frozenset()
        self._unchecked: Stale = frozenset()
        self._tabs: RowsModel[LanguageState] = RowsModel(
            {
                "language": lambda one: one.language,
                "missing": lambda one: one.missing,
                "stale": lambda one: one.stale,
                "unchecked": lambda one: one.unchecked,
                "faulty": lambda one: one.faulty,
            },
            self,
        )
        library.changed.connect(self._hear)

    def begin(self, known: Stale, unchecked: Stale) -> None:
        """Another form is open, of which the library knows these as stale, and these as
        unchecked."""
        self._known, self._known_unchecked = known, unchecked

    def stale(self, state: FormState) -> Stale:
        """Those of the form as it is now."""
        self._stale = stale_now(state, self._known)
        self._unchecked = unchecked_now(state, self._known_unchecked) - self._stale
        return self._stale

    @property
    def known(self) -> Stale:
        """Those of the library."""
        return self._known

    @property
    def unchecked(self) -> Stale:
        """Those that nobody has checked, and that are not stale."""
        return self._unchecked

    def follow(
        self, state: FormState, languages: Sequence[str], problems: Sequence[Problem]
    ) -> None:
        """Count again."""
        self._tabs.update(language_states(state, languages, self._stale, self._unchecked, problems))

    @Slot(str, str)
    def markChecked(self, path: str, language: str) -> None:
        """Somebody has seen that a translation says what the Chinese says; at once, without
        "Done": it changes nothing of the content."""
        state = self._state()
        if state is None or (path, language) not in self._known | self._known_unchecked:
            return
        reference = state.draft.reference

        def mark(desk: Desk) -> tuple[Stale, Stale]:
            desk.editor.mark_checked(reference, [path], language)
            return translations_to_do(desk, reference)

        self._library.ask(mark, lambda answer: self._take(reference, answer))

    @Slot(object)
    def _hear(self, touched: frozenset[Reference]) -> None:
        state = self._state()
        if state and state.draft.reference in touched:
            reference = state.draft.reference
            self._library.ask(
                lambda desk: translations_to_do(desk, reference),
                lambda answer: self._take(reference, answer),
            )

    def _take(self, reference: Reference, answer: tuple[Stale, Stale] | KioskError) -> None:
        state = self._state()
        if isinstance(answer, KioskError):
            log.warning("which translations are stale cannot be read: %s", answer)
        elif (
            state
            and state.draft.reference == reference
            and answer != (self._known, self._known_unchecked)
        ):
            self._known, self._known_unchecked = answer
            self.changed.emit()

    @Property(RowsModel, constant=True)
    def tabs(self) -> QObject:
        return self._tabs
