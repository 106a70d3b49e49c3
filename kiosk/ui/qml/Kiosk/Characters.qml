pragma Singleton
import QtQuick

// Counts characters as people and Python do. QML counts units of UTF-16, of which a character
// beyond the basic plane, 𠮷 for example, has two.
QtObject {
    function count(text: string): int {
        let characters = 0;
        for (let unit = 0; unit < text.length; unit = after(text, unit))
            ++characters;
        return characters;
    }
    // The unit at which a text of at most so many characters ends.
    function end(text: string, longest: int): int {
        let unit = 0;
        for (let left = longest; left > 0 && unit < text.length; --left)
            unit = after(text, unit);
        return unit;
    }
    function after(text: string, unit: int): int {
        const code = text.charCodeAt(unit);
        return unit + (code >= 0xD800 && code < 0xDC00 && unit + 1 < text.length ? 2 : 1);
    }
}
