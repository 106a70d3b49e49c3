"""The speaker: a process that speaks with the engine of the system, through Qt.

A process of its own: an engine takes a second or two to begin, during which nothing else happens in
its process, and brings native code of others with it. One JSON object a line: standard input
carries `{"say": text, "language": tag, "volume": 0.7}`, and `{"say": ""}` for silence; standard
output `{"languages": [tag, …]}` once, then `{"speaking": bool}`. When its input ends, so does it.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from kiosk.core.content.localized_text import TRANSLATED
from kiosk.core.files.data_folder import data_folder
from kiosk.core.process.logs import start_logging
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors

MOCK = "mock"
"""Qt's engine for tests: it is silent."""

MANDARIN = "Chinese (Mandarin"
"""How espeak-ng names its voices for Chinese; their code, cmn, is unknown to Qt."""

Send = Callable[[dict[str, object]], None]

SPEAKING = (QTextToSpeech.State.Speaking, QTextToSpeech.State.Synthesizing)


class Speaker(QObject):
    """Carries out commands in the thread of the event loop, whichever thread they come from."""

    heard = Signal(bytes)

    def __init__(self, engine: QTextToSpeech, send: Send) -> None:
        super().__init__()
        self._engine = engine
        self._send = send
        self._speaking = False
        voices = engine.allVoices(None)  # type: ignore[arg-type]  # its stub lacks "of any"
        found = {language: _voice_for(language, voices) for language in TRANSLATED}
        self._voices = {language: voice for language, voice in found.items() if voice}
        self.heard.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        engine.stateChanged.connect(self._report_speaking)
        send({"languages": list(self._voices)})

    @Slot(bytes)
    def _obey(self, line: bytes) -> None:
        wish: dict[str, Any] = json.loads(line)
        self._engine.stop()
        voice = self._voices.get(wish.get("language", ""))
        if wish["say"] and voice:
            self._engine.setVoice(voice)
            self._engine.setVolume(wish["volume"])
            self._engine.say(wish["say"])

    @Slot(QTextToSpeech.State)
    def _report_speaking(self, state: QTextToSpeech.State) -> None:
        speaking = state in SPEAKING
        if speaking is not self._speaking:
            self._speaking = speaking
            self._send({"speaking": speaking})


def main(argv: Sequence[str]) -> int:
    """Serve the screen until it closes our input. Argument: the name of an engine, if not the
    system's own."""
    start_logging(data_folder().logs, "speaker")
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))
    send = _open_output()
    app = QCoreApplication(["kiosk speaker"])
    engines = list(argv) or [name for name in QTextToSpeech.availableEngines() if name != MOCK]
    if not engines:
        send({"languages": []})
        return 0
    speaker = Speaker(QTextToSpeech(engines[0]), send)
    threading.Thread(target=_listen, args=(speaker,), name="wishes", daemon=True).start()
    return app.exec()


def _voice_for(language: str, voices: Sequence[QVoice]) -> QVoice | None:
    """The default voice of a language: of its usual country, and with the shortest name."""
    wanted = QLocale(language)
    fitting = [voice for voice in voices if voice.locale().language() == wanted.language()]
    if not fitting and wanted.language() == QLocale.Language.Chinese:
        fitting = [voice for voice in voices if voice.name().startswith(MANDARIN)]
    return min(
        fitting,
        key=lambda voice: (voice.locale().territory() != wanted.territory(), len(voice.name())),
        default=None,
    )


def _listen(speaker: Speaker) -> None:
    with os.fdopen(0, "rb") as lines:
        for line in lines:
            speaker.heard.emit(line)
    os._exit(0)


def _open_output() -> Send:
    """Reserve standard output for messages; whatever an engine prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)

    def send(answer: dict[str, object]) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    return send
