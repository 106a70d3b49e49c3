pragma Singleton
import QtQuick

// What the backups say by an id, in words: what it is, and what to do.
QtObject {
    id: root

    function size(bytes: real): string {
        return bytes >= 1e9 ? qsTr("%1 GB").arg((bytes / 1e9).toFixed(1)) : qsTr("%1 MB").arg((bytes / 1e6).toFixed(1));
    }

    function state(folder: string, trouble: string, lastAt: string): string {
        if (trouble === "not-looked")
            return qsTr("Looking …");
        if (folder === "" && trouble === "")
            return qsTr("No backup is made yet. Plug in a stick or a disk, then choose it, or write the address of a bucket below: library, files, keys, accounts, messages and settings go there, encrypted.");
        if (trouble === "" && lastAt === "")
            return qsTr("The backups that lie here can be restored. This PC has made none itself yet.");
        if (trouble === "")
            return qsTr("The last backup was made at %1, and restored for a test.").arg(lastAt);
        return root.trouble(trouble);
    }

    function part(name: string): string {
        switch (name) {
        case "library": return qsTr("library and accounts");
        case "accounts": return qsTr("accounts");
        case "media": return qsTr("pictures and films");
        case "messages": return qsTr("messages");
        case "keys": return qsTr("keys");
        case "settings": return qsTr("settings");
        case "releases": return qsTr("releases");
        case "channel": return qsTr("channel");
        default: return qsTr("other files");
        }
    }

    function holds(parts: var): string {
        const order = ["library", "accounts", "media", "messages", "keys", "settings", "releases", "channel", "other"];
        const sorted = [...parts].sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
        return sorted.map(one => one.bytes >= 50000 ? `${part(one.part)} ${size(one.bytes)}` : part(one.part)).join(" · ");
    }

    // What is under way, by the act and its step.
    function doing(act: string, step: string): string {
        if (act === "change")
            return qsTr("Changing the passphrase …");
        if (act === "restore")
            return qsTr("Restoring … The screen goes on, and you may leave this page.");
        if (step === "verify")
            return qsTr("Restoring it for a test …");
        if (step === "backup")
            return qsTr("Backing up … The screen goes on, and you may leave this page.");
        return act === "check" ? qsTr("Restoring it for a test …") : qsTr("Beginning the backup …");
    }

    // What an act has come to.
    function notice(id: string, number: int): string {
        switch (id) {
        case "": return "";
        case "backup": return qsTr("Backup %1 is made, and was restored for a test. A stick may be pulled out now.").arg(number);
        case "backup-damaged": return qsTr("The backup is made, but %n file(s) on this PC are damaged, and so in the backup. Please tell IT: kiosk releases verify.", "", number);
        case "check": return qsTr("Backup %1 can be restored: every file was read and is whole.").arg(number);
        case "change": return qsTr("The backups here are opened by the new passphrase from now on, the older ones too. Other sticks keep theirs.");
        case "restore": return qsTr("Backup %1 is restored and checked. It takes its place when the screen starts again.").arg(number);
        case "cancelled": return qsTr("Cancelled. Earlier backups are as they were; what was copied is used the next time.");
        default: return root.trouble(id);
        }
    }

    // What is in the way, and what to do.
    function trouble(id: string): string {
        switch (id) {
        case "missing": return qsTr("The stick or the share with the backups is not there. Plug it in; earlier backups are as they were.");
        case "read-only": return qsTr("Nothing can be written there: it is write-protected, or belongs to somebody else. Take off the protection, or choose another place.");
        case "full": return qsTr("There is no room left on it. Earlier backups are as they were. Choose a larger stick or disk, or keep fewer backups: kiosk backup drop.");
        case "pc-full": return qsTr("The disk of this PC is full. Earlier backups are as they were. Make room, then try again.");
        case "not-empty": return qsTr("Something else lies in this folder. Choose another one.");
        case "none": return qsTr("There is no backup here yet. Back up now to make the first.");
        case "other-pc": return qsTr("The backups of another PC lie here. Open them to restore one on this PC. For its own backups this PC needs another place: choose one.");
        case "locked": return qsTr("There are backups here, and this PC has not their key. Open them to restore one; or back up now, and type their passphrase.");
        case "wrong-passphrase": return qsTr("That is not the passphrase of these backups. Nothing was changed; try again.");
        case "weak-passphrase": return qsTr("This passphrase is too short.");
        case "newer": return qsTr("A newer version of the program has made these backups. Update the program on this PC first.");
        case "busy": return qsTr("Another backup is being made just now. Please wait until it has ended.");
        case "bad-disk": return qsTr("This place does not keep what is written to it: the stick is broken, for example. Use another one.");
        case "damaged-pc": return qsTr("No backup was made: something on this PC is damaged. Earlier backups are kept. Please tell IT: kiosk doctor.");
        case "damaged": return qsTr("This backup is damaged. Choose another one; while the PC it is of lives, back up there now: what is torn is written anew.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "goes-on": return qsTr("A backup is being made. It goes on by itself.");
        case "no-access": return qsTr("The bucket cannot be opened: its name is wrong, or its keys are missing, wrong or may not do this. Please ask IT to look at both in kiosk.toml.");
        case "out-of-reach": return qsTr("The stick, the share or the bucket cannot be reached, or was pulled out. Earlier backups are as they were; plug it in and try again.");
        default: return qsTr("That cannot be done. Please tell IT; the program's log says why.");
        }
    }

    function passphraseHint(purpose: string, written: bool): string {
        if (written)
            return qsTr("Keep it in a safe place, not beside this PC and not on the stick. Whoever has lost it, and this PC, has lost the backups: nobody can open them, not the supplier either. It is shown only now.");
        switch (purpose) {
        case "read":
        case "open": return qsTr("It was chosen when the first backup was made here.");
        case "change": return qsTr("It opens all backups at this place, the older ones too. The one before is not needed on this PC.");
        default: return qsTr("With it the backups are opened on another PC: at least 12 characters, four words for example. Take care that nobody looks on.");
        }
    }

    function strength(id: string): string {
        switch (id) {
        case "short": return qsTr("12 characters at least");
        case "weak": return qsTr("easily found out: add a word");
        case "strong": return qsTr("strong");
        default: return "";
        }
    }
}
