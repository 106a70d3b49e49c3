pragma Singleton
import QtQuick
import Kiosk.ViewModels

// What stands around the fields of the form: whether visitors see it and why not, versions.
QtObject {
    function shown(about: FormAboutViewModel): string {
        if (about.onScreen)
            return about.outOfDate ? qsTr("Changes not published") : qsTr("On the screen");
        switch (about.coming) {
        case "hidden": return qsTr("Hidden");
        case "early": return qsTr("Not yet");
        case "over": return qsTr("Expired");
        default: return qsTr("Not published yet");
        }
    }

    // Since when, until when, or why not, in whole sentences.
    function why(about: FormAboutViewModel): string {
        const day = moment(about.untilDay, about.untilTime);
        const goes = about.untilDay === "" ? "" : about.untilTime !== "" ? qsTr("It goes off the screen by itself on %1.").arg(day)
                                                                           : qsTr("It goes off the screen by itself after %1.").arg(day);
        const told = state(about);
        return goes !== "" && (about.coming === "shown" || about.coming === "early") ? qsTr("%1 %2", "two sentences").arg(told).arg(goes) : told;
    }

    // A day as 2027-01-31, and a time or nothing, as one says them.
    function moment(day: string, time: string): string {
        if (day === "")
            return "";
        const [year, month, number] = day.split("-").map(Number);
        const told = Qt.formatDate(new Date(year, month - 1, number), qsTr("yyyy-MM-dd"));
        return time !== "" ? `${told} ${time}` : told;
    }

    function state(about: FormAboutViewModel): string {
        const since = moment(about.sinceDay, about.sinceTime);
        switch (about.coming) {
        case "hidden": return about.onScreen ? qsTr("Visitors still see it; after the next publishing they do not.") : qsTr("Visitors do not see it: it is hidden.");
        case "early": return about.onScreen ? qsTr("Visitors still see it; after the next publishing not before %1.").arg(since) : qsTr("Visitors do not see it yet: it is shown from %1.").arg(since);
        case "over": return about.onScreen ? qsTr("Visitors still see it; after the next publishing they do not, because its time is over.") : qsTr("Visitors do not see it: its time is over.");
        default: return about.outOfDate ? qsTr("Visitors still see it as it was; the changes come with the next publishing.")
                      : about.onScreen ? qsTr("Visitors see it.") : qsTr("Visitors do not see it yet: it comes with the next publishing.");
        }
    }

    function refused(name: string): string {
        return name === "not-permitted" ? qsTr("Your account may not do this. Please ask a colleague who may.")
                                        : qsTr("This is not possible; something has changed meanwhile. Please look again.");
    }

    function version(newest: bool, moment: string, account: string, name: string): string {
        if (name === "first")
            return qsTr("Before the first change");
        const when = newest ? qsTr("Now: %1").arg(moment) : moment;
        return [when, account, reason(name)].join(" · ");
    }

    function reason(name: string): string {
        switch (name) {
        case "create": return qsTr("added");
        case "delete": return qsTr("into the bin");
        case "restore": return qsTr("out of the bin");
        case "reorder": return qsTr("moved");
        case "replace": return qsTr("text replaced");
        case "undo": return qsTr("taken back");
        case "version": return qsTr("earlier version put back");
        case "check": return qsTr("translation checked");
        case "spreadsheet": return qsTr("from a workbook");
        default: return qsTr("changed");
        }
    }
}
