pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// All lists side by side, on an upright screen.
ChipStrip {
    id: root

    required property ContentViewModel content

    model: content.surroundings.sections
    delegate: Chip {
        id: chip
        required property string name
        required property int number
        objectName: `section-${name}`
        text: ContentWords.section(name)
        count: number
        checked: root.content.section === name
        onClicked: root.content.openSection(chip.name)
    }
}
