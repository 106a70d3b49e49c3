pragma Singleton
import QtQuick

// What fields are called, and what the form says: of what may be chosen, of what is wrong, of what became of it.
QtObject {
    function field(name: string): string {
        switch (name) {
        case "address": return qsTr("Address");
        case "agreement": return qsTr("Agreement");
        case "alt": return qsTr("Description for those who cannot see it");
        case "asset": return qsTr("File");
        case "begins_on": return qsTr("Day");
        case "captions": return qsTr("Subtitles");
        case "closes": return qsTr("Closes");
        case "colour": return qsTr("Colour");
        case "confirmed": return qsTr("Confirmed");
        case "contact": return qsTr("Contact");
        case "cover": return qsTr("Cover");
        case "credit": return qsTr("Credit");
        case "days": return qsTr("Days");
        case "ends": return qsTr("Ends");
        case "figures": return qsTr("Figures");
        case "film": return qsTr("Film");
        case "first_batch": return qsTr("First batch");
        case "floor": return qsTr("Floor");
        case "follows": return qsTr("Follows");
        case "focus_x": return qsTr("Focus point, across");
        case "focus_y": return qsTr("Focus point, down");
        case "gallery": return qsTr("Pictures");
        case "hands": return qsTr("Hands");
        case "happened_on": return qsTr("Happened on");
        case "hero": return qsTr("Main picture");
        case "hero_portrait": return qsTr("Main picture, upright");
        case "highlight": return qsTr("Highlight");
        case "icon": return qsTr("Icon");
        case "idle_seconds": return qsTr("Seconds without a touch");
        case "item": return qsTr("Item");
        case "kind": return qsTr("Kind");
        case "label": return qsTr("Label");
        case "language": return qsTr("Language");
        case "languages": return qsTr("Languages");
        case "links": return qsTr("Related");
        case "logo": return qsTr("Logo");
        case "media": return qsTr("File");
        case "message": return qsTr("Message");
        case "moment": return qsTr("Moment");
        case "monogram": return qsTr("Monogram");
        case "name": return qsTr("Name");
        case "note": return qsTr("Note");
        case "notes": return qsTr("Notes");
        case "opening_hours": return qsTr("Opening hours");
        case "opens": return qsTr("Opens");
        case "outline": return qsTr("Outline");
        case "parties": return qsTr("Parties");
        case "partners": return qsTr("Partners");
        case "people": return qsTr("People");
        case "picture": return qsTr("Picture");
        case "pinyin": return qsTr("Pinyin");
        case "place": return qsTr("Room");
        case "point_unit": return qsTr("Unit of the points");
        case "points": return qsTr("Points");
        case "position": return qsTr("Place in the order");
        case "poverty_banner": return qsTr("Poverty relief banner");
        case "products": return qsTr("Products");
        case "profile": return qsTr("Profile");
        case "published": return qsTr("Shown to visitors");
        case "region": return qsTr("Region");
        case "region_points": return qsTr("By region");
        case "registered_on": return qsTr("Registered on");
        case "relation": return qsTr("Relation");
        case "role": return qsTr("Role");
        case "sample": return qsTr("Sample");
        case "seconds": return qsTr("Seconds");
        case "sections": return qsTr("Sections");
        case "sector": return qsTr("Sector");
        case "signed_on": return qsTr("Signed on");
        case "source": return qsTr("Source");
        case "starts": return qsTr("Starts");
        case "status": return qsTr("Status");
        case "steps": return qsTr("Steps");
        case "story": return qsTr("Story");
        case "summary": return qsTr("Summary");
        case "tagline": return qsTr("Tagline");
        case "tags": return qsTr("Tags");
        case "telephone": return qsTr("Telephone");
        case "text": return qsTr("Text");
        case "tile_x": return qsTr("Column on the map");
        case "tile_y": return qsTr("Row on the map");
        case "title": return qsTr("Title");
        case "unit": return qsTr("Unit");
        case "valid_from": return qsTr("Shown from");
        case "valid_until": return qsTr("Shown until");
        case "value": return qsTr("Value");
        case "waypoint": return qsTr("Waypoint");
        case "ways": return qsTr("Ways");
        case "web_address": return qsTr("Web address");
        case "weekday": return qsTr("Weekday");
        case "x": return qsTr("Across");
        case "y": return qsTr("Down");
        case "year": return qsTr("Year");
        case "zone": return qsTr("Zone");
        default: return qsTr("Further details");
        }
    }

    function choice(word: string): string {
        switch (word) {
        case "investment": return qsTr("Investment");
        case "tenant": return qsTr("Tenant");
        case "research": return qsTr("Research");
        case "result": return qsTr("Result");
        case "done": return qsTr("Done");
        case "room": return qsTr("Room");
        case "planned": return qsTr("Planned");
        case "guest": return qsTr("Guest");
        case "key-work": return qsTr("Key work");
        case "running": return qsTr("Running");
        case "zone": return qsTr("Zone");
        case "key-project": return qsTr("Key project");
        case "job": return qsTr("Job");
        case "partner": return qsTr("Partner");
        case "grass": return qsTr("Grass");
        case "iris": return qsTr("Iris");
        case "amber": return qsTr("Amber");
        case "sky": return qsTr("Sky");
        case "meadow": return qsTr("Meadow");
        case "brick": return qsTr("Brick");
        case "duskSky": return qsTr("Dusk");
        case "zh-Hans": return qsTr("Chinese");
        case "en": return qsTr("English");
        case "mn-Mong": return qsTr("Mongolian");
        default: return qsTr("None");
        }
    }

    // A day of the week by its number; Monday is 1.
    function day(number: string): string {
        switch (number) {
        case "1": return qsTr("Mon");
        case "2": return qsTr("Tue");
        case "3": return qsTr("Wed");
        case "4": return qsTr("Thu");
        case "5": return qsTr("Fri");
        case "6": return qsTr("Sat");
        default: return qsTr("Sun");
        }
    }

    function problem(message: string, value: string): string {
        switch (message) {
        case "": return "";
        case "required": return qsTr("This is needed.");
        case "too-long": return qsTr("That is too long; at most %1.").arg(value);
        case "too-many": return qsTr("Those are too many; at most %1.").arg(value);
        case "too-small": return qsTr("That is too small; at least %1.").arg(value);
        case "too-large": return qsTr("That is too large; at most %1.").arg(value);
        case "not-a-choice": return qsTr("That cannot be chosen here.");
        case "wrong-kind": return qsTr("That does not belong here.");
        case "wrong-type": return qsTr("That cannot be read; please look at how it is written.");
        case "control-characters": return qsTr("There are characters in it that cannot be seen.");
        case "direction-marks": return qsTr("There are marks in it that change the direction of writing.");
        case "one-line": return qsTr("This has one line only.");
        case "slug-characters": return qsTr("Small letters, digits and hyphens only.");
        case "twice": return qsTr("This stands here twice.");
        case "ends-before-it-begins": return qsTr("It ends before it begins.");
        case "one-of-two": return qsTr("One of the two is needed.");
        case "too-few-corners": return qsTr("An outline has three corners at least.");
        case "not-an-address": return qsTr("That is no address of a web page.");
        case "phone-characters": return qsTr("Only digits belong here: 138 0013 8000.");
        case "phone-short": return qsTr("Some digits are missing: a mobile number has 11.");
        case "phone-long": return qsTr("There are too many digits: a mobile number has 11.");
        case "phone-area-code": return qsTr("Put the area code first: 010 or 0475.");
        case "phone-unknown": return qsTr("There is no such number. Please look at it once more.");
        case "name-taken": return qsTr("Another one is called so already.");
        case "gone": return qsTr("What is meant here is no longer there.");
        default: return qsTr("This is not right yet.");
        }
    }

    function notice(name: string): string {
        switch (name) {
        case "kept": return qsTr("Draft saved");
        case "saved": return qsTr("Done");
        case "problems": return qsTr("Something below is not right yet");
        case "conflict": return qsTr("Somebody else has changed this meanwhile; your draft is kept");
        case "not-saved": return qsTr("It could not be saved; your draft is kept");
        case "not-kept": return qsTr("The draft could not be saved just now");
        case "put-back": return qsTr("The earlier version is back");
        case "away": return qsTr("The library cannot be reached. What you wrote is kept on this PC; please press Done again when it is back");
        case "kept-here": return qsTr("The library cannot be reached. What you write is kept on this PC");
        case "back": return qsTr("The library is back, and your draft is in it");
        case "copied": return qsTr("This is the copy, hidden at first; please give it a name of its own");
        case "not-copied": return qsTr("It could not be copied just now");
        case "cannot-open": return qsTr("This cannot be opened just now");
        default: return "";
        }
    }
}
