pragma Singleton
import QtQuick

// What the page of the plan says by ids and numbers.
QtObject {
    function tool(id: string): string {
        switch (id) {
        case "choose": return qsTr("Choose");
        case "rectangle": return qsTr("Rectangle");
        case "corners": return qsTr("By corners");
        case "door": return qsTr("Door");
        case "stairs": return qsTr("Stairs");
        case "lift": return qsTr("Lift");
        case "station": return qsTr("Station");
        default: return qsTr("Way");
        }
    }

    // What a tool does, for whoever has just taken it; `corners` are drawn already.
    function hint(id: string, corners: int): string {
        switch (id) {
        case "choose": return qsTr("Tap a room or a point; then draw it elsewhere, or a corner of the room.");
        case "rectangle": return qsTr("Draw a finger from one corner of the new room to the opposite one.");
        case "corners": return corners < 3 ? qsTr("Tap the corners of the new room one after the other.")
            : qsTr("Tap the first corner once more to close the room.");
        case "door": return qsTr("Tap the wall of a room where its door is.");
        case "stairs": return qsTr("Tap where the stairs are. They lead through all floors.");
        case "lift": return qsTr("Tap where the lift is. It stops at all floors.");
        case "station": return qsTr("Tap where a station stands.");
        case "underlay": return qsTr("Draw the architect's plan to where it belongs.");
        case "scale": return corners === 0 ? qsTr("Tap a point of the architect's plan from which you know a distance.")
            : qsTr("Tap the other point.");
        default: return qsTr("Tap two points: they are joined by a way, or parted if there is one.");
        }
    }

    // What is chosen.
    function role(id: string): string {
        switch (id) {
        case "": return "";
        case "room": return qsTr("Room");
        case "zone": return qsTr("Zone");
        case "door": return qsTr("Door");
        case "stairs": return qsTr("Stairs");
        case "lift": return qsTr("Lift");
        case "here": return qsTr("You are here");
        default: return qsTr("Point");
        }
    }

    // What a point is for; `name` is the room of a door.
    function about(id: string, name: string, slug: string): string {
        switch (id) {
        case "door": return name;
        case "here": return qsTr("All stations stand here that say nothing else. In settings it is called %1.").arg(slug);
        case "point": return qsTr("Ways lead through it. A station stands here whose settings say %1.").arg(slug);
        default: return "";
        }
    }

    // From when to when a company sits in its room, days as 2026-12-31 or ''.
    function days(first: string, last: string): string {
        if (first === "" && last === "")
            return "";
        return last === "" ? qsTr("From %1").arg(first) : first === "" ? qsTr("To %1").arg(last) : qsTr("%1 to %2").arg(first).arg(last);
    }

    // What is wrong with such days as they are typed.
    function daysProblem(id: string): string {
        return id === "" ? "" : id === "order" ? qsTr("The last day comes before the first.") : qsTr("Please write days like 2026-12-31.");
    }

    function fault(id: string, room: string, other: string, shared: real): string {
        switch (id) {
        case "nowhere": return qsTr("There is no “You are here”: tap “Station” and where it stands.");
        case "not-drawn": return qsTr("%1 is not drawn").arg(room);
        case "overlap": return qsTr("%1 and %2 overlap by %3 m²").arg(room).arg(other).arg(shared.toFixed(1));
        case "no-door": return qsTr("%1 has no door").arg(room);
        case "unreachable": return qsTr("No way leads to %1").arg(room);
        default: return qsTr("%1 has no room").arg(other);
        }
    }

    // What an act has come to.
    function notice(id: string): string {
        switch (id) {
        case "": return "";
        case "drawn": return qsTr("The room has been drawn");
        case "moved": return qsTr("Its place has been changed");
        case "renamed": return qsTr("The name has been changed");
        case "deleted": return qsTr("Deleted; it is in the bin for 30 days");
        case "placed": return qsTr("The company sits in this room now");
        case "taken-out": return qsTr("The company has no room now");
        case "days": return qsTr("The moving dates have been changed");
        case "door": return qsTr("The door has been drawn");
        case "station": return qsTr("The place of a station has been drawn");
        case "stairs": return qsTr("Stairs have been drawn on all floors");
        case "lift": return qsTr("A lift has been drawn on all floors");
        case "here": return qsTr("Stations stand there now");
        case "way": return qsTr("The way has been changed");
        case "laid": return qsTr("The architect's plan lies under this floor");
        case "laid-away": return qsTr("The architect's plan has been taken away");
        case "scaled": return qsTr("The architect's plan has its scale");
        case "no-scale": return qsTr("This is no length for these two points. Please write metres, like 12.5.");
        case "proposed": return qsTr("Ways have been proposed; please look whether they can be walked");
        case "all-joined": return qsTr("Everything is joined already: there is nothing to propose.");
        case "one-floor": return qsTr("There is one floor only: please add the other one first.");
        case "no-wall": return qsTr("There is no wall. Please tap the wall of a room.");
        case "no-room": return qsTr("This is no room: its sides cross, or it is too small. Nothing was changed.");
        case "choose-room": return qsTr("Please choose a room on the plan first.");
        case "undone": return qsTr("Undone");
        case "changed": return qsTr("Somebody has just changed this part of the plan. Nothing was changed; please look again.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "undo-conflict": return qsTr("This cannot be undone any more: somebody has changed it since.");
        case "breaks-rules": return qsTr("Please write a shorter name, and one at all. Nothing was changed.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        case "unavailable": return qsTr("The library cannot be reached just now. Nothing was changed; please try again.");
        default: return qsTr("This is not possible; something has changed meanwhile. Please look again.");
        }
    }
}
