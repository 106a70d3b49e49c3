pragma Singleton
import QtQuick
import Kiosk.staff

// What the history says of acts that changed no content, by ids.
QtObject {
    id: root

    function act(id: string, detail: string): string {
        switch (id) {
        case "sync": return qsTr("Synced");
        case "mute": return qsTr("Sound off until the next slot");
        case "unmute": return qsTr("Sound on again");
        case "close-hall": return qsTr("Hall closed for the day");
        case "open-hall": return qsTr("Hall opened");
        case "restart": return qsTr("Screen started again");
        case "put-in-force": return qsTr("Release %1 put back").arg(detail);
        case "publish": return qsTr("Release %1 published").arg(detail);
        case "publish-first": return publishedFirst(detail);
        case "schedule": return qsTr("Publishing scheduled for %1").arg(moment(detail));
        case "unschedule": return qsTr("Publishing on %1 called off").arg(moment(detail));
        case "schedule-stopped": return qsTr("Scheduled publishing stopped: %1").arg(stopped(detail));
        case "export-messages": return qsTr("%n message(s) exported", "", Number(detail));
        case "delete-message": return qsTr("Message %1 deleted").arg(detail);
        case "change-settings": return SettingWords.told(detail);
        case "keep-hall": return qsTr("Hall left as it is");
        case "ask-station": return asked(detail);
        case "open-phone-page": return qsTr("Phone page opened: %1").arg(detail);
        case "connect-phone": return qsTr("Phone connected: %1").arg(phone(detail));
        case "back-up": return qsTr("Backup begun");
        case "restore-backup": return qsTr("Restoring backup %1 begun").arg(detail);
        case "put-back-data": return qsTr("What was there before the restore is put back");
        case "change-passphrase": return qsTr("Passphrase of the backups changed");
        case "change-role": return roleChanged(detail);
        case "invited": return qsTr("Invited");
        case "created": return qsTr("Account set up");
        case "signed-in": return qsTr("Signed in");
        case "refused": return qsTr("Not let in");
        case "recovered": return qsTr("New PIN by recovery code");
        case "unlocked": return qsTr("Unlocked");
        case "deactivated": return qsTr("Deactivated");
        default: return qsTr("Reactivated");
        }
    }

    // A number, and the names of the stations that get it first.
    function publishedFirst(detail: string): string {
        const [number, names] = detail.split("\t");
        return qsTr("Release %1 published, first on %2").arg(number).arg(names);
    }

    // What was asked, and the name of the station: '' for all.
    function asked(detail: string): string {
        const [what, name] = detail.split("\t");
        return name ? qsTr("%1 asked: %2").arg(name).arg(StationWords.what(what)) : qsTr("All stations asked: %1").arg(StationWords.what(what));
    }

    // What kind of device, and its address.
    function phone(detail: string): string {
        const [device, address] = detail.split("\t");
        return PhoneWords.device(device, address);
    }

    // A name, the role before and the one after.
    function roleChanged(detail: string): string {
        const [name, before, after] = detail.split("\t");
        return qsTr("%1: %2 → %3").arg(name).arg(StaffWords.role(before)).arg(StaffWords.role(after));
    }

    function icon(id: string): string {
        switch (id) {
        case "sync": return "replay";
        case "mute": return "muted";
        case "unmute": return "volume";
        case "keep-hall": return "building";
        case "close-hall":
        case "open-hall": return "lock";
        case "ask-station":
        case "restart": return "screen";
        case "put-in-force":
        case "publish":
        case "publish-first":
        case "schedule":
        case "unschedule":
        case "schedule-stopped": return "publish";
        case "open-phone-page":
        case "connect-phone": return "picture";
        case "export-messages":
        case "delete-message": return "message";
        case "back-up":
        case "restore-backup":
        case "put-back-data":
        case "change-passphrase":
        case "change-settings": return "settings";
        default: return "person";
        }
    }

    function moment(written: string): string {
        const day = new Date(written);
        return isNaN(day.getTime()) ? written : Qt.formatDateTime(day, "yyyy-MM-dd HH:mm");
    }

    function stopped(why: string): string {
        switch (why) {
        case "red": return qsTr("something was marked red");
        case "not-permitted": return qsTr("no permission any more");
        default: return qsTr("this PC cannot publish");
        }
    }
}
