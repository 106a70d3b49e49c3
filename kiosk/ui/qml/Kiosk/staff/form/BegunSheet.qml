pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// New things that were begun and not finished: which one is to be gone on with?
StaffSheet {
    id: root

    required property BegunViewModel begun

    title: qsTr("Begun and not finished")
    hint: begun.kind === "" ? qsTr("Choose one to go on with it.") : qsTr("Go on with one of these, or begin another.")
    onClosed: begun.close()

    Column {
        width: parent.width
        spacing: Theme.px(20)
        ListView {
            id: list
            objectName: "begunList"
            width: parent.width
            height: Math.min(contentHeight, Theme.px(440))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.px(10)
            model: root.begun.rows
            delegate: Item {
                id: row
                required property int index
                required property string kind
                required property string title
                required property string keptAt
                readonly property string name: title || qsTr("Without a name")
                width: list.width
                height: Theme.px(80)
                ItemLine {
                    objectName: `begun-${row.index}`
                    width: parent.width - drop.width - Theme.px(12)
                    height: parent.height
                    text: row.name
                    caption: `${ChangeWords.kind(row.kind)} · ${row.keptAt}`
                    onClicked: root.begun.goOn(row.index)
                }
                TextLink {
                    id: drop
                    objectName: `begunDrop-${row.index}`
                    x: parent.width - width
                    anchors.verticalCenter: parent.verticalCenter
                    colour: Theme.brick
                    text: qsTr("Throw away")
                    Accessible.name: qsTr("Throw away %1").arg(row.name)
                    onClicked: root.begun.drop(row.index)
                }
            }
            FollowFocus { view: list }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "begunClose"
                focus: true
                text: qsTr("Cancel")
                onClicked: root.begun.close()
            }
            StaffButton {
                objectName: "begunAnother"
                visible: root.begun.kind !== ""
                primary: true
                iconName: "plus"
                text: qsTr("Begin another")
                onClicked: root.begun.beginAnother()
            }
        }
    }
}
