pragma Singleton
import QtQuick

// What each setting is for, in a sentence or two.
QtObject {
    function of(name: string): string {
        switch (name) {
        case "session.idle_seconds": return qsTr("How long nobody touches the screen before it asks whether anybody is still there.");
        case "session.countdown_seconds": return qsTr("Then the screen goes back to the attract loop, and nothing of the visitor is left.");
        case "ceremony.idle_seconds": return qsTr("When nobody touches the screen for this long during a launch ceremony.");
        case "guided_tour.idle_seconds": return qsTr("When the docent does not go on for this long.");
        case "film.loudest": return qsTr("As loud as this PC ever gets, of what it can do. The two below are shares of it.");
        case "film.volume": return qsTr("Where the slider stands at first when a visitor opens a film.");
        case "film.attract_volume": return qsTr("0 keeps the attract loop silent, but for blocks that are planned with sound.");
        case "film.quiet_hours": return qsTr("The attract loop is silent then, and films begin without sound. Several are separated by commas: 12:00-13:30, 17:30-09:00.");
        case "station.name": return qsTr("By this name it stands in lists, reports and the history.");
        case "station.waypoint": return qsTr("The address of the waypoint at which this screen stands, as the list of places has it; “you are here” and ways begin there.");
        case "screen.sleep": return qsTr("Saves power at night. It wakes by touch at once, and before the hall opens. The opening hours stand in the hall's form.");
        case "screen.output": return qsTr("Only for PCs with several screens: the name that the self-test tells, like HDMI-1.");
        case "screen.renderer": return qsTr("Leave it automatic, unless IT says otherwise.");
        case "sync.minutes": return qsTr("0 never looks by itself; “Sync now” on the overview always works.");
        case "sync.hours": return qsTr("For lines that are busy in the daytime: 20:00-07:00. Several are separated by commas.");
        case "sync.kilobytes": return qsTr("So that downloads leave room on the line for others. 0 knows no limit.");
        case "sync.sticks": return qsTr("Take in new content from a stick as soon as it is plugged in. Only what the hall has signed is taken.");
        case "neighbours.enabled": return qsTr("A film is then downloaded once for all screens in one network. The firewall has to let it through.");
        case "neighbours.port": return qsTr("IT knows whether it has to be another one.");
        case "phone.enabled": return qsTr("Staff may open a page for their phone from the media library, ten minutes at a time: photos, today, messages. Off, no port is open. The firewall has to let it through.");
        case "phone.encrypted": return qsTr("Only then can visitors' messages be read on the phone. The browser warns each time, as no authority knows the certificate; WeChat may not open it at all.");
        case "phone.port": return qsTr("IT knows whether it has to be another one.");
        case "phone.address": return qsTr("Only for PCs in several networks: the address that phones reach, like 192.168.1.20.");
        case "program.updates": return qsTr("Bring new versions of the program here once a day. One that does not work is undone by itself.");
        case "program.hours": return qsTr("The screen is dark for a few seconds then.");
        case "inquiry.per_session": return qsTr("Keeps somebody from filling the inbox for fun.");
        case "inquiry.per_hour": return qsTr("The same for the whole screen.");
        case "inquiry.room": return qsTr("When this many are waiting here, no more are taken.");
        case "inquiry.kept_days": return qsTr("Then a message is deleted, as the notice on personal data promises.");
        case "inquiry.delivered_days": return qsTr("A message that has reached the office stays on this PC for this long, in case a stick gets lost.");
        case "usage.kept_days": return qsTr("Comparing a year with the one before takes more than 365.");
        case "inbox.url": return qsTr("The folder or bucket to which this PC delivers messages and reports. Its password stands in kiosk.toml.");
        case "inbox.status_minutes": return qsTr("So the office sees that this PC runs, even when nothing has changed.");
        case "inbox.screen": return qsTr("The office then sees a small picture of the attract loop, never of a visitor's page.");
        case "backup.folder": return qsTr("On a stick, a share or another disk, or the address of a bucket, s3://…, whose keys stand in kiosk.toml. The first backup is made by hand.");
        case "backup.days": return qsTr("Only what has changed is copied.");
        case "backup.hours": return qsTr("When nobody is in the hall.");
        case "backup.keep": return qsTr("Older ones are deleted when there is a newer one that has been proved.");
        case "media.max_pixels": return qsTr("Larger pictures are refused when they are imported.");
        case "media.max_film_pixels": return qsTr("9,437,184 are 4096 × 2304; no screen shows more.");
        case "media.max_seconds": return qsTr("Longer films are refused when they are imported.");
        case "media.max_bytes": return qsTr("Larger files are refused when they are imported.");
        default: return "";
        }
    }
}
