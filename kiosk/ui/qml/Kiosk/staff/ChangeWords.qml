pragma Singleton
import QtQuick
import Kiosk
import Kiosk.staff

// What fields are called, and what stands in them, as the pages of changes say it.
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

    function field(name: string): string {
        switch (name) {
        case "title": return qsTr("Title");
        case "name": return qsTr("Name");
        case "pinyin": return qsTr("Pinyin");
        case "summary": return qsTr("Summary");
        case "cover": return qsTr("Cover picture");
        case "gallery": return qsTr("Gallery");
        case "figures": return qsTr("Figures");
        case "label": return qsTr("Label");
        case "value": return qsTr("Value");
        case "tags": return qsTr("Tags");
        case "links": return qsTr("Links");
        case "source": return qsTr("Source");
        case "published": return qsTr("Shown to visitors");
        case "valid_from": return qsTr("Shown from");
        case "valid_until": return qsTr("Shown until");
        case "sample": return qsTr("Sample");
        case "position": return qsTr("Place in the order");
        case "kind": return qsTr("Kind");
        case "status": return qsTr("Status");
        case "sector": return qsTr("Sector");
        case "region": return qsTr("Region");
        case "partners": return qsTr("Partners");
        case "signed_on": return qsTr("Signed on");
        case "story": return qsTr("Story");
        case "relation": return qsTr("Relation");
        case "place": return qsTr("Room");
        case "people": return qsTr("People to ask for");
        case "role": return qsTr("Role");
        case "note": return qsTr("Note");
        case "profile": return qsTr("Profile");
        case "products": return qsTr("Products");
        case "monogram": return qsTr("Letters of the emblem");
        case "registered_on": return qsTr("Registered on");
        case "first_batch": return qsTr("Of the first batch");
        case "parties": return qsTr("Parties");
        case "text": return qsTr("Text");
        case "captions": return qsTr("Captions");
        case "language": return qsTr("Language");
        case "asset":
        case "media": return qsTr("File");
        case "film": return qsTr("Film");
        case "picture": return qsTr("Picture");
        case "seconds": return qsTr("Seconds");
        case "days": return qsTr("Days of the week");
        case "starts": return qsTr("Begins");
        case "ends": return qsTr("Ends");
        case "alt": return qsTr("Description of the picture");
        case "credit": return qsTr("Credit");
        case "focus_x": return qsTr("Focus point, across");
        case "focus_y": return qsTr("Focus point, down");
        case "tagline": return qsTr("Tagline");
        case "languages": return qsTr("Languages");
        case "logo": return qsTr("Logo");
        case "hero": return qsTr("Large picture");
        case "hero_portrait": return qsTr("Large picture, upright");
        case "opening_hours": return qsTr("Opening hours");
        case "weekday": return qsTr("Day of the week");
        case "opens": return qsTr("Opens");
        case "closes": return qsTr("Closes");
        case "address": return qsTr("Address");
        case "contact": return qsTr("Contact");
        case "web_address": return qsTr("Web address");
        case "idle_seconds": return qsTr("Seconds without a touch");
        case "floor": return qsTr("Floor");
        case "zone": return qsTr("Zone");
        case "outline": return qsTr("Outline on the floor plan");
        case "icon": return qsTr("Icon");
        case "ways": return qsTr("Ways from here");
        case "waypoint": return qsTr("Point on the floor plan");
        case "happened_on": return qsTr("Day");
        case "sections": return qsTr("Sections");
        case "message": return qsTr("Message");
        case "colour": return qsTr("Colour");
        case "poverty_banner": return qsTr("Was a poor banner");
        case "confirmed": return qsTr("Confirmed");
        case "begins_on": return qsTr("Begins on");
        case "moment": return qsTr("When, in words");
        case "highlight": return qsTr("Highlight");
        case "unit": return qsTr("Unit");
        case "point_unit": return qsTr("Unit of the chart");
        case "points": return qsTr("Values by year");
        case "region_points": return qsTr("Values by region");
        case "year": return qsTr("Year");
        case "hands": return qsTr("Hands");
        case "follows": return qsTr("Followed by");
        case "steps": return qsTr("Steps");
        case "item": return qsTr("What is shown");
        case "notes": return qsTr("The docent's notes");
        case "tile_x":
        case "tile_y":
        case "x":
        case "y": return qsTr("Position on the map");
        default: return name;
        }
    }

    // A cell's whole name: the field, the row, what of the row, the language.
    function cell(name: string, row: int, rowField: string, language: string): string {
        let words = field(name);
        if (row > 0)
            words = qsTr("%1, %2: %3").arg(words).arg(row).arg(field(rowField));
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
