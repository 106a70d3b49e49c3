"""The shots of the film by name; calling one prepares it."""

from shots import places, steppe

SHOTS = {
    "dawn": steppe.dawn,
    "herd": steppe.herd,
    "wind": steppe.wind,
    "fiddles": places.fiddles,
    "gallop": steppe.gallop,
    "fields": places.fields,
    "meeting": places.meeting,
    "base": places.base,
    "sunset": steppe.sunset,
}
