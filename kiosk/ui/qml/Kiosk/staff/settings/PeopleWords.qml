pragma Singleton
import QtQuick

// What the list of the people says by an id, in words.
QtObject {
    function mayDo(role: string): string {
        switch (role) {
        case "editor": return qsTr("Content, files and the attract loop.");
        case "publisher": return qsTr("Also publishes, reads messages and statistics.");
        default: return qsTr("Also stations, settings, people and backups.");
        }
    }

    function lastSignIn(moment: string): string {
        return moment === "" ? qsTr("Never signed in") : qsTr("Signed in last: %1").arg(moment);
    }

    // What an act has come to.
    function notice(id: string, name: string): string {
        switch (id) {
        case "": return "";
        case "role": return qsTr("%1 has another role, from the next time they sign in.").arg(name);
        case "deactivated": return qsTr("%1 cannot sign in any more. What they have done stays under their name.").arg(name);
        case "reactivated": return qsTr("%1 can sign in again.").arg(name);
        case "unlocked": return qsTr("%1 can try again on this PC.").arg(name);
        case "last-technician": return qsTr("This is the last technician. Invite another one first.");
        case "own-account": return qsTr("Nobody changes their own account. Please ask another technician.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        default: return qsTr("The accounts cannot be reached just now. Nothing was changed; please try again.");
        }
    }
}
