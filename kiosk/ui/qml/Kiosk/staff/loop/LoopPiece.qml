pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A block of the loop on one day. When it is looked at, it can be drawn elsewhere, and so can its
// edges.
T.AbstractButton {
    id: root

    required property int index
    required property int block
    required property int hue
    required property int column
    required property int first
    required property int last
    required property int lane
    required property int lanes
    required property int level
    required property bool begins
    required property bool ends
    // The longest part that no other lies on, in minutes from its beginning: its words stand there.
    required property int seenFirst
    required property int seenLast
    required property string day
    // Where it gives way to other blocks, in minutes from its beginning.
    required property var covered
    required property string title
    required property string contents
    required property string sound
    required property bool shown
    required property bool chosen
    required property LoopDragging dragging
    required property real columnWidth
    required property real hourHeight
    // How much of its top is scrolled out of sight: its words come after it.
    required property real hidden
    readonly property color colour: LoopWords.colour(hue)
    readonly property real seenTop: Math.round(seenFirst * hourHeight / 60)
    readonly property real seenHeight: Math.min(height, Math.round(seenLast * hourHeight / 60)) - seenTop

    objectName: `loopPiece-${block}-${column}`
    z: level
    focusPolicy: Qt.StrongFocus
    text: title
    Accessible.role: Accessible.Button
    Accessible.name: `${ChangeWords.days(String(column + 1))} ${title}`
    Accessible.checked: chosen
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(14)
        color: root.shown ? Theme.tint(root.colour) : Theme.paper
        border.color: root.chosen ? root.colour : root.shown && root.level === 0 ? "transparent" : Theme.sand
        border.width: root.chosen ? Theme.px(4) : Theme.hairline
        Repeater {
            model: root.covered
            Rectangle {
                required property var modelData
                objectName: `loopCovered-${root.block}-${root.column}`
                x: root.chosen ? Theme.px(4) : 0
                y: Math.round(modelData.first * root.hourHeight / 60)
                width: root.width - 2 * x
                height: Math.min(root.height, Math.round(modelData.last * root.hourHeight / 60)) - y
                color: Theme.paper
                opacity: 0.7
            }
        }
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.pressed
            color: Theme.pressed
        }
        FocusRing {
            radius: Theme.px(18)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        clip: true
        Column {
            x: Theme.px(root.lanes > 1 ? 6 : 12)
            y: root.seenTop + Theme.px(8) + Math.min(Math.max(0, root.hidden - root.seenTop), Math.max(0, root.seenHeight - height - Theme.px(16)))
            width: parent.width - x - Theme.px(6)
            Label {
                id: heading
                objectName: `loopTitle-${root.block}-${root.column}`
                width: parent.width
                text: root.title
                font: Theme.type(20, Font.Medium)
                color: root.shown ? Theme.ink : Theme.mossGrey
                maximumLineCount: root.seenHeight < Theme.px(84) ? 1 : 2
                elide: Text.ElideRight
            }
            Label {
                readonly property real room: root.seenHeight - Theme.px(16) - heading.height
                width: parent.width
                visible: room > Theme.px(26)
                text: root.shown ? LoopWords.contents(root.sound, root.contents) : qsTr("Hidden")
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: room < Theme.px(102) ? 1 : 3
                elide: Text.ElideRight
            }
        }
    }

    LoopHandle {
        anchors.fill: parent
        enabled: root.chosen
        visible: enabled
        cursorShape: Qt.OpenHandCursor
        dragging: root.dragging
        part: "whole"
        day: root.day
        number: root.column
        column: root.columnWidth
        hour: root.hourHeight
    }
    Repeater {
        model: [root.begins ? "start" : "", root.ends ? "end" : ""]
        LoopHandle {
            id: edge
            required property string modelData
            objectName: `loopEdge-${modelData}-${root.block}-${root.column}`
            x: Math.round((root.width - width) / 2)
            y: modelData === "start" ? -height / 2 : root.height - height / 2
            width: Math.min(Theme.px(88), root.width)
            height: Math.min(Theme.px(48), Math.max(Theme.px(24), root.height / 2))
            enabled: root.chosen && modelData !== ""
            visible: enabled
            cursorShape: Qt.SizeVerCursor
            dragging: root.dragging
            part: modelData
            day: root.day
            number: root.column
            column: root.columnWidth
            hour: root.hourHeight
            Rectangle {
                anchors.centerIn: parent
                width: Theme.px(44)
                height: Theme.px(14)
                radius: height / 2
                color: Theme.paper
                border.color: root.colour
                border.width: Theme.px(4)
            }
        }
    }
}
