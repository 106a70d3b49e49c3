pragma Singleton
import QtQuick
import Kiosk
import Kiosk.staff

// What the publish page says by ids: changes, findings, notices.
QtObject {
    id: root

    function happened(id: string): string {
        switch (id) {
        case "added": return qsTr("New");
        case "changed": return qsTr("Changed");
        case "hidden": return qsTr("Hidden");
        case "expired": return qsTr("Expired");
        default: return qsTr("Deleted");
        }
    }

    function colour(id: string): color {
        switch (id) {
        case "added": return Theme.grass;
        case "changed": return Theme.sky;
        case "deleted": return Theme.brick;
        default: return Theme.amberInk;
        }
    }

    // How a release has come to one of the first stations.
    function arrived(name: string, arrival: string): string {
        switch (arrival) {
        case "well": return qsTr("%1: there, all is well").arg(name);
        case "unwell": return qsTr("%1: there, something is wrong").arg(name);
        default: return qsTr("%1: not there yet").arg(name);
        }
    }

    // What is told of a row below its title.
    function told(happened: string, kind: string, fields: var, more: int): string {
        switch (happened) {
        case "added": return qsTr("%1, new for visitors").arg(ChangeWords.kind(kind));
        case "hidden": return qsTr("%1, not shown any more").arg(ChangeWords.kind(kind));
        case "expired": return qsTr("%1, its time is over").arg(ChangeWords.kind(kind));
        case "deleted": return qsTr("%1, in the bin").arg(ChangeWords.kind(kind));
        }
        const names = fields.map(one => ChangeWords.field(one)).join(qsTr(", "));
        return more ? qsTr("%1 and %n more", "", more).arg(names) : names;
    }

    // What a check has found, so many times.
    function finding(check: string, language: string, number: int): string {
        const tongue = ContentWords.language(language);
        switch (check) {
        case "no-hall": return qsTr("The hall's own page is missing");
        case "rule": return qsTr("%n entry(ies) cannot be shown as they are", "", number);
        case "broken-link": return qsTr("%n link(s) lead nowhere", "", number);
        case "missing-file": return qsTr("%n file(s) are missing", "", number);
        case "unplayable": return qsTr("%n film(s) cannot be played: the file is damaged", "", number);
        case "too-heavy": return qsTr("%n film(s) are too heavy for this PC", "", number);
        case "nothing-plays": return qsTr("Nothing plays in the attract loop");
        case "loop-gap": return qsTr("The loop is empty %n time(s) while the hall is open", "", number);
        case "slot-without-film": return qsTr("%n slot(s) of the loop have a hidden film", "", number);
        case "link-to-hidden": return qsTr("%n link(s) to what is hidden", "", number);
        case "expires-soon": return qsTr("%n entry(ies) go off the screen within 30 days", "", number);
        case "starts-later": return qsTr("%n entry(ies) are shown only later", "", number);
        case "language-missing": return qsTr("%1 missing in %n entry(ies)", "", number).arg(tongue);
        case "stale-text": return qsTr("%1 out of date in %n place(s)", "", number).arg(tongue);
        case "alternative-text": return qsTr("%n picture(s) without a description in %1", "", number).arg(tongue);
        case "sample": return qsTr("%n sample(s) still on the screen", "", number);
        case "same-title": return qsTr("%n title(s) used twice", "", number);
        case "no-steps": return qsTr("%n guided tour(s) without steps", "", number);
        case "no-poster": return qsTr("%n film(s) without a poster", "", number);
        case "no-captions": return qsTr("%n film(s) without captions", "", number);
        case "no-text": return qsTr("%n entry(ies) without text", "", number);
        case "no-value": return qsTr("%n indicator(s) without a value", "", number);
        case "no-outline": return qsTr("%n room(s) are not on the floor plan", "", number);
        case "no-opening-hours": return qsTr("No opening hours");
        case "no-logo": return qsTr("No logo");
        case "no-hero": return qsTr("No large picture of the hall");
        case "no-contact": return qsTr("No contact");
        case "small-picture": return qsTr("%n picture(s) are too small to be sharp", "", number);
        case "no-cover": return qsTr("%n entry(ies) without a picture", "", number);
        case "unconfirmed": return qsTr("%n region(s) are not confirmed", "", number);
        case "nothing-shown": return qsTr("Nothing is shown to visitors");
        default: return qsTr("%n reading(s) in pinyin do not fit the title", "", number);
        }
    }

    // What it means for visitors.
    function consequence(level: string, check: string): string {
        if (level === "red")
            return qsTr("It cannot be published before this is mended.");
        switch (check) {
        case "language-missing": return qsTr("Visitors in this language see the Chinese.");
        case "alternative-text": return qsTr("People who cannot see it hear nothing.");
        case "sample": return qsTr("Visitors see “sample” on them.");
        case "too-heavy": return qsTr("Look on the hall's PC whether it runs smoothly there, or touch this and make a lighter copy.");
        case "loop-gap": return qsTr("The hall's picture stands there meanwhile.");
        case "expires-soon": return qsTr("They go by themselves.");
        default: return qsTr("It can be published all the same.");
        }
    }

    function notice(id: string, number: int): string {
        switch (id) {
        case "": return "";
        case "published": return qsTr("Release %1 is published. Visitors see it as soon as nobody uses the screen.").arg(number);
        case "nothing-new": return qsTr("Release %1 is the same already.").arg(number);
        case "cancelled": return qsTr("Cancelled. Nothing was published.");
        case "put-in-force": return qsTr("Release %1 is on the screen of this station.").arg(number);
        case "not-put-in-force": return qsTr("Release %1 is damaged and stays where it is.").arg(number);
        case "not-shown": return qsTr("Release %1 cannot be looked at; it is damaged.").arg(number);
        case "not-permitted": return qsTr("Your account may not publish. Please ask a colleague who may.");
        case "rejected": return qsTr("The channel holds something that is not right. A technician should look at the log.");
        case "refused": return qsTr("This PC cannot publish: its key is not here, or a file is missing. The log says which.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        default: return qsTr("The channel cannot be reached just now. What was uploaded is kept; please try again.");
        }
    }
}
