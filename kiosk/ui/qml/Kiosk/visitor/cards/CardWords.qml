import QtQuick
import Kiosk
import Kiosk.controls

// What a card says: as much of its title as there is room for, and as many lines about it as room is
// left for.
Column {
    id: root

    required property string title
    required property string summary
    required property real room

    readonly property int linesLeft: Math.floor((room - heading.height - 2 * spacing) / summaryMetrics.lineSpacing)

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
        visible: root.linesLeft > 0
        maximumLineCount: Math.max(1, Math.min(root.linesLeft, 4))
        elide: Text.ElideRight
    }
    FontMetrics {
        id: metrics
        font: Theme.cardTitle
    }
    FontMetrics {
        id: summaryMetrics
        font: Theme.secondary
    }
}
