import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One act: what, who, where, when. A tap shows its cells; the link at the right takes it back.
T.AbstractButton {
    id: root

    required property int number
    required property string moment
    required property string account
    required property string station
    required property string reason
    required property string note
    required property bool undone
    required property int changes
    required property string kind
    required property string title
    required property bool ready
    readonly property bool isAct: number === 0
    signal taken

    implicitHeight: Theme.px(104)
    text: isAct ? ActWords.act(reason, title) : HistoryWords.act(reason, kind, title, changes)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: details.text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        color: root.pressed ? Theme.pressed : "transparent"
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.hairline
            color: Theme.sand
        }
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(4)
            name: root.isAct ? ActWords.icon(root.reason) : ContentWords.iconOf(root.kind)
            size: Theme.px(36)
            colour: root.undone ? Theme.mossGrey : Theme.meadow
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: icon.x + icon.width + Theme.px(24)
            width: (tag.visible ? tag.x : act.x) - x - Theme.px(16)
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: root.text
                font: Theme.chipBold
                color: root.undone ? Theme.mossGrey : Theme.ink
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: details
                width: parent.width
                text: [root.account, root.station, root.moment, root.note].filter(one => one !== "").join(" · ")
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        RowTag {
            id: tag
            anchors.verticalCenter: parent.verticalCenter
            x: act.x - width - Theme.px(12)
            visible: root.undone
            text: qsTr("Undone")
        }
        TextLink {
            id: act
            objectName: `${root.undone ? "redo" : "undo"}-${root.number}`
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
            visible: !root.isAct
            enabled: root.ready
            text: root.undone ? qsTr("Do again") : qsTr("Undo")
            font: Theme.chip
            onClicked: root.taken()
        }
    }
}
