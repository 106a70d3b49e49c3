"""Telephone numbers and e-mail addresses as people here write them, and how to mend them.

Chinese numbers follow the numbering plan (mobile 1[3-9] and eleven digits; area codes of two
digits with eight, of three with seven or eight; 400 and 800); others must begin with their
country (E.164, at most fifteen digits).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

PHONE_CHARACTERS = "phone-characters"
PHONE_SHORT = "phone-short"
PHONE_LONG = "phone-long"
PHONE_AREA_CODE = "phone-area-code"
PHONE_UNKNOWN = "phone-unknown"
EMAIL_AT = "email-at"
EMAIL_NAME = "email-name"
EMAIL_DOMAIN = "email-domain"

SEPARATORS = re.compile(r"[\s\-\u2010-\u2015.()/]+")
EXTENSION = re.compile(r"(?:转|轉|分机|ext\.?|x|#)\s*([0-9]{1,6})$", re.IGNORECASE)

MOBILE = re.compile(r"1[3-9]\d{9}")
LANDLINE = re.compile(r"(10|2\d)([2-8]\d{7})|([3-9]\d\d)([2-8]\d{6,7})")
"""Area code and number, without the 0 in front."""
SERVICE = re.compile(r"[48]00\d{7}")
LOCAL_ONLY = re.compile(r"[2-8]\d{6,7}")

EMAIL_LOCAL = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*")
EMAIL_LABEL = re.compile(r"[^\W_]([\w-]{0,61}[^\W_])?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was meant, in its usual form, or the id of what is wrong; one of the two is ''."""

    value: str = ""
    problem: str = ""


def read_phone(text: str) -> Reading:
    """A telephone number, Chinese ones in their national form: 13800138000, 0475-8210000 转 12."""
    plain = unicodedata.normalize("NFKC", text).strip()
    extension = EXTENSION.search(plain)
    digits = SEPARATORS.sub("", plain[: extension.start()] if extension else plain)
    if not re.fullmatch(r"\+?[0-9]*", digits):
        return Reading(problem=PHONE_CHARACTERS)
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if digits.startswith("+") and not "+86".startswith(digits[:3]):
        return _foreign(digits) if extension is None else Reading(problem=PHONE_UNKNOWN)
    if digits.startswith("+86"):
        national = digits[3:].removeprefix("0")
        return _chinese(national, f"0{national}", extension)
    if re.fullmatch(rf"86{MOBILE.pattern}", digits):
        digits = digits[2:]
    return _chinese(digits, digits, extension)


def _foreign(digits: str) -> Reading:
    if digits[1:2] == "0":
        return Reading(problem=PHONE_UNKNOWN)
    if len(digits) < 9:
        return Reading(problem=PHONE_SHORT)
    if len(digits) > 16:
        return Reading(problem=PHONE_LONG)
    return Reading(digits)


def _chinese(digits: str, dialled: str, extension: re.Match[str] | None) -> Reading:
    """`dialled` has the 0 in front of an area code that `digits` may lack after +86."""
    suffix = f" 转 {extension[1]}" if extension else ""
    mobile = digits.removeprefix("0")
    if not suffix and MOBILE.fullmatch(mobile):
        return Reading(mobile)
    if SERVICE.fullmatch(digits):
        return Reading(digits + suffix)
    if dialled.startswith("0") and (found := LANDLINE.fullmatch(dialled[1:])):
        area, number = [part for part in found.groups() if part]
        return Reading(f"0{area}-{number}{suffix}")
    if LOCAL_ONLY.fullmatch(digits):
        return Reading(problem=PHONE_AREA_CODE)
    longest = 12 if digits.startswith("0") else 11
    if len(digits) > longest:
        return Reading(problem=PHONE_LONG)
    return Reading(problem=PHONE_SHORT if len(digits) < 11 else PHONE_UNKNOWN)


def read_email(text: str) -> Reading:
    """An e-mail address; full-width signs and a Chinese full stop are taken for what they mean."""
    plain = "".join(unicodedata.normalize("NFKC", text).replace("。", ".").split())
    if not plain:
        return Reading()
    name, at, domain = plain.rpartition("@")
    if not at:
        return Reading(problem=EMAIL_AT)
    if len(name) > 64 or not EMAIL_LOCAL.fullmatch(name):
        return Reading(problem=EMAIL_NAME)
    labels = domain.split(".")
    if len(labels) < 2 or not all(EMAIL_LABEL.fullmatch(label) for label in labels):
        return Reading(problem=EMAIL_DOMAIN)
    if len(labels[-1]) < 2 or labels[-1].isdigit():
        return Reading(problem=EMAIL_DOMAIN)
    return Reading(f"{name}@{domain.lower()}")
