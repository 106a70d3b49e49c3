pragma Singleton
import QtQuick

// What the beginning of a hall, its samples and its shows say by ids.
QtObject {
    id: root

    // What keeps a hall from beginning.
    function fault(id: string): string {
        switch (id) {
        case "name-missing": return qsTr("A hall needs a name.");
        case "name": return qsTr("This name cannot be taken: it is too long, or has signs that nobody can see.");
        case "hours": return qsTr("Please write times such as 9:00 and 17:30, the later one last.");
        case "no-picture": return qsTr("This file is no picture that can be shown. Please choose another.");
        default: return root.outcome(id);
        }
    }

    function outcome(id: string): string {
        switch (id) {
        case "": return "";
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "no-screen": return qsTr("The visitors' screen does not run on this PC, so nothing has begun.");
        case "not-published": return qsTr("The screen does not have it yet: it begins once it is shown and published.");
        case "gone": return qsTr("The screen does not have it any more. Please close this and look again.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        case "unavailable": return qsTr("The library cannot be reached just now. Nothing was changed; please try again.");
        case "undo-conflict": return qsTr("This cannot be undone in one go: something was changed since. History shows what.");
        default: return qsTr("This was not possible. Nothing was changed; please look again.");
        }
    }
}
