pragma Singleton
import QtQuick

// What the content page says of kinds, filters and acts.
QtObject {
    id: root

    function group(name: string): string {
        switch (name) {
        case "cooperation": return qsTr("Cooperation");
        case "films": return qsTr("Film and sound");
        case "stories": return qsTr("Stories and figures");
        case "hall": return qsTr("The hall");
        default: return qsTr("Words");
        }
    }

    // A kind in the plural, as the name of a list.
    function section(name: string): string {
        switch (name) {
        case "company": return qsTr("Companies");
        case "project": return qsTr("Projects");
        case "agreement": return qsTr("Agreements");
        case "opportunity": return qsTr("Jobs and offers");
        case "film": return qsTr("Films");
        case "music": return qsTr("Music");
        case "slot": return qsTr("Loop slots");
        case "news": return qsTr("News");
        case "page": return qsTr("Pages");
        case "voice": return qsTr("Voices");
        case "milestone": return qsTr("Milestones");
        case "indicator": return qsTr("Indicators");
        case "hall": return qsTr("Hall");
        case "place": return qsTr("Rooms");
        case "ceremony": return qsTr("Ceremonies");
        case "guided-tour": return qsTr("Guided tours");
        case "sector": return qsTr("Sectors");
        case "region": return qsTr("Regions");
        case "tag": return qsTr("Tags");
        case "media": return qsTr("Media");
        case "waypoint": return qsTr("Ways on the floor plan");
        default: return qsTr("Interface texts");
        }
    }

    function iconOf(name: string): string {
        switch (name) {
        case "company": return "companies";
        case "agreement": return "document";
        case "opportunity": return "handshake";
        case "film":
        case "slot": return "film";
        case "music": return "music";
        case "news": return "megaphone";
        case "page": return "document";
        case "voice": return "person";
        case "milestone": return "calendar";
        case "indicator": return "results";
        case "hall": return "base";
        case "place": return "room";
        case "ceremony": return "flag";
        case "guided-tour": return "people";
        case "sector":
        case "region":
        case "tag":
        case "ui-text": return "letters";
        default: return "projects";
        }
    }

    function language(tag: string): string {
        switch (tag) {
        case "en": return qsTr("English");
        case "mn-Mong": return qsTr("Mongolian");
        default: return qsTr("Chinese");
        }
    }

    // A filter by its name; some name a language after a colon.
    function filter(name: string): string {
        const tag = name.slice(name.indexOf(":") + 1);
        if (name.startsWith("incomplete:"))
            return qsTr("%1 missing").arg(language(tag));
        if (name.startsWith("stale:"))
            return qsTr("%1 out of date").arg(language(tag));
        switch (name) {
        case "shown": return qsTr("Not hidden");
        case "hidden": return qsTr("Hidden");
        case "sample": return qsTr("Samples");
        default: return qsTr("Expiring within 30 days");
        }
    }

    function sort(name: string): string {
        switch (name) {
        case "position": return qsTr("In the hall's order");
        case "title": return qsTr("By name");
        case "changed": return qsTr("Changed last");
        default: return qsTr("Expiring first");
        }
    }

    function status(name: string): string {
        switch (name) {
        case "shown": return qsTr("On the screen");
        case "changed": return qsTr("Changes not published");
        case "waiting": return qsTr("Not published yet");
        case "hidden": return qsTr("Hidden");
        case "early": return qsTr("Not yet");
        case "over": return qsTr("Expired");
        default: return "";
        }
    }

    // So many of a kind.
    function counted(name: string, number: int): string {
        switch (name) {
        case "company": return qsTr("%n company(ies)", "", number);
        case "project": return qsTr("%n project(s)", "", number);
        case "agreement": return qsTr("%n agreement(s)", "", number);
        case "film": return qsTr("%n film(s)", "", number);
        case "music": return qsTr("%n piece(s) of music", "", number);
        case "news": return qsTr("%n news item(s)", "", number);
        case "page": return qsTr("%n page(s)", "", number);
        case "place": return qsTr("%n room(s)", "", number);
        default: return qsTr("%n entry(ies)", "", number);
        }
    }

    // What an act has come to, on so many of a kind.
    function notice(id: string, kind: string, number: int): string {
        const things = counted(kind, number);
        switch (id) {
        case "": return "";
        case "shown": return qsTr("Shown: %1").arg(things);
        case "hidden": return qsTr("Hidden: %1").arg(things);
        case "sector": return qsTr("Sector changed: %1").arg(things);
        case "tagged": return qsTr("Tagged: %1").arg(things);
        case "untagged": return qsTr("Tag removed: %1").arg(things);
        case "validity": return qsTr("Validity changed: %1").arg(things);
        case "deleted": return qsTr("In the bin for 30 days: %1").arg(things);
        case "reordered": return qsTr("The order has been changed");
        case "undone": return qsTr("Undone");
        case "nothing-changed": return qsTr("It was so already; nothing has changed.");
        case "not-a-date": return qsTr("Please write days like 2026-12-31.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "undo-conflict": return qsTr("This cannot be undone any more: somebody has changed it since.");
        case "breaks-rules": return qsTr("This does not fit one of them, so nothing was changed. Does the last day come after the first?");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        case "unavailable": return qsTr("The library cannot be reached just now. Nothing was changed; please try again.");
        default: return qsTr("This is not possible; something has changed meanwhile. Please look again.");
        }
    }
}
