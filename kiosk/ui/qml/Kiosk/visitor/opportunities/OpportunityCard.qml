import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor

// One opportunity in the list.
Card {
    id: root

    required property string title
    required property string summary
    required property string sector
    required property color colour
    required property string kind
    required property bool sample

    text: title
    contentItem: Item {
        Rectangle {
            id: badge
            x: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(88)
            height: width
            radius: Theme.px(22)
            color: Theme.tint(root.colour)
            Icon {
                anchors.centerIn: parent
                name: root.kind === "job" ? "person" : root.kind === "research" ? "flask" : "handshake"
                size: Theme.px(50)
                colour: root.colour
            }
        }
        Column {
            id: words
            anchors.left: badge.right
            anchors.right: arrow.left
            anchors.leftMargin: Theme.gutter
            anchors.rightMargin: Theme.gutter
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(6)
            Label {
                id: heading
                width: parent.width
                text: root.title
                font: Theme.cardTitle
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.summary
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: heading.lineCount > 1 ? 1 : 2
                elide: Text.ElideRight
            }
            CardFoot {
                width: parent.width
                sector: root.sector
                remarks: [Words.kind(root.kind), root.sample ? qsTr("Sample") : ""]
                colour: root.colour
            }
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            size: Theme.px(36)
            colour: Theme.mossGrey
        }
    }
}
