pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The milestones on a line from the first to the last. Flicks sideways and comes to rest at a
// milestone; arrows show where there is more.
Item {
    id: root

    required property RowsModel milestones
    readonly property real least: Theme.grown(400, 480)
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.gutter) / (least + Theme.gutter)))
    readonly property int columns: Math.max(1, Math.min(fitting, list.count))
    readonly property real stride: (width + Theme.gutter) / columns
    signal milestoneTaken(slug: string)

    // Leads on by so many milestones; the ends of the line are the ends.
    function step(count: int) {
        const last = Math.max(0, list.contentWidth - list.width);
        moved.to = Math.max(0, Math.min(last, (Math.round(list.contentX / stride) + count) * stride));
        moved.restart();
    }

    visible: list.count > 0

    Label {
        id: heading
        anchors.verticalCenter: arrows.verticalCenter
        width: parent.width - arrows.width
        text: qsTr("The way since 2016")
        font: Theme.sectionTitle
        color: Theme.deepGrass
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Row {
        id: arrows
        anchors.right: parent.right
        height: list.interactive ? Theme.touchTarget : heading.height
        spacing: Theme.touchGap
        RoundButton {
            objectName: "earlier"
            visible: list.interactive
            enabled: list.contentX > 1
            opacity: enabled ? 1 : 0.4
            iconName: "back"
            text: qsTr("Earlier")
            onClicked: root.step(-1)
        }
        RoundButton {
            objectName: "later"
            visible: list.interactive
            enabled: list.contentX < list.contentWidth - list.width - 1
            opacity: enabled ? 1 : 0.4
            iconName: "forward"
            text: qsTr("Later")
            onClicked: root.step(1)
        }
    }
    ListView {
        id: list
        objectName: "timeline"
        anchors.top: arrows.bottom
        anchors.topMargin: list.interactive ? Theme.touchGap : Theme.px(8)
        anchors.bottom: parent.bottom
        width: parent.width
        orientation: ListView.Horizontal
        spacing: Theme.gutter
        boundsBehavior: Flickable.StopAtBounds
        snapMode: ListView.SnapToItem
        interactive: count > root.fitting
        clip: interactive
        model: root.milestones
        Accessible.role: Accessible.List
        Accessible.name: heading.text
        Keys.onLeftPressed: root.step(-1)
        Keys.onRightPressed: root.step(1)
        FollowFocus { view: list }
        NumberAnimation {
            id: moved
            target: list
            property: "contentX"
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
        delegate: MilestoneCard {
            id: card
            required property string slug
            required property int index
            objectName: `milestone-${slug}`
            width: root.stride - Theme.gutter
            height: list.height
            onClicked: root.milestoneTaken(card.slug)
            Rectangle {
                z: -1
                y: Theme.px(20)
                width: card.index < list.count - 1 ? root.stride : card.width
                height: Theme.px(4)
                color: Theme.sand
            }
        }
    }
}
