pragma Singleton
import QtQuick

// The texts for message ids that several pages share.
QtObject {
    id: root

    function kind(id: string): string {
        switch (id) {
        case "key-work": return qsTr("Key work");
        case "key-project": return qsTr("Key project");
        case "result": return qsTr("Result");
        case "investment": return qsTr("Investment");
        case "job": return qsTr("Job");
        case "research": return qsTr("R&D need");
        default: return "";
        }
    }

    // The kinds of what can be found: many of them.
    function kinds(id: string): string {
        switch (id) {
        case "company": return qsTr("Companies");
        case "project": return qsTr("Projects");
        case "opportunity": return qsTr("Opportunities");
        case "film": return qsTr("Films");
        case "music": return qsTr("Music");
        case "place": return qsTr("Rooms");
        case "agreement": return qsTr("Agreements");
        case "milestone": return qsTr("Milestones");
        case "page": return qsTr("About the base");
        case "voice": return qsTr("Voices");
        case "indicator": return qsTr("Results");
        default: return "";
        }
    }

    // The icon that stands for a kind.
    function iconOf(id: string): string {
        switch (id) {
        case "company": return "companies";
        case "film": return "film";
        case "agreement": return "document";
        case "music": return "music";
        case "opportunity": return "handshake";
        case "milestone": return "calendar";
        case "page": return "base";
        case "place": return "room";
        case "voice": return "person";
        case "indicator": return "results";
        default: return "projects";
        }
    }

    function status(id: string): string {
        switch (id) {
        case "planned": return qsTr("Planned");
        case "running": return qsTr("Under way");
        case "done": return qsTr("Completed");
        default: return "";
        }
    }

    function relation(id: string): string {
        switch (id) {
        case "tenant": return qsTr("Tenant");
        case "partner": return qsTr("Partner");
        case "guest": return qsTr("Guest of the launch");
        default: return "";
        }
    }

    function floor(name: string): string {
        return qsTr("Floor %1").arg(name);
    }

    // One floor of a route.
    function leg(floor: string, metres: int, onward: string): string {
        switch (onward) {
        case "lift": return qsTr("Floor %1: %n metre(s) to the lift", "", metres).arg(floor);
        case "stairs": return qsTr("Floor %1: %n metre(s) to the stairs", "", metres).arg(floor);
        default: return qsTr("Floor %1: another %n metre(s)", "", metres).arg(floor);
        }
    }

    // Minutes and seconds of a film: 3:20.
    function timeLeft(milliseconds: real): string {
        return "−" + duration(Math.max(0, milliseconds));
    }
    function duration(milliseconds: int): string {
        const seconds = Math.floor(milliseconds / 1000);
        return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
}
