pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// Chips in a row. One that is wider than its place flicks sideways, and fades where it goes on.
ListView {
    id: root

    component More: Rectangle {
        id: more
        required property bool onward
        property color near: onward ? Theme.clear(root.ground) : root.ground
        property color far: onward ? root.ground : Theme.clear(root.ground)
        parent: root
        anchors.right: onward ? parent.right : undefined
        width: root.fade
        height: root.height
        visible: root.interactive && !(onward ? root.atXEnd : root.atXBeginning)
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: more.onward ? 0 : 0.4; color: more.near }
            GradientStop { position: more.onward ? 0.6 : 1; color: more.far }
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            x: more.onward ? parent.width - width : 0
            name: more.onward ? "forward" : "back"
            size: Theme.px(36)
            colour: Theme.deepGrass
        }
    }

    // What the row lies on.
    property color ground: Theme.cream
    property Item shown: null
    readonly property real fade: Theme.px(112)
    readonly property bool glides: gliding.running

    // Bring a chip into the middle part, which does not fade, until a finger moves the row.
    function show(chip: Item): void {
        shown = chip;
        if (!interactive)
            return;
        const at = chip.mapToItem(contentItem, 0, 0).x - originX;
        const seen = Math.min(at - fade, Math.max(contentX - originX, at + chip.width + fade - width));
        gliding.to = originX + Math.max(0, Math.min(seen, contentWidth - width));
        gliding.restart();
    }

    function showAgain(): void {
        if (shown)
            show(shown);
    }

    implicitHeight: Theme.touchTarget
    orientation: ListView.Horizontal
    spacing: Theme.touchGap
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width
    clip: interactive
    cacheBuffer: Theme.px(10000) // how wide it is is known when all chips are there
    // Not before the footer stands where it belongs.
    onContentWidthChanged: Qt.callLater(showAgain)
    onMovementStarted: {
        shown = null;
        gliding.stop();
    }

    NumberAnimation {
        id: gliding
        target: root
        property: "contentX"
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
    FollowFocus { view: root }
    More { onward: false }
    More { onward: true }
}
