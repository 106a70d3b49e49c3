pragma Singleton
import QtQuick

// What the page of workbooks says.
QtObject {
    id: root

    function rows(number: int): string {
        return qsTr("%n row(s)", "", number);
    }
    function tab(state: string, number: int): string {
        switch (state) {
        case "added": return qsTr("New %1").arg(number);
        case "changed": return qsTr("Changed %1").arg(number);
        case "same": return qsTr("Unchanged %1").arg(number);
        case "asked": return qsTr("To confirm %1").arg(number);
        case "pictures": return qsTr("Pictures %1").arg(number);
        default: return qsTr("Refused %1").arg(number);
        }
    }

    // Where something is in the workbook: sheet, row, column.
    function place(sheet: string, row: int, column: string): string {
        const at = column !== "" ? qsTr("Row %1, %2").arg(row).arg(column) : qsTr("Row %1").arg(row);
        return sheet !== "" ? qsTr("%1: %2", "a sheet of a workbook, and a place in it").arg(sheet).arg(at) : at;
    }
    function read(number: int, seconds: real): string {
        return qsTr("Nothing has been written yet · %1 read in %2 s").arg(rows(number)).arg(seconds.toFixed(1));
    }
    function busy(what: string, left: int): string {
        switch (what) {
        case "exporting": return qsTr("The workbook is being written …");
        case "reading": return qsTr("The workbook is being read …");
        case "pictures": return qsTr("The pictures are being looked at, %n left …", "", left);
        case "importing": return qsTr("The rows are being imported …");
        default: return "";
        }
    }

    // What a list of a state without rows says.
    function nothing(state: string): string {
        switch (state) {
        case "added": return qsTr("Nothing is new.");
        case "changed": return qsTr("Nothing has changed.");
        case "same": return qsTr("No row is as it was.");
        case "asked": return qsTr("There is nothing to answer.");
        case "pictures": return qsTr("The workbook brings no pictures.");
        default: return qsTr("Nothing is refused.");
        }
    }

    // What an act has come to.
    function notice(id: string, number: int, subject: string): string {
        switch (id) {
        case "": return "";
        case "written": return qsTr("Written: %1").arg(subject);
        case "refused-saved": return qsTr("Beside the workbook there is now: %1").arg(subject);
        case "imported": return qsTr("Imported: %1").arg(rows(number));
        case "undone": return qsTr("Undone");
        case "changed-meanwhile": return qsTr("Somebody has changed %1 meanwhile. Nothing was imported; please choose the workbook again.").arg(rows(number));
        case "workbook-password": return qsTr("“%1” has a password. Please save it without one.").arg(subject);
        case "workbook-old-format": return qsTr("“%1” is of the old format. Please save it as .xlsx.").arg(subject);
        case "workbook-other-format":
        case "workbook-no-workbook": return qsTr("“%1” is no workbook that can be read. Please save it as .xlsx.").arg(subject);
        case "workbook-too-large": return qsTr("“%1” is too large. Please delete empty rows, or divide it.").arg(subject);
        case "workbook-not-one-in-archive": return qsTr("“%1” has to hold exactly one workbook. Please unpack it, and choose the workbook.").arg(subject);
        case "workbook-encoding": return qsTr("The letters of “%1” cannot be read. Please save it as .xlsx.").arg(subject);
        case "workbook-other-kind": return qsTr("“%1” belongs to another list. Please open that one first.").arg(subject);
        case "workbook-no-headings": return qsTr("“%1” has no headings of this list. Please begin with the empty workbook.").arg(subject);
        case "workbook-damaged": return qsTr("“%1” is damaged. Please open it, save it again, and choose it once more.").arg(subject);
        case "breaks-rules": return qsTr("One of the rows does not fit any more. Nothing was imported; please choose the workbook again.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "undo-conflict": return qsTr("This cannot be undone any more: somebody has changed it since.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        case "unavailable": return qsTr("The disk or the library cannot be reached just now. Nothing was changed; please try again.");
        default: return qsTr("This is not possible; something has changed meanwhile. Please look again.");
        }
    }
}
