pragma Singleton
import QtQuick

// What the view-models of staff mode say by an id, in words.
QtObject {
    id: root

    // Seconds as one reads them on a clock: 4:05.
    function clock(seconds: int): string {
        return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }

    function role(name: string): string {
        switch (name) {
        case "editor": return qsTr("Editor");
        case "publisher": return qsTr("Publisher");
        case "technician": return qsTr("Technician");
        default: return "";
        }
    }

    // What is wrong on the pad. `purpose`: "signIn", "setUp" or "recover".
    function padFault(fault: string, purpose: string, triesLeft: int, lockedSeconds: int): string {
        switch (fault) {
        case "": return "";
        case "locked": return qsTr("Too many tries. Please wait %1.").arg(clock(lockedSeconds));
        case "wrong": return purpose === "signIn"
                             ? qsTr("That is not the PIN. %n more try(s), then one has to wait.", "", triesLeft)
                             : qsTr("This code is not valid. %n more try(s), then one has to wait.", "", triesLeft);
        case "record": return qsTr("This PC has lost count of the tries. A technician can unlock it with “kiosk staff unlock”.");
        case "unavailable": return qsTr("It cannot be checked just now. Please try again in a moment.");
        case "differs": return qsTr("The two were not the same. Please choose the PIN again.");
        case "name-empty": return qsTr("Please write your name.");
        case "name-too-long": return qsTr("This name is too long.");
        case "name-letters": return qsTr("This name has characters that cannot be shown.");
        case "name-taken": return qsTr("Somebody has this name already. Please write it otherwise.");
        default: return pinFault(fault);
        }
    }

    // Why a new PIN would be guessed.
    function pinFault(fault: string): string {
        switch (fault) {
        case "too-short":
        case "too-long":
        case "not-digits": return qsTr("A PIN has 6 to 12 digits.");
        case "repeated": return qsTr("The same digits again and again are easily guessed.");
        case "run": return qsTr("Digits in a row are easily guessed.");
        case "date": return qsTr("A date is easily guessed.");
        case "keypad": return qsTr("A line over the keys is easily guessed.");
        default: return qsTr("Many people choose this PIN. Please take another one.");
        }
    }

    function toDo(what: string, name: string, number: real): string {
        switch (what) {
        case "backup-too-old":
            return number > 0 ? qsTr("The last backup was made %n day(s) ago. Is its stick or disk plugged in? A technician backs up in “Settings”, “Backup”", "", number) : qsTr("There is no backup of this PC yet. A technician makes one in “Settings”, “Backup”");
        case "film-rests": return qsTr("“%1” cannot be played and is left out for a day").arg(name);
        case "little-room": return qsTr("Only %1 GB left on the disk").arg((number / 1e9).toFixed(1));
        case "no-channel": return qsTr("This PC belongs to no channel: nothing arrives by itself");
        case "safe-mode": return qsTr("The screen failed again and again and is in safe mode: the release before, without films. Send the logs to IT, then start the screen again");
        case "older-release": return qsTr("An earlier release is on the screen; the newest is %1").arg(number);
        default: return name;
        }
    }

    // Of what visitors see for so many more days.
    function soonOver(title: string, days: int): string {
        return days > 0 ? qsTr("“%1” is shown for %n more day(s)", "", days).arg(title) : qsTr("“%1” is shown for less than a day more").arg(title);
    }

    // How the last examination by kiosk doctor ended.
    function examined(moment: string, faults: int, concerns: int): string {
        if (faults > 0)
            return qsTr("%1 · %n fault(s)", "", faults).arg(moment);
        if (concerns > 0)
            return qsTr("%1 · %n thing(s) to see to", "", concerns).arg(moment);
        return qsTr("%1 · all is well").arg(moment);
    }

    // What an act on the overview has come to.
    function notice(id: string, number: int): string {
        switch (id) {
        case "synced-new": return qsTr("New content has arrived.");
        case "synced-same": return qsTr("Nothing new: everything is up to date.");
        case "sync-failed": return qsTr("The channel cannot be reached just now. It is tried again by itself.");
        case "mute": return qsTr("The sound is off until the next slot.");
        case "unmute": return qsTr("The sound is on again.");
        case "close-hall": return qsTr("The hall is closed for today. It opens by itself at midnight.");
        case "open-hall": return qsTr("The hall is open.");
        case "restart": return qsTr("The screen starts again. This takes a few seconds.");
        case "put-back": return qsTr("Release %1 is on the screen. The others can be put back at any time.").arg(number);
        case "put-back-failed": return qsTr("This release is damaged and stays where it is.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "unreadable": return qsTr("The state of this PC cannot be read just now.");
        case "": return "";
        default: return qsTr("The screen does not answer. Is it running?");
        }
    }

    // What the screen does.
    function presence(name: string): string {
        switch (name) {
        case "attract": return qsTr("Attract loop");
        case "visiting":
        case "asking": return qsTr("Somebody is using it");
        case "ceremony": return qsTr("Ceremony");
        case "guided": return qsTr("Guided tour");
        case "closed": return qsTr("Closed today");
        default: return qsTr("The screen is off");
        }
    }
}
