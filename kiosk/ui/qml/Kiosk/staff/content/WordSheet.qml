pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Chooses a sector or a tag; a tag can be taken away as well.
StaffSheet {
    id: root

    required property RowsModel words
    property bool canRemove: false
    property string nameOfAll: ""
    signal taken(key: string)
    signal removed(key: string)

    Column {
        width: parent.width
        spacing: Theme.px(24)
        ListView {
            id: list
            width: parent.width
            height: Math.min(Theme.px(520), list.count ? contentHeight : Theme.px(64))
            clip: true
            focus: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.px(8)
            model: root.words
            header: Item {
                width: list.width
                height: all.visible ? all.height + list.spacing : 0
                StaffButton {
                    id: all
                    objectName: "word-all"
                    width: list.width
                    visible: root.nameOfAll !== ""
                    text: root.nameOfAll
                    onClicked: root.taken("")
                }
            }
            delegate: Item {
                id: word
                required property string slug
                required property string name
                width: list.width
                height: Theme.px(64)
                StaffButton {
                    objectName: `word-${word.slug}`
                    width: parent.width - (remove.visible ? remove.width + Theme.px(12) : 0)
                    text: word.name
                    onClicked: root.taken(word.slug)
                }
                StaffButton {
                    id: remove
                    objectName: `removeWord-${word.slug}`
                    x: parent.width - width
                    visible: root.canRemove
                    text: qsTr("Remove")
                    onClicked: root.removed(word.slug)
                }
            }
            FollowFocus { view: list }
            Label {
                width: list.width
                visible: list.count === 0
                text: qsTr("There is none yet. Add one in its own list first.")
                font: Theme.chip
                color: Theme.mossGrey
            }
        }
        StaffButton {
            anchors.right: parent.right
            objectName: "wordNone"
            text: qsTr("Cancel")
            onClicked: root.closed()
        }
    }
}
