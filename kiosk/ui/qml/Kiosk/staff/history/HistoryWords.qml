pragma Singleton
import QtQuick
import Kiosk.staff

// What the history page says by ids: acts, conflicts, notices.
QtObject {
    id: root

    // An act on one thing, or on several.
    function act(reason: string, kind: string, title: string, changes: int): string {
        if (changes > 1)
            return several(reason, title, changes);
        const what = qsTr("%1 “%2”").arg(ChangeWords.kind(kind)).arg(title);
        switch (reason) {
        case "create":
        case "import": return qsTr("Added: %1").arg(what);
        case "delete": return qsTr("Into the bin: %1").arg(what);
        case "restore": return qsTr("Out of the bin: %1").arg(what);
        case "reorder": return qsTr("Moved: %1").arg(what);
        case "replace": return qsTr("Text replaced: %1").arg(what);
        case "undo": return qsTr("Undone: %1").arg(what);
        case "check": return qsTr("Translation checked: %1").arg(what);
        case "version": return qsTr("Earlier version: %1").arg(what);
        case "spreadsheet": return qsTr("From a workbook: %1").arg(what);
        default: return qsTr("Changed: %1").arg(what);
        }
    }

    function several(reason: string, title: string, changes: int): string {
        switch (reason) {
        case "create":
        case "import": return qsTr("Added: “%1” and %n more", "", changes - 1).arg(title);
        case "delete": return qsTr("Into the bin: “%1” and %n more", "", changes - 1).arg(title);
        case "restore": return qsTr("Out of the bin: “%1” and %n more", "", changes - 1).arg(title);
        case "reorder": return qsTr("New order: “%1” and %n more", "", changes - 1).arg(title);
        case "replace": return qsTr("Text replaced: “%1” and %n more", "", changes - 1).arg(title);
        case "undo": return qsTr("Undone: “%1” and %n more", "", changes - 1).arg(title);
        case "spreadsheet": return qsTr("From a workbook: “%1” and %n more", "", changes - 1).arg(title);
        default: return qsTr("Changed: “%1” and %n more", "", changes - 1).arg(title);
        }
    }

    function conflict(reason: string, field: string): string {
        const name = field !== "" ? ChangeWords.field(field) : "";
        switch (reason) {
        case "changed": return name !== "" ? qsTr("%1 has been changed again since").arg(name) : qsTr("It has been changed again since");
        case "deleted": return qsTr("It has been deleted since");
        case "there-again": return qsTr("It is there again already");
        case "name-taken": return qsTr("Another one has its name now");
        case "used": return qsTr("Something else refers to it since");
        default: return name !== "" ? qsTr("%1: what it referred to is gone").arg(name) : qsTr("What it referred to is gone");
        }
    }

    function notice(id: string): string {
        switch (id) {
        case "": return "";
        case "undone": return qsTr("Undone. It can be done again at any time.");
        case "redone": return qsTr("Done again.");
        case "restored": return qsTr("It is out of the bin, with its links.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "refused": return qsTr("This is not possible any more; somebody was faster. The list has been read again.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        default: return qsTr("The library cannot be reached just now. Nothing was changed; please try again.");
        }
    }
}
