"""Makes the sample film: `python tools/art/film.py` draws 46 s of frames and pipes them to ffmpeg.

`python tools/art/film.py SECOND …` writes single frames as PNG beside the current folder instead.
The order of the shots, their titles and the sample mark are decided here.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import music
from brush import box, colour, downward, fill, glow, mix
from camera import FRAME, ease
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from shots import SHOTS
from shots.layers import Shot
from weather import DUSK

MEDIA = Path(__file__).resolve().parents[2] / "kiosk" / "db" / "sample" / "media"
RATE = 30
LENGTH = music.LENGTH
FADE = 1.0
VIDEO_RATE = "1130k"
FFMPEG = ("ffmpeg", "-nostdin", "-v", "error", "-y")
WIDTH, HEIGHT = FRAME


@dataclass(frozen=True)
class Part:
    """A shot from `start` to `end` in seconds of the film, with a word on it in two languages."""

    start: float
    end: float
    make: str
    chinese: str = ""
    english: str = ""


PARTS = (
    Part(0.0, 7.0, "dawn"),
    Part(6.0, 11.5, "herd", "牛羊", "Cattle and sheep"),
    Part(10.5, 16.0, "wind", "长风", "Wind"),
    Part(15.0, 20.5, "fiddles", "琴声", "Horse-head fiddles"),
    Part(19.5, 25.2, "gallop", "万马", "Ten thousand horses"),
    Part(24.2, 29.2, "fields", "田野", "Fields"),
    Part(28.2, 34.6, "meeting", "相约", "Steppe meets city"),
    Part(33.6, 38.6, "base", "基地", "The innovation base"),
    Part(37.6, LENGTH, "sunset"),
)


def write(
    painter: QPainter,
    area: QRectF,
    text: str,
    size: int,
    strength: float,
    bold: bool = False,
    spacing: float = 0.0,
    left: bool = False,
) -> None:
    """White words of `size` pixels within an area."""
    font = QFont("Noto Sans CJK SC")
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    painter.setFont(font)
    painter.setPen(colour("#FFFDF6", strength))
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, text)


def visible(time: float, start: float, end: float, fade: float = 0.8) -> float:
    """How much of a title is seen, fading in after `start` and out before `end`."""
    return ease((time - start) / fade) * ease((end - time) / fade)


def chapter(painter: QPainter, part: Part, time: float) -> None:
    """A word at the left, below what the kiosk writes over a film, while a shot stands alone."""
    strength = visible(time, part.start + FADE, part.end - FADE + 0.3)
    if not part.chinese or strength <= 0:
        return
    glow(painter, (180, 300), (1250, 620), "#1B4A66", 0.5 * strength, 2.8)
    fill(painter, box(120, 302, 8, 128, 4), colour("#E8A33D", strength))
    write(painter, QRectF(160, 288, 900, 100), part.chinese, 82, strength, True, 10, True)
    write(painter, QRectF(162, 386, 900, 48), part.english, 32, 0.95 * strength, False, 1.5, True)


def sample_mark(painter: QPainter, strength: float) -> None:
    """Says in the corner that this is a sample."""
    if strength <= 0:
        return
    fill(painter, box(1588, 204, 260, 60, 30), colour("#173F5A", 0.5 * strength))
    write(painter, QRectF(1588, 204, 260, 58), "示例影片  Sample", 26, strength)


def _shade(painter: QPainter, strength: float) -> None:
    """Darken the upper part a little, so that a title reads on it."""
    tint = colour("#173F5A", 0.5 * strength)
    fill(painter, box(0, 0, WIDTH, 520), downward(0, 520, (0, tint), (1, colour(tint, 0))))
    glow(
        painter, (WIDTH / 2, 330), (900, 300), mix(DUSK.sky[0][1], "#000000", 0.1), 0.34 * strength
    )


def end_title(painter: QPainter, time: float) -> None:
    """The film's name over the sunset, and what staff will do with this film."""
    strength = visible(time, 39.2, 44.6, 1.0)
    if strength <= 0:
        return
    _shade(painter, strength)
    write(painter, QRectF(0, 210, WIDTH, 190), "相约通辽", 150, strength, True, 22)
    write(painter, QRectF(0, 396, WIDTH, 70), "Meet in Tongliao", 50, strength, False, 4)
    later = strength * ease((time - 40.2) / 0.8)
    text = "示例影片，正式影片由工作人员替换  /  Sample film, to be replaced"
    fill(painter, box(WIDTH / 2 - 470, 62, 940, 60, 30), colour("#173F5A", 0.45 * later))
    write(painter, QRectF(0, 62, WIDTH, 58), text, 26, later)


class Film:
    """All shots, made when they are first needed and forgotten when over."""

    def __init__(self) -> None:
        self._shots: dict[str, Shot] = {}

    def _draw_part(self, painter: QPainter, part: Part, time: float) -> None:
        if part.make not in self._shots:
            self._shots[part.make] = SHOTS[part.make]()
        elapsed = time - part.start
        painter.save()
        self._shots[part.make](painter, elapsed, elapsed / (part.end - part.start))
        painter.restore()

    def frame(self, time: float) -> QImage:
        """The picture at a second of the film. The last second melts into the first frame."""
        image = _blank()
        painter = _painter(image)
        for part in PARTS:
            if part.start <= time < part.end:
                strength = 1.0 if part.start == 0 else ease((time - part.start) / FADE)
                self._lay(painter, part, time, strength)
            elif part.end < time:
                self._shots.pop(part.make if part.start > 0 else "", None)
        if time > LENGTH - 1.3:
            self._lay(painter, PARTS[0], 0.0, ease((time - LENGTH + 1.3) / (1.3 - 1 / RATE)))
        for part in PARTS:
            chapter(painter, part, time)
        end_title(painter, time)
        sample_mark(painter, ease((3.2 - time) / 0.6) if time < 5 else 0.0)
        sample_mark(painter, ease((time - LENGTH + 1.3) / (1.3 - 1 / RATE)))
        painter.end()
        return image

    def _lay(self, painter: QPainter, part: Part, time: float, strength: float) -> None:
        if strength >= 1:
            self._draw_part(painter, part, time)
            return
        if strength > 0:
            over = _blank()
            upper = _painter(over)
            self._draw_part(upper, part, time)
            upper.end()
            painter.setOpacity(strength)
            painter.drawImage(0, 0, over)
            painter.setOpacity(1.0)


def _blank() -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#3C7590"))
    return image


def _painter(image: QImage) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter


def frames() -> Iterator[bytes]:
    """All frames as BGRA bytes."""
    film = Film()
    for number in range(int(LENGTH * RATE)):
        image = film.frame(number / RATE)
        yield bytes(image.constBits())


def draw_all(target: Path) -> None:
    """Pipe all frames into a lossless file."""
    raw = [
        "-f",
        "rawvideo",
        "-pix_fmt",
        "bgra",
        "-s",
        f"{WIDTH}x{HEIGHT}",
        "-r",
        str(RATE),
        "-i",
        "-",
    ]
    colours = ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"]
    command = [
        *FFMPEG,
        *raw,
        *colours,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-qp",
        "0",
        str(target),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        if process.stdin is None:
            raise RuntimeError("ffmpeg takes no frames")
        for number, frame in enumerate(frames()):
            process.stdin.write(frame)
            if number % 150 == 0:
                print(f"{number / RATE:5.1f} s drawn", flush=True)
        process.stdin.close()
    if process.returncode:
        raise SystemExit(process.returncode)


def encode(drawn: Path, sound: Path, target: Path) -> None:
    """Encode in two passes, so that the file has the size it should, and mux the sound."""
    tags = [
        "-colorspace",
        "bt709",
        "-color_primaries",
        "bt709",
        "-color_trc",
        "bt709",
        "-color_range",
        "tv",
    ]
    video = [
        "-c:v",
        "libx264",
        "-profile:v",
        "high",
        "-preset",
        "slow",
        "-tune",
        "animation",
        "-aq-mode",
        "3",
    ]
    passes = ["-b:v", VIDEO_RATE, "-g", "60", "-passlogfile", str(drawn.with_suffix(""))]
    audio = ["-c:a", "aac", "-b:a", "144k", "-ac", "2", "-shortest", "-map_metadata", "-1"]
    look = [*FFMPEG, "-i", str(drawn)]
    subprocess.run(
        [*look, *video, *tags, *passes, "-pass", "1", "-an", "-f", "null", "-"], check=True
    )
    final = [*video, *tags, *passes, "-pass", "2", *audio, "-movflags", "+faststart", str(target)]
    subprocess.run([*look, "-i", str(sound), *final], check=True)


def main(seconds: list[str]) -> None:
    """Make the film, or only the frames at the named seconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    if seconds:
        film = Film()
        for second in seconds:
            film.frame(float(second)).save(f"frame-{float(second):05.2f}.png")
    else:
        with tempfile.TemporaryDirectory() as folder:
            sound, drawn = Path(folder) / "music.wav", Path(folder) / "drawn.mkv"
            music.compose(sound)
            draw_all(drawn)
            target = MEDIA / "meet-in-tongliao.mp4"
            encode(drawn, sound, target)
            print(f"{target.name} {target.stat().st_size / 1e6:.2f} MB")
    application.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
