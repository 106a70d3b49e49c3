"""Interface texts that staff supply, for languages the program does not ship."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTranslator


class StaffTranslator(QTranslator):
    """Answers from a table by the English of the sources; silent where it has nothing, so that the
    translator installed before it is asked."""

    def __init__(self, texts: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(
        self,
        context: str,  # noqa: ARG002  # Qt names the parameters
        sourceText: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        return self._texts.get(sourceText) or None
