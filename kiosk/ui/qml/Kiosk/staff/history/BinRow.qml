import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Something in the bin: what, by whom, until when it can come back.
Item {
    id: root

    required property string kind
    required property string title
    required property string account
    required property string deletedAt
    required property string keptUntil
    required property bool ready
    required property int index
    signal restored

    implicitHeight: Theme.px(104)
    Icon {
        id: icon
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(4)
        name: ContentWords.iconOf(root.kind)
        size: Theme.px(36)
        colour: Theme.mossGrey
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: icon.x + icon.width + Theme.px(24)
        width: act.x - x - Theme.px(16)
        spacing: Theme.px(4)
        Label {
            width: parent.width
            text: root.title
            font: Theme.chipBold
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: qsTr("%1 · deleted by %2, %3 · kept until %4").arg(ChangeWords.kind(root.kind)).arg(root.account).arg(root.deletedAt).arg(root.keptUntil)
            font: Theme.small
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    TextLink {
        id: act
        objectName: `restore-${root.index}`
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width
        enabled: root.ready
        text: qsTr("Restore")
        font: Theme.chip
        Accessible.description: root.title
        onClicked: root.restored()
    }
    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.hairline
        color: Theme.sand
    }
}
