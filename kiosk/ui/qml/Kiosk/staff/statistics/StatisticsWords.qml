pragma Singleton
import QtQuick

// What the page of the statistics says.
QtObject {
    function kind(name: string): string {
        switch (name) {
        case "week": return qsTr("Week");
        case "month": return qsTr("Month");
        case "quarter": return qsTr("Quarter");
        default: return qsTr("Year");
        }
    }

    // What an act has come to.
    function notice(id: string, subject: string): string {
        switch (id) {
        case "": return "";
        case "written": return qsTr("Written: %1").arg(subject);
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "disk-full": return qsTr("The disk is full. Nothing was written; make room, then try again.");
        case "refused": return qsTr("This cannot be written. Please choose a shorter time or one station; the log says why.");
        default: return qsTr("It cannot be written just now. Is the stick still in? Please try again.");
        }
    }
}
