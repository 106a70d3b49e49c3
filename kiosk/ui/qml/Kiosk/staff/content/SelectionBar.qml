import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What can be done with all that is selected.
Rectangle {
    id: root

    required property ContentViewModel content
    signal sectorAsked
    signal tagAsked
    signal validityAsked
    readonly property bool ready: !content.selection.busy

    height: acts.height + Theme.px(32)
    radius: Theme.px(24)
    color: Theme.paper
    border.color: Theme.grass
    border.width: Theme.hairline

    Label {
        id: count
        objectName: "selectedCount"
        x: Theme.px(28)
        y: Math.round((Theme.px(96) - height) / 2)
        width: Math.min(implicitWidth, Theme.px(340))
        text: qsTr("%1 selected").arg(root.content.selection.count)
        font: Theme.chipBold
        color: Theme.deepGrass
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Flow {
        id: acts
        anchors.verticalCenter: parent.verticalCenter
        x: count.x + count.width + Theme.gutter
        width: parent.width - x - Theme.px(16)
        layoutDirection: Qt.LeftToRight
        spacing: Theme.px(10)
        StaffButton {
            objectName: "showSelected"
            visible: root.content.canPublish
            enabled: root.ready
            text: qsTr("Show")
            onClicked: root.content.selection.publish(true)
        }
        StaffButton {
            objectName: "hideSelected"
            visible: root.content.canPublish
            enabled: root.ready
            text: qsTr("Hide")
            onClicked: root.content.selection.publish(false)
        }
        StaffButton {
            objectName: "tagSelected"
            visible: root.content.hasTags
            enabled: root.ready
            text: qsTr("Tags")
            onClicked: root.tagAsked()
        }
        StaffButton {
            objectName: "sectorSelected"
            visible: root.content.hasSector
            enabled: root.ready
            text: qsTr("Sector")
            onClicked: root.sectorAsked()
        }
        StaffButton {
            objectName: "validitySelected"
            visible: root.content.canPublish
            enabled: root.ready
            text: qsTr("Validity")
            onClicked: root.validityAsked()
        }
        StaffButton {
            objectName: "deleteSelected"
            enabled: root.ready
            text: qsTr("Delete")
            textColour: Theme.brick
            onClicked: root.content.selection.askDelete()
        }
        StaffButton {
            objectName: "selectAll"
            text: qsTr("All")
            onClicked: root.content.selection.selectAll()
        }
        StaffButton {
            objectName: "clearSelection"
            text: qsTr("Clear")
            onClicked: root.content.selection.clear()
        }
    }
}
