"""Search as you type. The query is kept only here and in the field, and is deleted with the
page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.content.search_results import SearchResult, SearchResultGroup
from kiosk.core.search.matching import Range
from kiosk.db.catalog import MAX_RESULTS, Catalog
from kiosk.ui.viewmodels.pages.page import PageViewModel
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STOPPED_MS = 1500
"""Who has written nothing for so long has seen that nothing was found."""

MARK, MARK_END = '<a href="."><b>', "</b></a>"
"""Qt draws it in the colour of links, underlined; bold too, for those who see no colours."""

BETWEEN_SYLLABLES = str.maketrans("", "", " '")
"""What an input method puts between the syllables that it is composing."""


@QmlElement
class SearchViewModel(PageViewModel):
    """The query and its results by kind. `kind`: the one of which all results are shown, '' for a
    few of each."""

    changed = Signal()

    def __init__(
        self, catalog: Catalog, found_nothing: Callable[[], None], parent: QObject
    ) -> None:
        """`found_nothing` is called once for each search without results, without its words."""
        super().__init__(catalog, parent)
        self._question = ""
        self._kind = ""
        self._groups: Sequence[SearchResultGroup] = ()
        self._results: dict[str, RowsModel[SearchResult]] = {}
        self._group_rows: RowsModel[SearchResultGroup] = RowsModel(
            {
                "kind": lambda group: group.kind,
                "total": lambda group: group.total,
                "many": lambda group: group.total >= MAX_RESULTS,
                "more": lambda group: group.total > len(group.results),
                "results": lambda group: self._results_of(group.kind),
            },
            self,
        )
        self._found = self._rows_of_found()
        self._suggestions: RowsModel[str] = RowsModel({"words": lambda words: words}, self)
        # Not at once: one key may change the field twice, and a field that loses the focus is
        # written in by the input method while Qt is giving the focus to a result, which a change
        # of the results would destroy.
        self._written = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)
        self._found_nothing = found_nothing
        self._stopped = QTimer(self, singleShot=True, interval=STOPPED_MS)
        self._stopped.timeout.connect(found_nothing)

    def read(self) -> None:
        self._suggestions.replace(self.catalog.search_suggestions(self.language))
        self._look()

    def closed(self) -> None:
        if self._stopped.isActive():
            self._stopped.stop()
            self._found_nothing()

    # What the visitor does

    @Slot(str, str, str)
    def ask(self, before: str, composed: str, after: str) -> None:
        """Set the query: the text before, in and after what an input method is composing."""
        self._written = before + composed.translate(BETWEEN_SYLLABLES) + after
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        question = self._written.strip()
        if question != self._question:
            self._question, self._kind = question, ""
            self._look()
            self.changed.emit()

    @Slot(str)
    def showAll(self, kind: str) -> None:
        """Show all of one kind, or, with '', a few of each again."""
        self._kind = kind
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        self._groups = self.catalog.search(self._question, self.language, self._kind)
        for group in self._groups:
            self._results_of(group.kind).replace(group.results)
        self._group_rows.replace(self._groups)
        self._found.replace([found for group in self._groups for found in group.results])
        if self._groups or not self._question:
            self._stopped.stop()
        elif not self._stopped.isActive():
            self._stopped.start()

    def _results_of(self, kind: str) -> RowsModel[SearchResult]:
        if kind not in self._results:
            self._results[kind] = self._rows_of_found()
        return self._results[kind]

    def _rows_of_found(self) -> RowsModel[SearchResult]:
        return RowsModel(
            {
                "kind": lambda found: found.kind,
                "slug": lambda found: found.slug,
                "title": lambda found: found.title,
                "markedTitle": lambda found: marked(found.title, found.marks),
                "excerpt": lambda found: found.excerpt,
                "markedExcerpt": lambda found: marked(found.excerpt, found.excerpt_marks),
                "monogram": lambda found: found.monogram,
                "colourName": lambda found: found.colour,
            },
            self,
        )

    # What QML binds

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether the query has anything to search for."""
        return bool(self._question)

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._question

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._kind

    @Property(RowsModel, notify=changed)
    def groups(self) -> QObject:
        return self._group_rows

    @Property(RowsModel, notify=changed)
    def results(self) -> QObject:
        """Everything of the one `kind`."""
        return self._results_of(self._kind)

    @Property(RowsModel, constant=True)
    def found(self) -> QObject:
        """What `groups` have, one after the other."""
        return self._found

    @Property(RowsModel, notify=changed)
    def suggestions(self) -> QObject:
        return self._suggestions


def marked(text: str, marks: Sequence[Range]) -> str:
    """The text as Qt's styled text with its marked parts marked; whatever it holds is shown as it
    stands."""
    parts, end = [], 0
    for start, stop in marks:
        parts += [_plain(text[end:start]), MARK, _plain(text[start:stop]), MARK_END]
        end = stop
    return "".join((*parts, _plain(text[end:])))


def _plain(text: str) -> str:
    return escape(text, quote=False)
