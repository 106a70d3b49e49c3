pragma Singleton
import QtQuick

// What the pages of all texts say.
QtObject {
    function places(number: int): string {
        return qsTr("%n place(s)", "", number);
    }
    function items(number: int): string {
        return qsTr("%n item(s)", "", number);
    }
    function willChange(chosenPlaces: int, chosenItems: int): string {
        return chosenPlaces === 0 ? qsTr("Nothing is ticked") : qsTr("%1 in %2 will change").arg(places(chosenPlaces)).arg(items(chosenItems));
    }

    // What the board can be narrowed to.
    function state(id: string): string {
        switch (id) {
        case "missing": return qsTr("Something missing");
        case "stale": return qsTr("Something out of date");
        case "unchecked": return qsTr("Something unchecked");
        case "complete": return qsTr("All complete");
        default: return qsTr("All");
        }
    }
    function counts(complete: int, missing: int, stale: int, unchecked: int): string {
        return [qsTr("%1 complete").arg(complete), missing > 0 ? qsTr("%1 missing").arg(missing) : "",
                stale > 0 ? qsTr("%1 out of date").arg(stale) : "",
                unchecked > 0 ? qsTr("%1 unchecked").arg(unchecked) : ""].filter(one => one !== "").join(" · ");
    }
    function cell(state: string, count: int): string {
        switch (state) {
        case "missing": return qsTr("%n text(s) missing", "", count);
        case "stale": return qsTr("%n text(s) out of date", "", count);
        case "unchecked": return qsTr("%n text(s) unchecked", "", count);
        default: return qsTr("Complete");
        }
    }

    // What an act on many texts has come to; `subject` is the name of what was in the way.
    function notice(id: string, number: int, subject: string): string {
        switch (id) {
        case "": return "";
        case "replaced": return qsTr("Replaced: %1").arg(places(number));
        case "checked": return qsTr("Marked as checked: %1").arg(subject);
        case "undone": return qsTr("Undone");
        case "nothing-changed": return qsTr("It was so already; nothing has changed.");
        case "changed-meanwhile": return qsTr("Somebody has changed this meanwhile: %1. Nothing was replaced; the list is new.").arg(places(number));
        case "breaks-rules": return qsTr("A text of “%1” would become too long or empty. Nothing was replaced; untick it, or take other words.").arg(subject);
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "undo-conflict": return qsTr("This cannot be undone any more: somebody has changed it since.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        case "unavailable": return qsTr("The library cannot be reached just now. Nothing was changed; please try again.");
        default: return qsTr("This is not possible; something has changed meanwhile. Please look again.");
        }
    }
}
