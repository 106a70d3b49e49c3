pragma Singleton
import QtQuick
import Kiosk

// What the page of the stations says by ids and numbers.
QtObject {
    id: root

    function gigabytes(number: real): string {
        return number.toFixed(number < 10 ? 1 : 0);
    }

    // How long ago something was.
    function ago(seconds: real): string {
        if (seconds < 0)
            return qsTr("at a time yet to come");
        if (seconds < 120)
            return qsTr("just now");
        if (seconds < 3600)
            return qsTr("%n minute(s) ago", "", Math.floor(seconds / 60));
        if (seconds < 172800)
            return qsTr("%n hour(s) ago", "", Math.floor(seconds / 3600));
        return qsTr("%n day(s) ago", "", Math.floor(seconds / 86400));
    }

    function standing(id: string): string {
        switch (id) {
        case "silent": return qsTr("Silent", "a station of which nothing was heard for days");
        case "faulty": return qsTr("Needs somebody", "a station");
        case "concerning": return qsTr("Have a look", "at a station");
        case "gone": return qsTr("No longer in use?", "a station");
        default: return qsTr("All is well", "with a station");
        }
    }

    function colour(id: string): color {
        switch (id) {
        case "silent":
        case "faulty": return Theme.brick;
        case "concerning": return Theme.amberInk;
        case "gone": return Theme.mossGrey;
        default: return Theme.grass;
        }
    }

    // Which release it shows, and how that stands to the newest one.
    function release(number: real, standing: string): string {
        switch (standing) {
        case "newest": return qsTr("Release %1 · the newest").arg(number);
        case "older": return qsTr("Release %1 · not the newest").arg(number);
        case "newer": return qsTr("Release %1 · newer than on this PC").arg(number);
        case "none": return qsTr("No release yet");
        default: return number > 0 ? qsTr("Release %1").arg(number) : "";
        }
    }

    // What it waits for: '' for nothing.
    function waiting(releaseStanding: string, newest: int, held: int, messages: real): string {
        const parts = [];
        if (held > 0)
            parts.push(qsTr("release %1, which others get first").arg(held));
        else if (releaseStanding === "older" || releaseStanding === "none" && newest > 0)
            parts.push(qsTr("release %1 to arrive").arg(newest));
        if (messages > 0)
            parts.push(qsTr("%n message(s) to be delivered", "", Math.min(messages, 1000000)));
        return parts.join(qsTr(", "));
    }

    function fault(id: string, number: real): string {
        switch (id) {
        case "silent": return qsTr("Nothing heard for %n day(s)", "", number);
        case "not-running": return qsTr("The screen was not running");
        case "safe-mode": return qsTr("The screen failed again and again and runs in safe mode");
        case "no-release": return qsTr("It has no content yet");
        case "examined-red": return qsTr("The self-test found %n fault(s)", "", number);
        case "little-room": return qsTr("Only %1 GB left on the disk").arg((number / 1e9).toFixed(1));
        case "unreadable": return qsTr("Its last report cannot be read");
        case "no-report": return qsTr("It has not said yet how it is");
        case "clock-wrong": return qsTr("Its clock is wrong");
        case "late": return qsTr("Release %1 has not arrived").arg(number);
        case "crashed": return qsTr("The program failed in %n way(s) within a week", "", number);
        case "examined-amber": return qsTr("The self-test found %n thing(s) to see to", "", number);
        default: return "";
        }
    }

    // What to do about it.
    function mend(id: string): string {
        switch (id) {
        case "silent": return qsTr("Is the PC switched on, and does its network work? Where reports travel on a stick, bring the stick and fetch them.");
        case "not-running": return qsTr("Start the PC again. If the screen stays dark, run “kiosk doctor” there.");
        case "safe-mode": return qsTr("Run “kiosk diagnose” there and send the file to IT, then start the screen again.");
        case "no-release": return qsTr("Run “kiosk sync” there; it says what is in the way.");
        case "examined-red":
        case "examined-amber": return qsTr("Run “kiosk doctor” there: it says what to do about each.");
        case "little-room": return qsTr("Delete files there that the kiosk does not need, or give it a larger disk. New content may not arrive until then.");
        case "unreadable": return qsTr("The next report takes its place by itself. If this stays, update the program on this PC.");
        case "no-report": return qsTr("It reports once an hour. Fetch the reports again later.");
        case "clock-wrong": return qsTr("Set date and time there. If it goes wrong again, its battery is empty.");
        case "late": return qsTr("Does its network work, or has it been given the stick? “kiosk sync” there says what is in the way.");
        case "crashed": return qsTr("It went on by itself. If this goes on, send IT what “kiosk inbox stations --json” prints here.");
        default: return "";
        }
    }

    // How soon a station finds what is asked of it. -1: not known, 0: never by itself.
    function looks(minutes: real): string {
        if (minutes < 0)
            return qsTr("A station finds it when it looks into the channel next, usually within a quarter of an hour; by a stick, when the stick arrives. It does it once.");
        if (minutes === 0)
            return qsTr("This station never looks by itself: it finds it when the stick arrives, or when somebody syncs there. It does it once.");
        return qsTr("This station looks into the channel every %n minute(s) and finds it then. It does it once.", "", Math.min(minutes, 100000));
    }

    // What a station may be asked to do.
    function what(id: string): string {
        switch (id) {
        case "sync": return qsTr("Sync now", "a request to a station");
        case "mute": return qsTr("Mute until the next slot");
        case "mute-hour": return qsTr("Mute for an hour");
        case "restart": return qsTr("Restart the screen");
        case "diagnose": return qsTr("Send its diagnosis");
        default: return qsTr("Something else", "a request to a station");
        }
    }

    // … and what that means there.
    function means(id: string): string {
        switch (id) {
        case "mute": return qsTr("The attract loop plays without sound until something else is due in it. Found after two hours it is left undone.");
        case "mute-hour": return qsTr("The attract loop plays without sound for an hour, from the moment in which the station finds it. Found after two hours it is left undone.");
        case "restart": return qsTr("The screen is dark for some seconds; the visit of whoever is at it ends. Found after a day it is left undone.");
        case "diagnose": return qsTr("Self-test, settings without passwords and logs, encrypted, two megabytes at most. It comes with the next reports and can be saved here for IT.");
        default: return qsTr("It brings everything that is new, delivers what waits and reports how it is. Found after a day it is left undone.");
        }
    }

    // What has become of a request.
    function become(state: string, at: string): string {
        switch (state) {
        case "waiting": return qsTr("not found yet");
        case "done": return qsTr("done %1").arg(at);
        case "failed": return qsTr("came to nothing %1").arg(at);
        case "too-late": return qsTr("found too late, %1").arg(at);
        case "wrong-clock": return qsTr("left undone: its clock is wrong");
        case "cut-off": return qsTr("begun and cut off");
        case "unanswered": return qsTr("expired, nothing was heard");
        default: return qsTr("its program is too old for it");
        }
    }

    function becomeColour(state: string): color {
        switch (state) {
        case "waiting": return Theme.mossGrey;
        case "done": return Theme.ink;
        default: return Theme.amberInk;
        }
    }

    // Why there is nothing to show somebody at a new PC.
    function enrollTrouble(id: string): string {
        switch (id) {
        case "": return "";
        case "no-channel": return qsTr("This PC has no channel yet. Publish once: that makes one, and it is shown here.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        default: return qsTr("The channel of this PC cannot be read. “kiosk keys show” says why.");
        }
    }

    // What an act has come to.
    function notice(id: string, number: int, subject: string): string {
        switch (id) {
        case "": return "";
        case "saved": return qsTr("Written: %1. Open it there and print it.").arg(subject);
        case "save-not-permitted":
        case "collected": return qsTr("%n new file(s) from the stations", "", number);
        case "collected-nothing": return qsTr("The stations have sent nothing new.");
        case "collect-not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "asked": return qsTr("Signed into the channel. The station finds it when it looks next.");
        case "ask-not-permitted":
        case "diagnosis-not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "ask-disk-full": return qsTr("The disk is full. Nothing was asked.");
        case "ask-unavailable": return qsTr("The channel cannot be reached just now. Nothing was asked.");
        case "ask-refused": return qsTr("This PC cannot ask: “kiosk stations ask” says why.");
        case "diagnosis-saved": return qsTr("Written: %1. Give it to IT.").arg(subject);
        case "diagnosis-disk-full":
        case "diagnosis-unavailable": return qsTr("It cannot be written there: the place is full, write-protected or gone.");
        case "diagnosis-refused": return qsTr("The diagnosis cannot be opened any more. Ask for it again.");
        case "save-disk-full":
        case "save-unavailable": return qsTr("It cannot be written there: the place is full, write-protected or gone.");
        case "collect-disk-full": return qsTr("The disk is full. Nothing was fetched.");
        case "collect-unavailable": return qsTr("The reports cannot be reached just now, or are being fetched already.");
        default: return qsTr("Reports cannot be fetched on this PC: “kiosk inbox collect” says why.");
        }
    }
}
