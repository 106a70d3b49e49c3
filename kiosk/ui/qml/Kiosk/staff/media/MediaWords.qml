pragma Singleton
import QtQuick

// What the page of the files says by an id, in words.
QtObject {
    id: root

    function size(bytes: real): string {
        if (bytes >= 1e9)
            return qsTr("%1 GB").arg((bytes / 1e9).toFixed(1));
        if (bytes >= 1e6)
            return qsTr("%1 MB").arg((bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0));
        return qsTr("%1 KB").arg(Math.max(1, Math.round(bytes / 1e3)));
    }

    function family(id: string): string {
        switch (id) {
        case "image": return qsTr("Pictures");
        case "video": return qsTr("Films");
        case "audio": return qsTr("Music");
        case "text": return qsTr("Captions");
        default: return qsTr("All");
        }
    }

    function iconOf(family: string): string {
        switch (family) {
        case "video": return "film";
        case "audio": return "music";
        case "text": return "captions";
        case "folder": return "folder";
        case "workbook": return "table";
        default: return "picture";
        }
    }

    // Why a file was not taken, and what to do.
    function fault(id: string): string {
        switch (id) {
        case "missing": return qsTr("It is not there any more. Put the stick in again and choose it once more.");
        case "unreadable": return qsTr("It cannot be read to its end. Is the stick still in? Try again, or copy it anew.");
        case "empty": return qsTr("The file is empty. Copy it again from where it is whole.");
        case "too-big": return qsTr("The file is too big. Export it smaller.");
        case "unknown-format": return qsTr("This is no picture, film or music that can be shown. Export it as JPEG, MP4 or MP3.");
        case "drawing": return qsTr("It cannot be drawn: it is damaged, has a password, or is too large. Save the page that is wanted as a picture (PNG), and import that.");
        case "picture-format": return qsTr("Pictures of this kind cannot be shown. Save it as JPEG or PNG.");
        case "picture": return qsTr("The picture is damaged, or has too many pixels. Save it anew as JPEG.");
        case "cut-off": return qsTr("The end is missing. Copy it again from where it is whole.");
        case "transparent": return qsTr("The film has transparent parts. Export it over a background.");
        case "frame-size": return qsTr("The film has more pixels than this screen shows. Export it in 1920×1080.");
        case "silent-and-dark": return qsTr("Nothing in it can be seen or heard. Export it as MP4 (H.264, AAC).");
        case "no-length": return qsTr("It does not say how long it is. Export it as MP4 (H.264, AAC).");
        case "too-long": return qsTr("The film is too long. Cut it into shorter ones.");
        case "not-whole": return qsTr("It does not play to its end. Copy it again, or export it anew.");
        case "hdr": return qsTr("An HDR film would look grey here. Export it as SDR; on a phone turn HDR video off.");
        case "video-codec": return qsTr("It can be heard but not seen. Export it as MP4 (H.264, AAC).");
        case "too-slow": return qsTr("It took too long to look through. Export it anew as MP4 (H.264, AAC).");
        default: return qsTr("The file is damaged. Export it anew.");
        }
    }

    // Where a whole import is.
    function importState(state: string, left: int): string {
        switch (state) {
        case "running": return qsTr("Importing, %n file(s) left", "", left);
        case "waiting": return qsTr("Another import is running; this one begins after it");
        case "cancelled": return qsTr("Cancelled; %n file(s) are not imported", "", left);
        case "full": return qsTr("The disk is full. Make room, then go on; %n file(s) left", "", left);
        case "failed": return qsTr("Importing has stopped. Nothing is lost; go on with %n file(s)", "", left);
        default: return qsTr("Import finished");
        }
    }

    // What came of an import, in numbers.
    function importResult(done: int, known: int, refused: int): string {
        const parts = [qsTr("%n new", "", done)];
        if (known)
            parts.push(qsTr("%n were there already", "", known));
        if (refused)
            parts.push(qsTr("%n not taken", "", refused));
        return parts.join(" · ");
    }

    // Where the making of a lighter copy is.
    function copyState(state: string): string {
        switch (state) {
        case "running": return qsTr("A lighter copy is being made");
        case "cancelled": return qsTr("Cancelled; the film is as it was");
        case "full": return qsTr("The disk is full. Make room, then try again; the film is as it was");
        case "failed": return qsTr("This film cannot be made lighter here. Export it as MP4 (H.264) in 1920×1080");
        default: return qsTr("The lighter copy is there");
        }
    }

    // What is wrong with a text.
    function problem(id: string): string {
        switch (id) {
        case "": return "";
        case "too-long": return qsTr("This text is too long.");
        case "control-characters": return qsTr("There are invisible characters in it. Type it anew.");
        case "direction-marks": return qsTr("There are marks in it that turn the direction of writing. Type it anew.");
        case "emoji": return qsTr("There are emoji in it, which the screen cannot show.");
        case "one-line": return qsTr("Only one line is possible here.");
        default: return qsTr("This cannot be saved so.");
        }
    }

    // What has become of what is typed.
    function formState(state: string): string {
        switch (state) {
        case "typed": return qsTr("Typing …");
        case "kept": return qsTr("Kept as a draft; “Done” saves it");
        case "saved": return qsTr("Saved");
        case "conflict": return qsTr("Somebody else has changed this meanwhile");
        case "gone": return qsTr("Somebody else has deleted this file");
        case "failed": return qsTr("The library cannot be reached. Try again in a moment");
        default: return "";
        }
    }

    function notice(id: string, number: int): string {
        switch (id) {
        case "deleted": return qsTr("It is in the bin for 30 days.");
        case "focus": return qsTr("The focus point is set. Every screen crops around it.");
        case "poster": return qsTr("This is the film's poster now.");
        case "captions": return qsTr("The captions are attached.");
        case "captions-shifted": return qsTr("The captions are shifted.");
        case "captions-removed": return qsTr("The captions are removed.");
        case "no-captions": return qsTr("This file is damaged, or no captions. Save it as SRT in UTF-8.");
        case "lighter":
            return number > 0 ? qsTr("The lighter copy takes the film's place. The film stays here.")
                              : qsTr("The lighter copy is here, beside the film. Use it in the film's place.");
        case "replaced": return qsTr("Replaced in %n place(s).", "", number);
        case "undone": return qsTr("Undone.");
        case "still-used": return qsTr("Something uses this file by now; it stays.");
        case "nothing-dropped": return qsTr("Only files of this PC can be imported.");
        case "refused": return qsTr("This is not possible any more: something has changed meanwhile.");
        case "": return "";
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        default: return qsTr("The library cannot be reached. Nothing was changed; try again.");
        }
    }
}
