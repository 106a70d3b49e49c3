pragma Singleton
import QtQuick

// What is said of publishing at a moment, by ids.
QtObject {
    id: root

    function fault(id: string): string {
        switch (id) {
        case "": return "";
        case "not-a-moment": return qsTr("Please write the day as 2026-01-31 and the time as 08:30.");
        case "moment": return qsTr("This moment is over, or more than a year away. Please choose another one.");
        case "red": return qsTr("Something is marked red. Please mend it first.");
        case "not-permitted": return qsTr("Your account may not publish. Please ask a colleague who may.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        default: return qsTr("The library cannot be reached just now. Please try again.");
        }
    }

    function waiting(dueAt: string, by: string): string {
        return qsTr("To be published by itself on %1, scheduled by %2").arg(dueAt).arg(by);
    }

    // Why nothing was published at the moment.
    function stopped(why: string, dueAt: string): string {
        switch (why) {
        case "red": return qsTr("Not published on %1: something was marked red").arg(dueAt);
        case "not-permitted": return qsTr("Not published on %1: whoever scheduled it may not publish any more").arg(dueAt);
        case "missed": return qsTr("Not published on %1: the PC was off, and it is too late by now").arg(dueAt);
        default: return qsTr("Not published on %1: this PC cannot publish. The log says why").arg(dueAt);
        }
    }
}
