pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What visitors will see of what the form holds. A drag scrolls in it; a touch does nothing.
Rectangle {
    id: root

    required property PreviewViewModel preview
    readonly property real edge: Theme.px(32)

    function words(state: string): string {
        switch (state) {
        case "starting": return qsTr("The page is being drawn …");
        case "no-page": return qsTr("This has no page of its own");
        case "incomplete": return qsTr("The page can be seen as soon as what is required is filled in");
        case "failed": return qsTr("The preview has stopped. The form has everything.");
        default: return "";
        }
    }

    objectName: "previewPanel"
    color: Theme.sand
    topLeftRadius: Theme.cardRadius
    topRightRadius: Theme.portrait ? Theme.cardRadius : 0

    // Who works at an upright screen has visitors at it.
    Component.onCompleted: preview.setUpright(Theme.portrait)

    MouseArea { anchors.fill: parent }  // the form below is not touched
    Row {
        id: choices
        x: parent.width - width - root.edge
        y: Theme.px(16)
        spacing: Theme.px(10)
        Chip {
            objectName: "previewWide"
            leftPadding: Theme.px(24)
            text: qsTr("Wide")
            checked: !root.preview.upright
            onClicked: root.preview.setUpright(false)
        }
        Chip {
            objectName: "previewUpright"
            leftPadding: Theme.px(24)
            text: qsTr("Upright")
            checked: root.preview.upright
            onClicked: root.preview.setUpright(true)
        }
        Chip {
            objectName: "previewLargeText"
            leftPadding: Theme.px(24)
            text: qsTr("Large text")
            checked: root.preview.largeText
            onClicked: root.preview.setLargeText(!root.preview.largeText)
            Accessible.role: Accessible.CheckBox
        }
    }
    Label {
        x: root.edge
        width: choices.x - x - Theme.px(16)
        anchors.verticalCenter: choices.verticalCenter
        text: qsTr("Preview")
        font: Theme.chipBold
        color: Theme.ink
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PreviewPicture {
        id: picture
        objectName: "previewPicture"
        x: root.edge
        y: choices.y + choices.height + Theme.px(16)
        width: parent.width - 2 * x
        height: parent.height - y - root.edge
        preview: root.preview
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("What visitors see")
        Accessible.description: root.preview.told
    }
    EmptyState {
        objectName: "previewState"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(picture.y, root.height * 0.3)
        width: parent.width - 4 * root.edge
        visible: text !== ""
        icon: root.preview.state === "failed" ? "replay" : "screen"
        text: root.words(root.preview.state)
        StaffButton {
            objectName: "previewTryAgain"
            anchors.horizontalCenter: parent?.horizontalCenter
            visible: root.preview.state === "failed"
            text: qsTr("Try again")
            onClicked: root.preview.tryAgain()
        }
    }
}
