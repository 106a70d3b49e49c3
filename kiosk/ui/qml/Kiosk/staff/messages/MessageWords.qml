pragma Singleton
import QtQuick
import Kiosk

// What the page of messages says by ids. Visitors' words are never among them.
QtObject {
    id: root

    function filter(id: string): string {
        switch (id) {
        case "mine": return qsTr("Mine");
        case "all": return qsTr("All");
        case "deleted": return qsTr("Deleted");
        default: return state(id);
        }
    }

    function state(id: string): string {
        switch (id) {
        case "in-hand": return qsTr("In hand");
        case "answered": return qsTr("Answered");
        case "closed": return qsTr("Closed");
        default: return qsTr("New", "a message that nobody has taken in hand");
        }
    }

    // The state, and who has the message.
    function standing(id: string, person: string): string {
        return person !== "" ? qsTr("%1: %2").arg(state(id)).arg(person) : state(id);
    }

    function colour(id: string): color {
        switch (id) {
        case "in-hand": return Theme.sky;
        case "answered": return Theme.grass;
        case "closed": return Theme.mossGrey;
        default: return Theme.amberInk;
        }
    }

    function subject(id: string): string {
        switch (id) {
        case "investment": return qsTr("Investment");
        case "job": return qsTr("A job");
        case "research": return qsTr("Joint research");
        default: return qsTr("Something else");
        }
    }

    function reason(id: string): string {
        switch (id) {
        case "request": return qsTr("Deleted because the person asked for it");
        case "unwanted": return qsTr("Deleted as of no use");
        case "expired": return qsTr("Kept for as long as was promised, then deleted by itself");
        default: return qsTr("No longer on this PC: another one has it");
        }
    }

    // Why there is nothing to read, and what helps.
    function trouble(id: string): string {
        switch (id) {
        case "no-key": return qsTr("Messages cannot be opened on this PC");
        case "bad-key": return qsTr("The key to the messages is damaged");
        case "not-permitted": return qsTr("Your account may not read messages");
        default: return qsTr("The messages cannot be read just now");
        }
    }
    function help(id: string): string {
        switch (id) {
        case "no-key": return qsTr("They are encrypted, and open only on a PC with the hall's key: the one on which the content of the hall was set up. Please read them there.\n\nWhoever wants to read them here asks a technician to copy the file “keys/inbox.key” from that PC into the folder “keys” of this one. Where no PC has it, a technician makes one there with “kiosk inbox key” and publishes; older messages stay closed then.");
        case "bad-key": return qsTr("Please ask a technician to put the copy of “keys/inbox.key” back. The messages are safe, they only cannot be opened until then.");
        case "not-permitted": return qsTr("Please ask a colleague who may.");
        default: return qsTr("They are looked for again by themselves. If this stays, please tell IT.");
        }
    }

    // What an empty list says.
    function nothing(filter: string, searched: bool): string {
        if (searched)
            return qsTr("No message like this.");
        switch (filter) {
        case "new": return qsTr("No new messages. What visitors leave on the screen appears here.");
        case "deleted": return qsTr("Nothing was deleted.");
        case "mine": return qsTr("You have no messages in hand.");
        default: return qsTr("There are no messages here.");
        }
    }

    // What an act has come to.
    function notice(id: string, number: int, subject: string): string {
        switch (id) {
        case "": return "";
        case "exported": return qsTr("%n message(s) written: %1", "", number).arg(subject);
        case "confirmation-saved": return qsTr("The confirmation is written: %1").arg(subject);
        case "deleted": return qsTr("Deleted for good");
        case "gone": return qsTr("This message has been deleted meanwhile.");
        case "meanwhile": return qsTr("%1 has just changed this message. Please look at it again.").arg(subject);
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "disk-full": return qsTr("The disk is full. Nothing was written.");
        case "unavailable": return qsTr("It cannot be written just now. Please try again.");
        default: return qsTr("This could not be done.");
        }
    }
}
