pragma Singleton
import QtQuick
import Kiosk

// What the form says of what is wrong in it, and of what became of it.
QtObject {
    // How what is typed is written, for those types of which nobody could guess it.
    function example(type: string): string {
        switch (type) {
        case "date": return "2026-12-31";
        case "moment": return "2026-12-31 18:00";
        case "time": return "18:00";
        case "own-colour": return String(Theme.grass).toUpperCase();
        default: return "";
        }
    }

    function palette(key: string): string {
        switch (key) {
        case "own": return qsTr("Grassland, the program's");
        case "sea": return qsTr("Sea");
        case "red": return qsTr("Red and gold");
        case "night": return qsTr("Night sky");
        case "plum": return qsTr("Plum blossom");
        case "earth": return qsTr("Earth and leaf");
        default: return qsTr("Slate and vermilion");
        }
    }

    function colourUse(name: string): string {
        switch (name) {
        case "main_colour": return qsTr("Headings, links, dark grounds");
        case "accent_colour": return qsTr("The button one should touch, marks and lines");
        default: return qsTr("Behind everything on a page");
        }
    }

    function colourSample(name: string): string {
        switch (name) {
        case "main_colour": return qsTr("A heading");
        case "accent_colour": return qsTr("Watch the film");
        default: return qsTr("Words on the page");
        }
    }

    function colourVerdict(name: string, chosen: bool, changed: bool): string {
        if (!chosen)
            return qsTr("The program's colour.");
        if (!changed)
            return qsTr("Reads well.");
        switch (name) {
        case "main_colour": return qsTr("Too pale to be read. Visitors see this one, the nearest that reads.");
        case "accent_colour": return qsTr("Neither dark nor white letters read well on it. Visitors see this one, the nearest that does.");
        default: return qsTr("Too dark to read on. Visitors see this one, the nearest that is light enough.");
        }
    }

    function problem(message: string, value: string): string {
        switch (message) {
        case "": return "";
        case "required": return qsTr("This is needed.");
        case "too-long": return qsTr("That is too long; at most %1.").arg(value);
        case "too-many": return qsTr("Those are too many; at most %1.").arg(value);
        case "too-small": return qsTr("That is too small; at least %1.").arg(value);
        case "too-large": return qsTr("That is too large; at most %1.").arg(value);
        case "not-a-choice": return qsTr("That cannot be chosen here.");
        case "wrong-kind": return qsTr("That does not belong here.");
        case "wrong-type": return value !== "" ? qsTr("That cannot be read; please write it like this: %1").arg(value)
                                               : qsTr("That cannot be read; please look at how it is written.");
        case "control-characters": return qsTr("There are characters in it that cannot be seen.");
        case "direction-marks": return qsTr("There are marks in it that change the direction of writing.");
        case "emoji": return qsTr("Emoji cannot be shown on the screen; please take them out: %1").arg(value);
        case "no-glyph": return qsTr("No font of this PC has this character; visitors would see an empty box: %1").arg(value);
        case "one-line": return qsTr("This has one line only.");
        case "slug-characters": return qsTr("Small letters, digits and hyphens only.");
        case "twice": return qsTr("This stands here twice.");
        case "ends-before-it-begins": return qsTr("It ends before it begins.");
        case "one-of-two": return qsTr("One of the two is needed.");
        case "too-few-corners": return qsTr("An outline has three corners at least.");
        case "not-an-address": return qsTr("That is no address of a web page.");
        case "phone-characters": return qsTr("Only digits belong here: 138 0013 8000.");
        case "phone-short": return qsTr("Some digits are missing: a mobile number has 11.");
        case "phone-long": return qsTr("There are too many digits: a mobile number has 11.");
        case "phone-area-code": return qsTr("Put the area code first: 010 or 0475.");
        case "phone-unknown": return qsTr("There is no such number. Please look at it once more.");
        case "name-taken": return qsTr("Another one is called so already.");
        case "gone": return qsTr("What is meant here is no longer there.");
        case "picture-gone": return qsTr("A picture in it is no longer among the pictures here: take it away, or choose it again.");
        default: return qsTr("This is not right yet.");
        }
    }

    function notice(name: string): string {
        switch (name) {
        case "kept": return qsTr("Draft saved");
        case "saved": return qsTr("Done");
        case "problems": return qsTr("Something below is not right yet");
        case "conflict": return qsTr("Changed by somebody else; your draft is kept");
        case "disk-full": return qsTr("The disk is full, so nothing can be saved. Leave this open and make room; it is kept by itself then");
        case "not-saved": return qsTr("It could not be saved; your draft is kept");
        case "not-kept": return qsTr("The draft could not be saved just now");
        case "put-back": return qsTr("The earlier version is back");
        case "updated": return qsTr("Changed elsewhere; this is how it is now");
        case "away": return qsTr("The library cannot be reached. What you wrote is kept on this PC; please press Done again when it is back");
        case "kept-here": return qsTr("The library cannot be reached. What you write is kept on this PC");
        case "back": return qsTr("The library is back, and your draft is in it");
        case "copied": return qsTr("This is the copy, hidden at first; please give it a name of its own");
        case "not-copied": return qsTr("It could not be copied just now");
        case "cannot-open": return qsTr("This cannot be opened just now");
        default: return "";
        }
    }
}
