pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What the list leaves out: chips that are switched on and off.
ChipStrip {
    id: root

    required property ContentViewModel content
    signal sectorAsked
    readonly property list<string> names: {
        const found = content.canPublish ? ["shown", "hidden"] : [];
        for (const tag of content.surroundings.languages)
            found.push(`incomplete:${tag}`);
        for (const tag of content.surroundings.languages)
            found.push(`stale:${tag}`);
        return content.canPublish ? found.concat(["expiring", "sample"]) : found;
    }

    // Each list begins with the first of them in sight.
    readonly property string kind: content.section
    onKindChanged: {
        shown = null;
        positionViewAtBeginning();
    }

    model: content.single ? [] : names
    spacing: Theme.px(10)
    header: Item {
        width: sector.visible ? sector.width + root.spacing : 0
        height: sector.height
        Chip {
            id: sector
            objectName: "filterSector"
            visible: root.content.hasSector
            leftPadding: Theme.px(24)
            text: root.content.sector === "" ? qsTr("All sectors") : qsTr("One sector")
            checked: root.content.sector !== ""
            Accessible.role: Accessible.Button
            onClicked: root.sectorAsked()
        }
    }
    delegate: Chip {
        id: chip
        required property string modelData
        objectName: `filter-${modelData}`
        leftPadding: Theme.px(24)
        text: ContentWords.filter(modelData)
        checked: root.content.filters.includes(modelData)
        Accessible.role: Accessible.CheckBox
        onClicked: root.content.toggleFilter(chip.modelData)
    }
}
