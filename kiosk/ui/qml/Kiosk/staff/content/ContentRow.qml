pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One row of the list: a box to select it, what it is, its state, and a handle to draw it elsewhere.
T.AbstractButton {
    id: root

    required property int index
    required property string key
    required property string title
    required property url picture
    required property string sector
    required property string sectorColour
    required property string status
    required property bool sample
    required property string since
    required property string until
    required property list<string> gaps
    required property list<int> gapCounts
    required property list<string> stale
    required property string changedAt
    required property string changedBy
    required property bool selected
    property bool current: false
    property bool orderable: false
    property bool single: false
    property string iconName: "document"
    property bool drawn: false
    readonly property string about: [sector, since !== "" ? qsTr("from %1").arg(since) : "", until !== "" ? qsTr("until %1").arg(until) : "",
                                     changedAt !== "" ? qsTr("%1 by %2").arg(changedAt).arg(changedBy) : ""].filter(text => text !== "").join(" · ")
    signal ticked
    signal drawnTo(scene: point)
    signal letGo

    implicitHeight: Theme.px(Theme.portrait ? 116 : 92)
    focusPolicy: Qt.NoFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, ContentWords.status(status), about].filter(text => text !== "").join(", ")
    Accessible.selected: selected

    background: Rectangle {
        radius: Theme.px(18)
        color: root.selected ? Theme.tint(Theme.grass) : root.pressed || root.drawn ? Theme.sand : Theme.paper
        border.color: root.selected ? Theme.grass : Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(24)
            visible: root.current
        }
    }
    contentItem: Item {
        TickBox {
            id: box
            objectName: `tick-${root.index}`
            x: Theme.px(8)
            visible: !root.single
            width: visible ? implicitWidth : Theme.px(16)
            height: parent.height
            ticked: root.selected
            text: qsTr("Select %1").arg(root.title)
            onClicked: root.ticked()
        }
        Item {
            id: image
            anchors.verticalCenter: parent.verticalCenter
            x: box.x + box.width
            width: Theme.px(96)
            height: Theme.px(64)
            CoverPicture {
                anchors.fill: parent
                visible: root.picture.toString() !== ""
                source: root.picture
            }
            Rectangle {
                anchors.fill: parent
                visible: root.picture.toString() === ""
                radius: Theme.px(12)
                color: Theme.tint(Theme.meadow)
                Icon {
                    anchors.centerIn: parent
                    name: root.iconName
                    size: Theme.px(32)
                    colour: Theme.meadow
                }
            }
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: image.x + image.width + Theme.px(20)
            width: states.x - x - Theme.gutter
            spacing: Theme.px(2)
            Label {
                width: parent.width
                text: root.title
                font: Theme.type(24, Font.Bold)
                maximumLineCount: Theme.portrait ? 2 : 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.about
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        Row {
            id: states
            x: handle.x - width - Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(10)
            Repeater {
                model: Theme.portrait ? [] : root.gaps
                RowTag {
                    required property int index
                    required property string modelData
                    text: qsTr("%1: %2 missing").arg(ContentWords.language(modelData)).arg(root.gapCounts[index])
                    colour: Theme.amberInk
                    onTint: root.selected
                }
            }
            Repeater {
                model: Theme.portrait ? [] : root.stale
                RowTag {
                    required property string modelData
                    text: qsTr("%1 out of date").arg(ContentWords.language(modelData))
                    colour: Theme.amberInk
                    onTint: root.selected
                }
            }
            RowTag {
                visible: root.sample
                text: qsTr("Sample")
                colour: Theme.iris
                onTint: root.selected
            }
            RowTag {
                visible: root.status !== ""
                text: ContentWords.status(root.status)
                colour: root.status === "shown" ? Theme.grass : root.status === "changed" ? Theme.amberInk : root.status === "over" ? Theme.brick : Theme.mossGrey
                onTint: root.selected
            }
        }
        MouseArea {
            id: handle
            objectName: `handle-${root.index}`
            x: parent.width - width - Theme.px(8)
            visible: root.orderable
            width: visible ? Theme.px(72) : Theme.px(12)
            height: parent.height
            preventStealing: true
            cursorShape: Qt.OpenHandCursor
            Accessible.role: Accessible.Grip
            Accessible.name: qsTr("Draw %1 elsewhere").arg(root.title)
            onPressed: root.drawn = true
            onPositionChanged: mouse => root.drawnTo(handle.mapToItem(null, mouse.x, mouse.y))
            onReleased: {
                root.drawn = false;
                root.letGo();
            }
            onCanceled: {
                root.drawn = false;
                root.letGo();
            }
            Column {
                anchors.centerIn: parent
                spacing: Theme.px(6)
                Repeater {
                    model: 3
                    Rectangle {
                        width: Theme.px(28)
                        height: Theme.px(3)
                        radius: height / 2
                        color: Theme.mossGrey
                    }
                }
            }
        }
    }
}
