pragma Singleton
import QtQuick
import Kiosk
import Kiosk.staff

// What the page of the attract loop says by ids and numbers.
QtObject {
    id: root

    // A day as 2026-12-04, in short.
    function day(iso: string): string {
        const [year, month, number] = iso.split("-").map(Number);
        return new Date(year, month - 1, number).toLocaleDateString(Qt.locale(Theme.latin ? "en_GB" : "zh_CN"), qsTr("d MMM"));
    }

    // How long something lasts, and of a picture how it stands there.
    function length(family: string, seconds: real, movement: string): string {
        const name = family === "picture" ? qsTr("Picture") : family === "music" ? qsTr("Music") : qsTr("Film");
        const lasts = family === "picture" ? qsTr("%1 s").arg(Math.round(seconds)) : StaffWords.clock(Math.round(seconds));
        return family === "picture" ? `${name} · ${lasts} · ${ChangeWords.choice(movement)}` : `${name} · ${lasts}`;
    }

    // What a block shows, and before it what is special about its sound.
    function contents(sound: string, shown: string): string {
        return sound === "as-set" ? shown : `${ChangeWords.choice(sound)} · ${shown}`;
    }

    // Why something in the plan is never seen.
    function silence(id: string): string {
        switch (id) {
        case "hidden": return qsTr("Hidden: it is not in the plan");
        case "film-hidden": return qsTr("Its film is hidden, so it does not play");
        default: return "";
        }
    }

    // Why something plays at a moment or does not; `told` is its rule.
    function ground(id: string, told: string): string {
        switch (id) {
        case "hours": return qsTr("Not now: it plays %1").arg(told);
        case "covered": return qsTr("Not now: “%1” goes before it").arg(told);
        case "film-dates": return qsTr("Its film is not shown then: %1").arg(told);
        case "hidden":
        case "film-hidden": return silence(id);
        default: return told;
        }
    }

    function gap(days: string, first: string, last: string): string {
        return `${ChangeWords.days(days)}  ${first}–${last}`;
    }

    // What an act has come to.
    function notice(id: string): string {
        switch (id) {
        case "": return "";
        case "moved": return qsTr("The hours of the block have been changed");
        case "added": return qsTr("Added to the loop");
        case "removed": return qsTr("Taken out of the loop; it is in the bin for 30 days");
        case "reordered": return qsTr("The order has been changed");
        case "movement": return qsTr("The movement of the picture has been changed");
        case "seconds": return qsTr("The length of the picture has been changed");
        case "undone": return qsTr("Undone");
        case "changed": return qsTr("Somebody has just changed this block. Nothing was changed; please look again.");
        case "not-permitted": return qsTr("Your account may not do this. Please ask a colleague who may.");
        case "undo-conflict": return qsTr("This cannot be undone any more: somebody has changed it since.");
        case "breaks-rules": return qsTr("The last day comes before the first. Nothing was changed.");
        case "disk-full": return qsTr("The disk is full. Nothing was changed; make room, then try again.");
        case "unavailable": return qsTr("The library cannot be reached just now. Nothing was changed; please try again.");
        default: return qsTr("This is not possible; something has changed meanwhile. Please look again.");
        }
    }

    // What is wrong with hours that are typed.
    function problem(id: string): string {
        switch (id) {
        case "": return "";
        case "days": return qsTr("Please choose a day at least.");
        case "starts":
        case "ends": return qsTr("Please write a time like 15:00.");
        case "order": return qsTr("The last day comes before the first.");
        default: return qsTr("Please write days like 2026-12-31.");
        }
    }

    // The colour of blocks that are called the same.
    function colour(number: int): color {
        const colours = [Theme.grass, Theme.amber, Theme.sky, Theme.brick, Theme.iris, Theme.meadow];
        return colours[number % colours.length];
    }
}
