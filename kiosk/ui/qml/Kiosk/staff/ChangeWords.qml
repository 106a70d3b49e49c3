pragma Singleton
import QtQuick
import Kiosk
import Kiosk.staff

// What cells are called, and what stands in them, as the pages of changes say it.
QtObject {
    id: root

    // One thing of a kind.
    function kind(name: string): string {
        switch (name) {
        case "company": return qsTr("Company");
        case "project": return qsTr("Project");
        case "agreement": return qsTr("Agreement");
        case "opportunity": return qsTr("Job or offer");
        case "film": return qsTr("Film");
        case "music": return qsTr("Music");
        case "slot": return qsTr("Slot of the loop");
        case "page": return qsTr("Page");
        case "voice": return qsTr("Voice");
        case "milestone": return qsTr("Milestone");
        case "indicator": return qsTr("Indicator");
        case "hall": return qsTr("Hall");
        case "place": return qsTr("Room");
        case "waypoint": return qsTr("Point on the floor plan");
        case "ceremony": return qsTr("Ceremony");
        case "guided-tour": return qsTr("Guided tour");
        case "sector": return qsTr("Sector");
        case "region": return qsTr("Region");
        case "tag": return qsTr("Tag");
        case "media": return qsTr("Media file");
        default: return qsTr("Interface text");
        }
    }

    // A cell's whole name: the field, the row, what of the row, the language.
    function cell(name: string, row: int, rowField: string, language: string): string {
        let words = FieldWords.field(name);
        if (row > 0)
            words = qsTr("%1, %2: %3").arg(words).arg(row).arg(FieldWords.field(rowField));
        return language !== "" ? qsTr("%1 (%2)").arg(words).arg(ContentWords.language(language)) : words;
    }

    function days(digits: string): string {
        const names = [qsTr("Mon"), qsTr("Tue"), qsTr("Wed"), qsTr("Thu"), qsTr("Fri"), qsTr("Sat"), qsTr("Sun")];
        return digits === "1234567" ? qsTr("Every day")
                                    : digits.split("").map(one => names[Number(one) - 1]).join(qsTr(", "));
    }

    // What stands in a cell.
    function value(type: string, name: string, text: string): string {
        if (text === "")
            return "–";
        switch (type) {
        case "flag": return text === "yes" ? qsTr("Yes") : qsTr("No");
        case "days": return days(text);
        case "number": return name === "weekday" ? days(text) : text;
        case "polygon": return qsTr("%n corner(s)", "", text.split("、").length / 2);
        case "choice": return choice(name, text);
        case "choices": return text.split("、").map(one => choice(name, one)).join(qsTr(", "));
        default: return text;
        }
    }

    function choice(name: string, id: string): string {
        switch (name) {
        case "status": return Words.status(id);
        case "relation": return Words.relation(id);
        case "language":
        case "languages": return ContentWords.language(id);
        case "kind": return Words.kind(id) || way(id);
        default: return id;
        }
    }

    function way(id: string): string {
        switch (id) {
        case "zone": return qsTr("Zone");
        case "room": return qsTr("Room");
        case "walk": return qsTr("On foot");
        case "stairs": return qsTr("Stairs");
        case "lift": return qsTr("Lift");
        default: return id;
        }
    }
}
