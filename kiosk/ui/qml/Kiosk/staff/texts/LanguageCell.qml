import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.staff

// How one language of a thing is; one that is stale or unchecked can be said to be right.
Item {
    id: root

    required property string textState
    required property int count
    required property string cellName
    required property string checkName
    property bool current: false
    property bool busy: false
    signal takenAsRight
    signal taken

    height: Theme.px(64)

    Rectangle {
        anchors.centerIn: button
        width: button.width + Theme.px(10)
        height: Theme.px(50)
        visible: root.current
        color: "transparent"
        radius: Theme.px(16)
        border.color: Theme.amber
        border.width: Theme.px(3)
    }
    T.AbstractButton { // as high as a finger wants it, though the tag is not
        id: button
        objectName: root.cellName
        width: tag.width
        height: parent.height
        focusPolicy: Qt.NoFocus
        text: tag.text
        Accessible.role: Accessible.Button
        Accessible.name: text
        onClicked: root.taken()
        contentItem: Item {
            RowTag {
                id: tag
                anchors.verticalCenter: parent.verticalCenter
                text: TextsWords.cell(root.textState, root.count)
                colour: root.textState === "complete" ? Theme.grass : root.textState === "missing" ? Theme.brick : root.textState === "stale" ? Theme.amberInk : Theme.sky
            }
        }
    }
    TextLink {
        objectName: root.checkName
        x: button.width + Theme.px(8)
        visible: ["stale", "unchecked"].includes(root.textState)
        enabled: !root.busy
        text: root.textState === "stale" ? qsTr("Still right") : qsTr("It is right")
        Accessible.name: qsTr("The translation says what the Chinese says")
        onClicked: root.takenAsRight()
    }
}
