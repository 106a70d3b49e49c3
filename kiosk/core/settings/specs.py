"""What each setting may be, as the typed settings say it, and what is typed for one. Pure.

A setting is named by its table and its key: "film.volume". Its value is shown and typed as text;
"" stands for a setting that may be left open and is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from kiosk.core.settings.settings import Settings

Value = bool | int | str | tuple[str, ...] | None
"""Of a setting, as the typed settings hold it."""


class SettingKind(StrEnum):
    FLAG = "flag"
    NUMBER = "number"
    CHOICE = "choice"
    TEXT = "text"
    HOURS = "hours"
    """One part of the day: 03:00-05:00."""
    SEVERAL_HOURS = "several-hours"


class SettingFault(StrEnum):
    """What is wrong with what is typed; the words are the page's."""

    NO_NUMBER = "no-number"
    OUT_OF_RANGE = "out-of-range"
    TOO_LONG = "too-long"
    NO_HOURS = "no-hours"
    NO_CHOICE = "no-choice"


_FAULTS = {
    "greater_than_equal": SettingFault.OUT_OF_RANGE,
    "less_than_equal": SettingFault.OUT_OF_RANGE,
    "string_too_long": SettingFault.TOO_LONG,
    "literal_error": SettingFault.NO_CHOICE,
    "value_error": SettingFault.NO_HOURS,
}
"""By what pydantic calls it; a rule of ours is one of hours."""

_TYPED_OTHERWISE = str.maketrans("：–—－~，、；", ":----,,,")
"""Signs that people and Chinese keyboards type in hours."""


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """`default` as it is shown; a `maximum` of None knows no limit, a text's is of its letters."""

    name: str
    kind: SettingKind
    default: str
    minimum: int = 0
    maximum: int | None = None
    choices: tuple[str, ...] = ()

    @property
    def may_be_open(self) -> bool:
        return self.kind is SettingKind.NUMBER and not self.default


@cache
def setting_spec(name: str) -> SettingSpec:
    """What a setting may be.

    Raises:
        KeyError: there is no setting of this name, or it is not of a kind that is typed.
    """
    table, key = name.split(".")
    schema = _schema(table)["properties"][key]
    default = shown(_group(table).model_fields[key].default)
    typed = next((one for one in schema.get("anyOf", ()) if one["type"] != "null"), schema)
    if "enum" in typed:
        return SettingSpec(name, SettingKind.CHOICE, default, choices=tuple(typed["enum"]))
    written = typed["type"], typed.get("items", typed).get("format", "")
    kind = {
        ("boolean", ""): SettingKind.FLAG,
        ("integer", ""): SettingKind.NUMBER,
        ("string", ""): SettingKind.TEXT,
        ("string", "time-span"): SettingKind.HOURS,
        ("array", "time-span"): SettingKind.SEVERAL_HOURS,
    }[written]
    maximum = typed.get("maximum", typed.get("maxLength"))
    return SettingSpec(name, kind, default, typed.get("minimum", 0), maximum)


def shown(value: Value) -> str:
    """A value as text."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)


def shown_value(settings: Settings, name: str) -> str:
    """What a setting is, as text."""
    table, key = name.split(".")
    return shown(getattr(getattr(settings, table), key))


def meant(spec: SettingSpec, typed: str) -> Value:
    """The value that is meant by what is typed; a text that cannot be meant stays what it is."""
    text = " ".join(typed.split())
    match spec.kind:
        case SettingKind.FLAG:
            return text == "true"
        case SettingKind.NUMBER if not text and spec.may_be_open:
            return None
        case SettingKind.NUMBER:
            return int(text) if re.fullmatch(r"-?\d{1,18}", text) else text
        case SettingKind.HOURS:
            return _hours(text)
        case SettingKind.SEVERAL_HOURS:
            spans = _hours(text).replace(",", " ").split(" ")
            return tuple(one for one in spans if one)
        case _:
            return typed.strip()


def fault_of(spec: SettingSpec, typed: str) -> SettingFault | None:
    """What the rules that hold when the file is read have against what is typed."""
    table, key = spec.name.split(".")
    value = meant(spec, typed)
    if spec.kind is SettingKind.NUMBER and isinstance(value, str):
        return SettingFault.NO_NUMBER
    try:
        _group(table).model_validate({key: value})
    except ValidationError as error:
        return _FAULTS[error.errors(include_url=False)[0]["type"]]
    return None


def overruled_settings(names: Iterable[str], environment: Iterable[str]) -> frozenset[str]:
    """Those of these settings that a variable of the environment decides, whatever the file says.
    `environment`: the names of its variables."""
    given = {variable.upper() for variable in environment}
    return frozenset(
        name
        for name in names
        if {f"KIOSK_{name.split('.')[0]}".upper(), f"KIOSK_{name.replace('.', '__')}".upper()}
        & given
    )


def _hours(text: str) -> str:
    """One or several parts of the day as the file has them."""
    return re.sub(r"\s*-\s*", "-", text.translate(_TYPED_OTHERWISE))


@cache
def _schema(table: str) -> dict[str, Any]:
    return _group(table).model_json_schema()


def _group(table: str) -> type[BaseModel]:
    group = Settings.model_fields[table].annotation
    assert isinstance(group, type)
    assert issubclass(group, BaseModel)
    return group
