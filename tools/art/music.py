"""The sample film's music: a bowed pentatonic melody over a drone, made sample by sample.

Own melody in the character of a horse-head fiddle. Standard library only; knows nothing of the
pictures, except that horses gallop between the seconds `GALLOP`.
Run `python tools/art/music.py OUT.wav` to hear it alone.
"""

import array
import math
import sys
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

RATE = 44100
LENGTH = 46.0
GALLOP = (19.6, 25.2)
PEAK = 0.69  # a little over -3.3 dBFS, so that the encoder stays below -3
TABLE = 4096

A2, E3, G3, A3, C4, D4, E4, G4, A4, C5, D5, E5 = (
    110 * 2 ** (step / 12) for step in (0, 7, 10, 12, 15, 17, 19, 22, 24, 27, 29, 31)
)

# (second, length in seconds, pitch, loudness)
SONG = (
    (3.0, 2.2, A3, 0.55),
    (5.2, 0.7, C4, 0.6),
    (5.9, 1.8, D4, 0.75),
    (7.7, 0.6, E4, 0.75),
    (8.3, 2.4, A4, 0.95),
    (10.7, 0.55, G4, 0.8),
    (11.25, 0.55, E4, 0.75),
    (11.8, 1.7, D4, 0.75),
    (13.5, 0.5, E4, 0.7),
    (14.0, 0.5, D4, 0.65),
    (14.5, 1.6, C4, 0.65),
    (16.1, 0.45, D4, 0.75),
    (16.55, 0.45, E4, 0.8),
    (17.0, 1.3, G4, 0.9),
    (18.3, 1.4, A4, 1.0),
    (25.2, 0.5, A4, 0.8),
    (25.7, 2.2, C5, 0.95),
    (27.9, 0.5, A4, 0.8),
    (28.4, 0.5, G4, 0.75),
    (28.9, 1.7, E4, 0.8),
    (30.6, 0.5, G4, 0.8),
    (31.1, 2.3, A4, 0.95),
    (33.4, 0.5, C5, 0.9),
    (33.9, 0.5, D5, 0.9),
    (34.4, 1.9, E5, 1.0),
    (36.3, 0.45, D5, 0.85),
    (36.75, 0.45, C5, 0.8),
    (37.2, 1.7, A4, 0.85),
    (38.9, 0.55, G4, 0.7),
    (39.45, 0.55, E4, 0.65),
    (40.0, 0.55, D4, 0.6),
    (40.55, 4.2, A3, 0.6),
)
SECOND_VOICE = (
    (16.1, 0.9, A3, 0.5),
    (17.0, 1.3, D4, 0.55),
    (18.3, 1.4, E4, 0.55),
    (25.7, 2.2, E4, 0.5),
    (28.9, 1.7, A3, 0.5),
    (31.1, 2.3, E4, 0.5),
    (34.4, 1.9, A4, 0.55),
    (37.2, 1.7, E4, 0.5),
    (40.55, 4.2, E3, 0.5),
)
GALLOP_TUNE = (A4, A4, C5, A4, G4, A4, E4, G4, A4, C5, D5, C5, A4, E5)
PADS = (
    (0.0, 8.5, (A3, E4)),
    (8.0, 6.8, (D4, A4)),
    (14.0, 6.0, (C4, G4)),
    (25.0, 6.6, (A3, E4, C5)),
    (31.0, 7.0, (C4, G4, E4)),
    (37.2, 8.4, (A3, E4, A4)),
)


@dataclass(frozen=True)
class Bow:
    """How a note is played: attack and release in seconds, vibrato in cents, air from 0 to 1."""

    attack: float = 0.14
    release: float = 0.30
    vibrato: float = 16.0
    air: float = 0.035
    brightness: float = 1.0


SINGING, DRONING, GALLOPING = (
    Bow(),
    Bow(1.6, 2.2, 3.0, 0.02, 0.55),
    Bow(0.018, 0.09, 0.0, 0.05, 1.25),
)
PAD = Bow(1.8, 2.2, 5.0, 0.0, 0.22)


def bowed_wave(pitch: float, brightness: float) -> list[float]:
    """One period of a bowed string seen through a wooden box with three resonances."""
    table = [0.0] * TABLE
    for harmonic in range(1, max(2, min(28, int(9000 / pitch)))):
        hertz = pitch * harmonic
        box = 0.35 + sum(
            peak * math.exp(-(((math.log2(hertz / centre)) / width) ** 2))
            for centre, width, peak in ((300, 0.5, 0.9), (620, 0.45, 1.0), (1500, 0.6, 0.55))
        )
        level = (
            box / harmonic ** (1.55 - 0.45 * brightness) * math.exp(-hertz / (5200 * brightness))
        )
        turn = 2 * math.pi * harmonic / TABLE
        shift = harmonic * harmonic * 0.37
        for index in range(TABLE):
            table[index] += level * math.sin(turn * index + shift)
    top = max(abs(value) for value in table)
    return [value / top for value in table]


class Score:
    """Two channels of sound under construction."""

    def __init__(self) -> None:
        self.left = array.array("d", bytes(8 * int(LENGTH * RATE)))
        self.right = array.array("d", bytes(8 * int(LENGTH * RATE)))
        self._waves: dict[tuple[float, float], list[float]] = {}
        self._dice = Random(1)

    def play(
        self,
        start: float,
        length: float,
        pitch: float,
        loud: float,
        place: float,
        bow: Bow,
        slide: float = 0.0,
    ) -> None:
        """Add one note; `place` is -1 (left) to 1 (right), `slide` begins so many semitones off."""
        key = (pitch, bow.brightness)
        table = (
            self._waves.setdefault(key, bowed_wave(*key))
            if key not in self._waves
            else self._waves[key]
        )
        first, count = int(start * RATE), int((length + bow.release) * RATE)
        count = min(count, len(self.left) - first)
        lefts, rights, dice = self.left, self.right, self._dice.random
        gain_left, gain_right = math.sqrt((1 - place) / 2), math.sqrt((1 + place) / 2)
        phase, noise, mask = self._dice.random() * TABLE, 0.0, TABLE - 1
        block = 64
        for offset in range(0, count, block):
            now = offset / RATE
            level = loud * self._envelope(now, length, bow)
            sway = (
                bow.vibrato
                * min(1.0, max(0.0, now - 0.18) * 2.2)
                * math.sin(2 * math.pi * 5.4 * now)
            )
            bend = 100 * slide * math.exp(-now * 16)
            step = pitch * 2 ** ((sway + bend) / 1200) * TABLE / RATE
            for index in range(first + offset, first + min(offset + block, count)):
                phase += step
                noise += 0.25 * (dice() - 0.5 - noise)
                value = level * (table[int(phase) & mask] + bow.air * noise * 6)
                lefts[index] += value * gain_left
                rights[index] += value * gain_right

    @staticmethod
    def _envelope(now: float, length: float, bow: Bow) -> float:
        rise = 1.0 if now > bow.attack else math.sin(now / bow.attack * math.pi / 2) ** 2
        fall = 1.0 if now < length else max(0.0, 1 - (now - length) / bow.release) ** 2
        swell = 0.86 + 0.14 * math.sin(math.pi * min(1.0, now / max(length, 0.01)))
        return rise * fall * swell


def _compose(score: Score) -> None:
    for pitch, loud, place in ((A2, 0.17, -0.25), (E3, 0.11, 0.25)):
        for start, length in ((0.0, 13.0), (12.0, 13.0), (24.0, 19.5)):
            score.play(start, length, pitch, loud, place, DRONING)
    for start, length, chord in PADS:
        for index, pitch in enumerate(chord):
            score.play(start, length, pitch, 0.075, (-0.6, 0.6, 0.0)[index], PAD)
    before = A3
    for start, length, pitch, loud in SONG:
        slide = -2.0 if pitch > before else (1.0 if pitch < before else 0.0)
        score.play(start, length, pitch, loud * 0.34, -0.08, SINGING, slide * 0.6)
        before = pitch
    for start, length, pitch, loud in SECOND_VOICE:
        score.play(start, length, pitch, loud * 0.26, 0.35, SINGING, -0.5)
    _gallop(score)


def _gallop(score: Score) -> None:
    """Long-short-short bowing, growing and drawing away again."""
    start, end = GALLOP
    beat = 0.4
    count = int((end - start) / beat)
    for number in range(count):
        at = start + number * beat
        swell = 0.55 + 0.45 * math.sin(math.pi * (number + 0.5) / count)
        pitch = GALLOP_TUNE[number % len(GALLOP_TUNE)]
        low = A3 if number % 4 < 2 else G3
        for offset, length, weight in ((0.0, 0.14, 1.0), (0.2, 0.06, 0.62), (0.3, 0.06, 0.72)):
            score.play(at + offset, length, pitch, 0.48 * weight * swell, -0.05, GALLOPING)
            score.play(at + offset, length, low, 0.34 * weight * swell, 0.4, GALLOPING)
            score.play(at + offset, length, A2, 0.24 * weight * swell, -0.4, GALLOPING)


def _hall(sound: Sequence[float], delays: Sequence[int], feedback: float) -> "array.array[float]":
    """The echo of a hall: parallel feedback delays with damped highs, then two diffusers."""
    count = len(sound)
    wet = array.array("d", bytes(8 * count))
    for delay in delays:
        line, cursor, dull = [0.0] * delay, 0, 0.0
        for index in range(count):
            echo = line[cursor]
            dull += 0.45 * (echo - dull)
            line[cursor] = sound[index] + dull * feedback
            wet[index] += echo
            cursor = cursor + 1 if cursor + 1 < delay else 0
    for delay in (556, 225):
        line, cursor = [0.0] * delay, 0
        for index in range(count):
            echo = line[cursor]
            value = wet[index] + echo * 0.5
            line[cursor] = value
            wet[index] = echo - value * 0.5
            cursor = cursor + 1 if cursor + 1 < delay else 0
    return wet


def compose(target: Path) -> None:
    """Write the music as a 16-bit stereo WAV file."""
    score = Score()
    _compose(score)
    halls = (
        _hall(score.left, (1687, 1871, 2053, 2251), 0.80),
        _hall(score.right, (1733, 1931, 2129, 2311), 0.80),
    )
    count = len(score.left)
    mixed = []
    for dry, wet in zip((score.left, score.right), halls, strict=True):
        mixed.append([dry[index] + 0.11 * wet[index] for index in range(count)])
    fade_in, fade_out = int(1.2 * RATE), int(3.0 * RATE)
    for channel in mixed:
        for index in range(fade_in):
            channel[index] *= index / fade_in
        for index in range(fade_out):
            channel[count - 1 - index] *= (index / fade_out) ** 1.4
    top = max(max(abs(value) for value in channel) for channel in mixed)
    scale = PEAK * 32767 / top
    samples = array.array("h", bytes(4 * count))
    samples[0::2] = array.array("h", (int(value * scale) for value in mixed[0]))
    samples[1::2] = array.array("h", (int(value * scale) for value in mixed[1]))
    with wave.open(str(target), "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())


if __name__ == "__main__":
    compose(Path(sys.argv[1]))
