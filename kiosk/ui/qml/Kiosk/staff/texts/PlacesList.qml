pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// The places of a text, with the keyboard: arrows, Space ticks, Enter opens.
ListView {
    id: root

    required property ReplacingViewModel replacing
    readonly property real inset: Theme.px(10) // at each side, for the ring of the focus

    objectName: "places"
    model: replacing.places
    topMargin: inset
    clip: true
    spacing: Theme.px(10)
    boundsBehavior: Flickable.StopAtBounds
    reuseItems: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Places")
    Keys.onReturnPressed: if (currentIndex >= 0) replacing.openRow(currentIndex)
    Keys.onEnterPressed: if (currentIndex >= 0) replacing.openRow(currentIndex)

    delegate: PlaceRow {
        id: row
        objectName: `place-${row.index}`
        x: root.inset
        width: root.width - 2 * root.inset
        current: root.activeFocus && ListView.isCurrentItem
        onClicked: {
            root.currentIndex = row.index;
            root.replacing.openRow(row.index);
        }
        onTickAsked: {
            root.forceActiveFocus();
            root.currentIndex = row.index;
            root.replacing.toggle(row.index);
        }
        // Before the button of the row would take it for a tap.
        Keys.onSpacePressed: root.replacing.toggle(row.index)
    }
}
