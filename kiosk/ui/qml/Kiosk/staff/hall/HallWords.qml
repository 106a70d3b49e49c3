pragma Singleton
import QtQuick

// What the beginning of a hall, its samples and its shows say by ids.
QtObject {
    function outcome(id: string): string {
        switch (id) {
        case "": return "";
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "no-screen": return qsTr("The visitors' screen does not run on this PC, so nothing has begun.");
        case "gone": return qsTr("The screen does not have it any more. Please close this and look again.");
        case "unavailable": return qsTr("The library cannot be reached just now. Nothing was changed; please try again.");
        case "undo-conflict": return qsTr("This cannot be undone in one go: something was changed since. History shows what.");
        default: return qsTr("This was not possible. Nothing was changed; please look again.");
        }
    }
}
