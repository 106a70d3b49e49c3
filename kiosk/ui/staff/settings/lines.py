"""What the page says of each setting. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.core.settings.specs import SettingKind, setting_spec, shown
from kiosk.editorial.stations.offered_settings import OFFERED
from kiosk.editorial.stations.station_settings import SeenSettings, setting_fault

NO_LIMIT = -1.0


@dataclass(frozen=True, slots=True)
class SettingLine:
    """`text`: what is typed or, where nothing is, what holds. `usual`: what holds without the
    file; `fault` the id of what is wrong; `fixed`: the environment decides it."""

    name: str
    kind: str
    text: str
    usual: str
    minimum: float
    maximum: float
    choices: tuple[str, ...]
    unit: str
    in_force: str
    fault: str
    changed: bool
    fixed: bool
    lower: str
    """The number that one tap less gives; '' where there is none."""
    higher: str


ROLES: Mapping[str, Callable[[SettingLine], object]] = {
    "name": lambda one: one.name,
    "kind": lambda one: one.kind,
    "text": lambda one: one.text,
    "usual": lambda one: one.usual,
    "minimum": lambda one: one.minimum,
    "maximum": lambda one: one.maximum,
    "choices": lambda one: list(one.choices),
    "unit": lambda one: one.unit,
    "inForce": lambda one: one.in_force,
    "fault": lambda one: one.fault,
    "changed": lambda one: one.changed,
    "fixed": lambda one: one.fixed,
    "lower": lambda one: one.lower,
    "higher": lambda one: one.higher,
    "deviates": lambda one: one.text.strip() != one.usual,
}


def setting_line(name: str, seen: SeenSettings, typed: Mapping[str, str]) -> SettingLine:
    """The line of one setting."""
    spec, offered = setting_spec(name), OFFERED[name]
    text = typed.get(name, seen.values[name])
    lower, higher = "", ""
    if spec.kind is SettingKind.NUMBER and text.strip().isdecimal():
        number = int(text)
        highest = spec.maximum if spec.maximum is not None else number + offered.step
        below = max(spec.minimum, _step_below(number, offered.step))
        above = min(highest, (number // offered.step + 1) * offered.step)
        lower = shown(below) if below < number else ""
        higher = shown(above) if above > number else ""
    return SettingLine(
        name,
        spec.kind.value,
        text,
        spec.default,
        spec.minimum,
        NO_LIMIT if spec.maximum is None else spec.maximum,
        spec.choices,
        offered.unit,
        offered.in_force.value,
        setting_fault(name, text) if name in typed else "",
        name in typed,
        name in seen.overruled,
        lower,
        higher,
    )


def _step_below(number: int, step: int) -> int:
    """The next lower multiple of a step."""
    return (number - 1) // step * step
