import QtQuick
import Kiosk
import Kiosk.controls

// The head of a page that is opened from the lists: the way back, what it is, what it is for.
Item {
    id: root

    required property string title
    property string hint: ""
    signal closed

    implicitHeight: Theme.px(84)

    RoundButton {
        id: back
        objectName: "areaBack"
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(72)
        iconName: "back"
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.ink
        text: qsTr("Back to the list")
        onClicked: root.closed()
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: back.width + Theme.px(20)
        width: parent.width - x
        Label {
            width: parent.width
            text: root.title
            font: Theme.type(34, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            text: root.hint
            font: Theme.small
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
}
