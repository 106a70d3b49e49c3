pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One place: a box to tick, the words around it, and where that is.
T.AbstractButton {
    id: root

    required property int index
    required property string marked
    required property string plain
    required property string kind
    required property string title
    required property string field
    required property int row
    required property string rowField
    required property string textLanguage
    required property bool ticked
    property bool current: false
    readonly property string where: [ContentWords.section(kind), title, ChangeWords.cell(field, row, rowField, textLanguage)].join(" · ")
    signal tickAsked

    implicitHeight: Math.max(Theme.px(92), words.height + Theme.px(28))
    focusPolicy: Qt.NoFocus
    text: plain
    Accessible.role: Accessible.ListItem
    Accessible.name: `${plain}, ${where}`
    Accessible.checked: ticked

    background: Rectangle {
        radius: Theme.px(18)
        color: root.pressed ? Theme.sand : Theme.paper
        border.color: Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(24)
            visible: root.current
        }
    }
    contentItem: Item {
        TickBox {
            id: box
            objectName: `tickPlace-${root.index}`
            x: Theme.px(8)
            height: parent.height
            ticked: root.ticked
            text: qsTr("Replace in %1").arg(root.where)
            onClicked: root.tickAsked()
        }
        Column {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            x: box.x + box.width + Theme.px(4)
            width: parent.width - x - Theme.px(28)
            opacity: root.ticked ? 1 : 0.6
            spacing: Theme.px(4)
            MarkedText {
                width: parent.width
                plain: root.plain
                text: root.marked
                font: Theme.chip
                maximumLineCount: 2
            }
            Label {
                width: parent.width
                text: root.where
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
