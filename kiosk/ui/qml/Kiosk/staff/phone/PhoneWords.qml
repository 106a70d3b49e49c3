pragma Singleton
import QtQuick
import Kiosk.staff

// What the panel of the phone page says by ids.
QtObject {
    id: root

    // Why it is not open, or not any more.
    function trouble(id: string): string {
        switch (id) {
        case "": return "";
        case "off": return qsTr("The phone page is switched off. A technician can switch it on: Settings, Network and updates.");
        case "no-address": return qsTr("This PC is in no network that a phone can reach. IT can name its address in the settings.");
        case "port-taken": return qsTr("Its port is taken on this PC. IT can choose another one in the settings.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "over": return qsTr("The ten minutes are over. Photos that came are in the library.");
        case "left": return qsTr("It was closed on the phone. Photos that came are in the library.");
        default: return qsTr("The page has failed. Nothing in the library was harmed; please open it anew.");
        }
    }

    function state(id: string): string {
        switch (id) {
        case "starting": return qsTr("One moment …");
        case "open": return qsTr("Scan the code with your phone");
        case "connected": return qsTr("A phone is connected");
        case "closing": return qsTr("Closed; the last photos are on their way");
        default: return qsTr("The page is closed");
        }
    }

    function device(id: string, address: string): string {
        return qsTr("%1 · %2").arg(id === "other" ? qsTr("A phone or PC") : id).arg(address);
    }

    function photo(phase: string, fault: string): string {
        switch (phase) {
        case "waiting": return qsTr("On its way");
        case "done": return qsTr("In the library");
        case "known": return qsTr("Was there already");
        default: return root.fault(fault);
        }
    }

    function fault(id: string): string {
        switch (id) {
        case "too-big": return qsTr("The photo is larger than 40 MB.");
        case "too-many": return qsTr("No more are taken this time. Open the page anew.");
        case "unknown-format": return qsTr("This is no photo.");
        case "disk-full": return qsTr("The disk is full.");
        case "unavailable": return qsTr("The library cannot be reached just now.");
        default: return MediaWords.fault(id);
        }
    }
}
