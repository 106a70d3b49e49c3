import QtQuick
import Kiosk
import Kiosk.controls

// A field of a form: its label, the box for what is written, and a line below that helps. What is
// wrong is said softly while one writes and clearly when one has left the field.
Column {
    id: root

    required property string label
    required property Item input
    required property bool writing
    property string note: ""
    property string problem: ""
    property int length: 0
    property int longest: 0
    property bool visited: false
    readonly property bool faulty: problem !== "" && visited && !writing
    readonly property bool nearlyFull: longest > 0 && length > longest * 0.8
    default property alias content: box.data

    spacing: Theme.px(6)
    onWritingChanged: if (!writing) visited = true

    Item {
        width: parent.width
        height: name.height
        Label {
            id: name
            width: Math.min(implicitWidth, parent.width - count.width - Theme.gap)
            text: root.label
            font: Theme.chipBold
            color: Theme.deepGrass
        }
        Label {
            id: count
            anchors.right: parent.right
            anchors.baseline: name.baseline
            text: root.nearlyFull ? `${root.length} / ${root.longest}` : root.note
            font: Theme.small
            color: root.length > root.longest && root.nearlyFull ? Theme.brick : Theme.mossGrey
            wrapMode: Text.NoWrap
        }
    }
    Rectangle {
        id: box
        width: parent.width
        height: root.input.height + 2 * root.input.y
        radius: Theme.px(20)
        color: Theme.paper
        border.color: root.faulty ? Theme.brick : root.writing ? Theme.grass : Theme.sand
        border.width: root.writing || root.faulty ? Theme.px(3) : Theme.hairline
        FocusRing {
            radius: Theme.px(26)
            visible: root.writing
        }
    }
    Label {
        width: parent.width
        // Its line is kept free, so that nothing jumps while one writes.
        height: Math.max(implicitHeight, help.height)
        opacity: text !== "" ? 1 : 0
        text: root.visited || root.length > 0 ? root.problem : ""
        font: Theme.small
        color: root.faulty ? Theme.brick : Theme.mossGrey
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Accessible.ignored: text === ""
        FontMetrics {
            id: help
            font: Theme.small
        }
    }
}
