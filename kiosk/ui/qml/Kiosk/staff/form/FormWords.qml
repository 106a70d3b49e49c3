pragma Singleton
import QtQuick

// What stands around the fields of the form: of versions.
QtObject {
    function version(newest: bool, moment: string, account: string, name: string): string {
        if (name === "first")
            return qsTr("Before the first change");
        const when = newest ? qsTr("Now: %1").arg(moment) : moment;
        return [when, account, reason(name)].join(" · ");
    }

    function reason(name: string): string {
        switch (name) {
        case "create": return qsTr("added");
        case "delete": return qsTr("into the bin");
        case "restore": return qsTr("out of the bin");
        case "reorder": return qsTr("moved");
        case "replace": return qsTr("text replaced");
        case "undo": return qsTr("taken back");
        case "version": return qsTr("earlier version put back");
        default: return qsTr("changed");
        }
    }
}
