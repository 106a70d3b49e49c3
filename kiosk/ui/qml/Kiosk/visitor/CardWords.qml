import QtQuick
import Kiosk
import Kiosk.controls

// What a card says: as much of its title as there is room for, and a line or two about it where
// room is left.
Column {
    id: root

    required property string title
    required property string summary
    required property real room

    spacing: Theme.px(8)
    Label {
        id: heading
        width: parent.width
        text: root.title
        font: Theme.cardTitle
        maximumLineCount: Math.max(2, Math.floor(root.room / metrics.lineSpacing))
        elide: Text.ElideRight
    }
    Label {
        width: parent.width
        rightPadding: Theme.px(4) // Qt reckons an ellipsis narrower than Latin text has it
        text: root.summary
        font: Theme.secondary
        color: Theme.mossGrey
        visible: heading.height + root.spacing + implicitHeight <= root.room
        maximumLineCount: heading.lineCount > 1 ? 1 : 2
        elide: Text.ElideRight
    }
    FontMetrics {
        id: metrics
        font: Theme.cardTitle
    }
}
