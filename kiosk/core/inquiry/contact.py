"""Validates and normalizes telephone numbers and e-mail addresses.

Chinese numbers follow the numbering plan (mobile 1[3-9] and eleven digits; area codes of two digits
with eight, of three with seven or eight; 400 and 800); others must begin with their country's code
and are checked by libphonenumber. E-mail addresses are checked by email-validator; no DNS query is
made. Both libraries are loaded lazily, so that the first frame does not wait for them
(docs/adr/0038).
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

MIN_TOP_LEVEL = 2
"""Characters of a top-level domain: there is none of one letter."""


@dataclass(frozen=True, slots=True)
class ContactResult:
    """The value in its normal form, or the id of the problem; one of the two is ''."""

    value: str = ""
    problem: str = ""


def read_phone(text: str) -> ContactResult:
    """A telephone number, Chinese ones in their national form: 13800138000, 0475-8210000 转 12."""
    plain = unicodedata.normalize("NFKC", text).strip()
    extension = EXTENSION.search(plain)
    digits = SEPARATORS.sub("", plain[: extension.start()] if extension else plain)
    if not re.fullmatch(r"\+?[0-9]*", digits):
        return ContactResult(problem=PHONE_CHARACTERS)
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if digits.startswith("+") and not "+86".startswith(digits[:3]):
        return _foreign(digits) if extension is None else ContactResult(problem=PHONE_UNKNOWN)
    if digits.startswith("+86"):
        national = digits[3:].removeprefix("0")
        return _chinese(national, f"0{national}", extension)
    if re.fullmatch(rf"86{MOBILE.pattern}", digits):
        digits = digits[2:]
    return _chinese(digits, digits, extension)


def _foreign(digits: str) -> ContactResult:
    """Checked by country code and length, not by number ranges: those of an installed copy get
    outdated."""
    from phonenumbers import (
        NumberParseException,
        PhoneNumberFormat,
        ValidationResult,
        format_number,
        is_possible_number_with_reason,
        parse,
    )

    try:
        number = parse(digits)
    except NumberParseException as error:
        problems = {
            NumberParseException.INVALID_COUNTRY_CODE: PHONE_UNKNOWN,
            NumberParseException.TOO_LONG: PHONE_LONG,
        }
        return ContactResult(problem=problems.get(error.error_type, PHONE_SHORT))
    match is_possible_number_with_reason(number):
        case ValidationResult.IS_POSSIBLE:
            return ContactResult(format_number(number, PhoneNumberFormat.E164))
        case ValidationResult.TOO_SHORT | ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
            return ContactResult(problem=PHONE_SHORT)
        case ValidationResult.TOO_LONG:
            return ContactResult(problem=PHONE_LONG)
    return ContactResult(problem=PHONE_UNKNOWN)


def _chinese(digits: str, dialled: str, extension: re.Match[str] | None) -> ContactResult:
    """`dialled` has the 0 in front of an area code that `digits` may lack after +86."""
    suffix = f" 转 {extension[1]}" if extension else ""
    mobile = digits.removeprefix("0")
    if not suffix and MOBILE.fullmatch(mobile):
        return ContactResult(mobile)
    if SERVICE.fullmatch(digits):
        return ContactResult(digits + suffix)
    if dialled.startswith("0") and (found := LANDLINE.fullmatch(dialled[1:])):
        area, number = [part for part in found.groups() if part]
        return ContactResult(f"0{area}-{number}{suffix}")
    if LOCAL_ONLY.fullmatch(digits):
        return ContactResult(problem=PHONE_AREA_CODE)
    max_digits = 12 if digits.startswith("0") else 11
    if len(digits) > max_digits:
        return ContactResult(problem=PHONE_LONG)
    return ContactResult(problem=PHONE_SHORT if len(digits) < 11 else PHONE_UNKNOWN)


def read_email(text: str) -> ContactResult:
    """An e-mail address; full-width characters and a Chinese full stop are converted to ASCII."""
    plain = "".join(unicodedata.normalize("NFKC", text).replace("。", ".").split())
    if not plain:
        return ContactResult()
    name, at, domain = plain.rpartition("@")
    if not at:
        return ContactResult(problem=EMAIL_AT)
    if not _normalised(f"{name}@example.com"):
        return ContactResult(problem=EMAIL_NAME)
    address = _normalised(plain)
    if not address or len(domain.rpartition(".")[2]) < MIN_TOP_LEVEL:
        return ContactResult(problem=EMAIL_DOMAIN)
    return ContactResult(address)


def _normalised(address: str) -> str:
    """The address in the normal form of email-validator, '' where it is invalid."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(address, check_deliverability=False, strict=True).normalized
    except EmailNotValidError:
        return ""
