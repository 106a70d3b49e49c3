import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// An import at the foot of the page: how far it is; a touch shows file by file.
Rectangle {
    id: root

    required property MediaImport imports
    readonly property bool troubled: imports.refused > 0 || ["full", "failed", "cancelled"].includes(imports.state)
    signal opened

    radius: Theme.px(24)
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline
    clip: true

    Rectangle {
        objectName: "importBar"
        x: Theme.px(32)
        y: root.height - height - Theme.px(8)
        width: Math.round((root.width - 2 * x) * root.imports.share)
        height: Theme.px(6)
        radius: height / 2
        visible: root.imports.running
        color: Theme.grass
    }
    Column {
        x: Theme.px(32)
        y: Math.round((parent.height - height) / 2) - (root.imports.running ? Theme.px(6) : 0)
        width: buttons.x - x - Theme.gap
        Label {
            objectName: "importState"
            width: parent.width
            text: MediaWords.importState(root.imports.state, root.imports.left)
            font: Theme.chipBold
            color: ["full", "failed"].includes(root.imports.state) ? Theme.brick : Theme.ink
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            objectName: "importResult"
            width: parent.width
            text: root.imports.current !== "" ? root.imports.current
                                              : MediaWords.importResult(root.imports.done, root.imports.known, root.imports.refused)
            font: Theme.small
            color: root.troubled && root.imports.current === "" ? Theme.amberInk : Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideMiddle
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(12)
        TextLink {
            objectName: "importOpen"
            text: qsTr("Details")
            font: Theme.chip
            onClicked: root.opened()
        }
        TextLink {
            objectName: "importCancel"
            visible: root.imports.running
            enabled: root.imports.state !== "cancelled"
            text: qsTr("Cancel")
            font: Theme.chip
            onClicked: root.imports.cancel()
        }
        TextLink {
            objectName: "importGoOn"
            visible: !root.imports.running && root.imports.left > 0
            text: qsTr("Go on")
            font: Theme.chipBold
            onClicked: root.imports.goOn()
        }
        TextLink {
            objectName: "importForget"
            visible: !root.imports.running
            text: qsTr("Close")
            font: Theme.chip
            onClicked: root.imports.forget()
        }
    }
}
