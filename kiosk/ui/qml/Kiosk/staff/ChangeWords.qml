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
        case "agreement": return qsTr("Agreement");
        case "pinyin": return qsTr("Pinyin");
        case "summary": return qsTr("Summary");
        case "cover": return qsTr("Cover");
        case "gallery": return qsTr("Pictures");
        case "figures": return qsTr("Figures");
        case "label": return qsTr("Label");
        case "value": return qsTr("Value");
        case "tags": return qsTr("Tags");
        case "links": return qsTr("Related");
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
        case "moved_in": return qsTr("Moved in on");
        case "moved_out": return qsTr("Moved out on");
        case "people": return qsTr("People");
        case "role": return qsTr("Role");
        case "note": return qsTr("Note");
        case "telephone": return qsTr("Telephone");
        case "profile": return qsTr("Profile");
        case "products": return qsTr("Products");
        case "monogram": return qsTr("Monogram");
        case "registered_on": return qsTr("Registered on");
        case "first_batch": return qsTr("First batch");
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
        case "priority": return qsTr("Priority");
        case "holidays": return qsTr("Holidays");
        case "sound": return qsTr("Sound");
        case "movement": return qsTr("Movement of the picture");
        case "first_day": return qsTr("First day");
        case "last_day": return qsTr("Last day");
        case "alt": return qsTr("What the picture shows");
        case "credit": return qsTr("Credit");
        case "focus_x": return qsTr("Focus point, across");
        case "focus_y": return qsTr("Focus point, down");
        case "tagline": return qsTr("Tagline");
        case "languages": return qsTr("Languages");
        case "logo": return qsTr("Logo");
        case "hero": return qsTr("Main picture");
        case "hero_portrait": return qsTr("Main picture, upright");
        case "logo_ground": return qsTr("Where the logo stands");
        case "main_colour": return qsTr("Main colour");
        case "accent_colour": return qsTr("Colour of the buttons");
        case "ground_colour": return qsTr("Colour of the page");
        case "opening_hours": return qsTr("Opening hours");
        case "weekday": return qsTr("Days of the week");
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
        case "tile_x": return qsTr("Column on the map");
        case "tile_y": return qsTr("Row on the map");
        case "x": return qsTr("Across");
        case "y": return qsTr("Down");
        default: return qsTr("Further details");
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
        case "choice": return choice(text);
        case "choices": return text.split("、").map(one => choice(one)).join(qsTr(", "));
        default: return text;
        }
    }

    // One of the words that can be chosen; those that visitors see are called as they see them.
    function choice(id: string): string {
        switch (id) {
        case "light": return qsTr("On a light plate");
        case "dark": return qsTr("On a dark plate");
        case "usual": return qsTr("Usual");
        case "before-others": return qsTr("Before others");
        case "before-all": return qsTr("Before everything");
        case "holidays-too": return qsTr("On holidays too");
        case "holidays-only": return qsTr("On holidays only");
        case "no-holidays": return qsTr("Not on holidays");
        case "as-set": return qsTr("As set");
        case "silent": return qsTr("Silent");
        case "with-sound": return qsTr("With sound");
        case "drifting": return qsTr("Drifting");
        case "still": return qsTr("Still");
        case "zone": return qsTr("Zone");
        case "room": return qsTr("Room");
        case "walk": return qsTr("On foot");
        case "stairs": return qsTr("Stairs");
        case "lift": return qsTr("Lift");
        case "grass": return qsTr("Grass");
        case "iris": return qsTr("Iris");
        case "amber": return qsTr("Amber");
        case "sky": return qsTr("Sky");
        case "meadow": return qsTr("Meadow");
        case "brick": return qsTr("Brick");
        case "duskSky": return qsTr("Dusk");
        case "zh-Hans":
        case "en":
        case "mn-Mong": return ContentWords.language(id);
        default: return Words.status(id) || Words.relation(id) || Words.kind(id) || qsTr("None");
        }
    }
}
