pragma Singleton
import QtQuick

// What the settings are called, and what stands beside them.
QtObject {
    id: root

    function group(name: string): string {
        switch (name) {
        case "hall": return qsTr("Hall");
        case "visit": return qsTr("Visits");
        case "sound": return qsTr("Sound");
        case "screen": return qsTr("Screen");
        case "network": return qsTr("Network and updates");
        case "messages": return qsTr("Messages and statistics");
        case "backup": return qsTr("Backup");
        case "media": return qsTr("Files");
        default: return qsTr("People");
        }
    }

    // For whom the settings of a group hold.
    function reach(group: string, station: string): string {
        switch (group) {
        case "hall": return qsTr("For the whole hall; visitors see changes once they are published.");
        case "people": return qsTr("Who may edit. Nobody is ever deleted: what they have done stays under their name.");
        default: return qsTr("For this PC only: %1").arg(station);
        }
    }

    function channel(address: string): string {
        switch (address) {
        case "own": return qsTr("This PC has its own channel: content is edited and published here.");
        case "none": return qsTr("This PC belongs to no channel yet. IT can have it join one: kiosk enroll.");
        case "damaged": return qsTr("The record of the channel is damaged. IT can mend it: kiosk enroll.");
        default: return qsTr("%1 · IT can have this PC join another channel: kiosk enroll.").arg(address);
        }
    }

    function setting(name: string): string {
        switch (name) {
        case "session.idle_seconds": return qsTr("A visit ends by itself after");
        case "session.countdown_seconds": return qsTr("“Are you still there?” waits");
        case "ceremony.idle_seconds": return qsTr("A ceremony ends by itself after");
        case "guided_tour.idle_seconds": return qsTr("A guided tour ends by itself after");
        case "film.loudest": return qsTr("Loudest");
        case "film.volume": return qsTr("Volume at which a film begins");
        case "film.attract_volume": return qsTr("Volume of the attract loop");
        case "film.quiet_hours": return qsTr("Quiet hours");
        case "station.name": return qsTr("Name of this PC");
        case "station.waypoint": return qsTr("Place on the floor plan");
        case "screen.sleep": return qsTr("Screen off outside opening hours");
        case "screen.output": return qsTr("Which screen");
        case "screen.renderer": return qsTr("Drawing");
        case "sync.minutes": return qsTr("Look for new content every");
        case "sync.hours": return qsTr("Look only at these hours");
        case "sync.kilobytes": return qsTr("Fastest download");
        case "sync.sticks": return qsTr("Content from USB sticks");
        case "neighbours.enabled": return qsTr("Screens bring each other files");
        case "neighbours.port": return qsTr("Port for that");
        case "phone.enabled": return qsTr("Page for a phone");
        case "phone.encrypted": return qsTr("Encrypt the page for a phone");
        case "phone.port": return qsTr("Port of the page for a phone");
        case "phone.address": return qsTr("Address of the page for a phone");
        case "program.updates": return qsTr("Updates of the program");
        case "program.hours": return qsTr("Try updates at these hours");
        case "inquiry.per_session": return qsTr("Messages in one visit");
        case "inquiry.per_hour": return qsTr("Messages in one hour");
        case "inquiry.room": return qsTr("Messages on this PC");
        case "inquiry.kept_days": return qsTr("Messages are kept for");
        case "inquiry.delivered_days": return qsTr("Delivered messages are kept for");
        case "usage.kept_days": return qsTr("Statistics are kept for");
        case "inbox.url": return qsTr("Address of the inbox");
        case "inbox.status_minutes": return qsTr("This PC reports every");
        case "inbox.screen": return qsTr("Picture of the screen in the report");
        case "backup.folder": return qsTr("Place for backups");
        case "backup.days": return qsTr("A backup every");
        case "backup.hours": return qsTr("Back up at these hours");
        case "backup.keep": return qsTr("Backups that are kept");
        case "media.max_pixels": return qsTr("Largest picture");
        case "media.max_film_pixels": return qsTr("Largest frame of a film");
        case "media.max_seconds": return qsTr("Longest film");
        case "media.max_bytes": return qsTr("Largest file");
        default: return name;
        }
    }

    function choice(word: string): string {
        switch (word) {
        case "auto": return qsTr("Automatic");
        case "software": return qsTr("By the processor");
        default: return qsTr("By the graphics card");
        }
    }

    function unit(id: string): string {
        switch (id) {
        case "seconds": return qsTr("seconds");
        case "minutes": return qsTr("minutes");
        case "days": return qsTr("days");
        case "percent": return qsTr("percent");
        case "kilobytes": return qsTr("KB a second");
        case "pixels": return qsTr("pixels");
        case "bytes": return qsTr("bytes");
        default: return "";
        }
    }

    function number(digits: string): string {
        return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ",");
    }

    // A value in words.
    function value(name: string, text: string): string {
        if (text === "true")
            return qsTr("on");
        if (text === "false")
            return qsTr("off");
        if (name === "screen.renderer")
            return choice(text);
        if (text !== "")
            return /^\d+$/.test(text) && !name.endsWith(".port") ? number(text) : text;
        switch (name) {
        case "session.idle_seconds": return qsTr("as the hall's form says");
        case "station.name": return qsTr("its name in the network");
        case "station.waypoint": return qsTr("the first waypoint");
        case "screen.output": return qsTr("the first screen");
        case "sync.hours": return qsTr("all day");
        case "inbox.url": return qsTr("the folder “inbox” of the channel");
        case "phone.address": return qsTr("that of the private network");
        case "backup.folder": return qsTr("no backups");
        default: return qsTr("none");
        }
    }

    function withUnit(text: string, id: string): string {
        if (id === "days" && /^\d+$/.test(text))
            return qsTr("%n day(s)", "", Number(text));
        return id !== "" && /\d$/.test(text) ? `${text} ${unit(id)}` : text;
    }

    // What holds without the setting, what it may be, and from when a change holds.
    function facts(name: string, kind: string, usual: string, minimum: real, maximum: real, unit: string, inForce: string): string {
        const told = [qsTr("Default: %1").arg(withUnit(value(name, usual), unit))];
        if (kind === "number")
            told.push(maximum < 0 ? qsTr("%1 or more").arg(number(String(minimum))) : qsTr("%1 to %2").arg(number(String(minimum))).arg(number(String(maximum))));
        if (inForce !== "now")
            told.push(qsTr("takes effect when the screen restarts"));
        return told.join(" · ");
    }

    function fault(id: string, minimum: real, maximum: real): string {
        switch (id) {
        case "": return "";
        case "no-number": return qsTr("A whole number, in digits.");
        case "out-of-range": return maximum < 0 ? qsTr("At least %1.").arg(number(String(minimum))) : qsTr("From %1 to %2.").arg(number(String(minimum))).arg(number(String(maximum)));
        case "too-long": return qsTr("At most %1 characters.").arg(maximum);
        case "no-hours": return qsTr("Hours are written like 17:30-09:00.");
        case "no-folder": return qsTr("The whole path of a folder, like /mnt/backup or D:/backup, or the address of a bucket, s3://….");
        case "no-address": return qsTr("An address that begins with https://, s3:// or file://, without a password, or the whole path of a folder.");
        default: return qsTr("This cannot be chosen.");
        }
    }

    // What an act has come to.
    function notice(id: string, number: int): string {
        switch (id) {
        case "": return "";
        case "saved": return qsTr("%n setting(s) saved.", "", number);
        case "undone": return qsTr("The settings are as they were before.");
        case "put-back": return qsTr("The settings from before are back. The file that could not be used is kept as kiosk.toml.before.");
        case "changed-meanwhile": return qsTr("These settings were changed elsewhere meanwhile. Nothing was written: look at what holds now, then press Done again.");
        case "read-only": return qsTr("The file kiosk.toml may not be written. Nothing was changed; IT can release it.");
        case "unusable": return qsTr("The file kiosk.toml has a mistake now. Nothing was changed.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        default: return qsTr("The settings cannot be written just now. Nothing was changed.");
        }
    }

    // What the history says of a change; each line a name, what was and what is.
    function told(lines: string): string {
        if (lines === "")
            return qsTr("Settings put back");
        const changes = lines.split("\n").map(line => line.split("\t")).map(([name, before, after]) => `${setting(name)}: ${value(name, before)} → ${value(name, after)}`);
        return qsTr("Settings changed: %1").arg(changes.join("; "));
    }
}
