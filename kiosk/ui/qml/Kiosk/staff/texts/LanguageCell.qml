import QtQuick
import Kiosk
import Kiosk.staff

// How one language of a thing is; a stale one can be said to be right after all.
Item {
    id: root

    required property string textState
    required property int count
    required property string checkName
    property bool current: false
    property bool busy: false
    signal takenAsRight

    height: Theme.px(64)

    Rectangle {
        anchors.fill: tag
        anchors.margins: -Theme.px(5)
        visible: root.current
        color: "transparent"
        radius: Theme.px(16)
        border.color: Theme.amber
        border.width: Theme.px(3)
    }
    RowTag {
        id: tag
        anchors.verticalCenter: parent.verticalCenter
        text: TextsWords.cell(root.textState, root.count)
        colour: root.textState === "complete" ? Theme.grass : root.textState === "missing" ? Theme.brick : Theme.amberInk
    }
    TextLink {
        objectName: root.checkName
        x: tag.width + Theme.px(8)
        visible: root.textState === "stale"
        enabled: !root.busy
        text: qsTr("Still right")
        Accessible.name: qsTr("The translation still says what the Chinese says")
        onClicked: root.takenAsRight()
    }
}
