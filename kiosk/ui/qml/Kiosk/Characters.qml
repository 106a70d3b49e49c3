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
    // The offset in UTF-16 units at which a text of at most so many characters ends.
    function end(text: string, longest: int): int {
        let unit = 0;
        for (let left = longest; left > 0 && unit < text.length; --left)
            unit = after(text, unit);
        return unit;
    }
    // Cuts a field to a number of characters, 0 for no limit, and returns whether it was longer:
    // removes from the text just inserted before the cursor, else from the end.
    function cut(field: var, longest: int): bool {
        if (longest === 0)
            return false;
        const surplus = count(field.text) - longest;
        if (surplus <= 0)
            return false;
        const before = field.text.slice(0, field.cursorPosition);
        const kept = count(before) - surplus;
        if (kept >= 0)
            field.remove(end(before, kept), before.length);
        else
            field.remove(end(field.text, longest), field.length);
        return true;
    }
    function after(text: string, unit: int): int {
        const code = text.charCodeAt(unit);
        return unit + (code >= 0xD800 && code < 0xDC00 && unit + 1 < text.length ? 2 : 1);
    }
}
