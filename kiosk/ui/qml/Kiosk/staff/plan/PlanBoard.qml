pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The floor to draw on: a finger that takes hold of something draws, any other moves the view.
FocusScope {
    id: root

    required property PlanViewModel plan
    property string held: "" // the name of a company that is drawn here
    property point heldAt

    function hover(name: string, scene: point): void {
        const here = view.mapFromItem(null, scene.x, scene.y);
        held = name;
        heldAt = root.parent.mapFromItem(null, scene.x, scene.y);
        view.hover(here.x, here.y);
    }
    function drop(key: string): void {
        held = "";
        view.drop(key);
    }

    PlanCanvas {
        id: view
        objectName: "planCanvas"
        anchors.fill: parent
        viewModel: root.plan
        theme: Theme
        hereText: qsTr("You are here")
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Plan to draw on, floor %1").arg(root.plan.floor)
        Keys.onLeftPressed: root.plan.drawing.nudge(-1, 0)
        Keys.onRightPressed: root.plan.drawing.nudge(1, 0)
        Keys.onUpPressed: root.plan.drawing.nudge(0, -1)
        Keys.onDownPressed: root.plan.drawing.nudge(0, 1)
        Keys.onEscapePressed: root.plan.drawing.giveUp()
        Keys.onDeletePressed: root.plan.drawing.deleteChosen()
        Keys.onReturnPressed: root.plan.drawing.closeCorners()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                closer();
            else if (event.key === Qt.Key_Minus)
                farther();
            else if (event.key === Qt.Key_Backspace)
                root.plan.drawing.deleteChosen();
        }
        onMoved: (x, y) => {
            finger.cancelFlick();
            finger.contentX = x;
            finger.contentY = y;
        }
        onGlideWanted: gliding.restart()
        Component.onCompleted: clear.apply()

        NumberAnimation {
            id: gliding
            target: view
            property: "glide"
            from: 0
            to: 1
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
        FocusRing {
            anchors.margins: 0
            z: 1
            radius: Theme.cardRadius
            visible: view.activeFocus
        }
    }
    QtObject {
        id: clear
        readonly property real unit: Theme.unit
        function apply(): void {
            view.keepClear(Theme.px(24), Theme.px(24), Theme.px(112), Theme.px(24));
            view.restyle();
        }
        onUnitChanged: apply()
    }
    PinchArea {
        anchors.fill: parent
        onPinchStarted: pinch => {
            view.letGo();
            view.grasp(pinch.startCenter.x, pinch.startCenter.y);
        }
        onPinchUpdated: pinch => view.spread(pinch.scale, pinch.center.x, pinch.center.y)
        onPinchFinished: finger.returnToBounds()

        Flickable {
            id: finger
            objectName: "planFinger"
            anchors.fill: parent
            contentWidth: view.contentWidth
            contentHeight: view.contentHeight
            boundsBehavior: Flickable.StopAtBounds
            interactive: !view.holding
            onContentXChanged: view.scrollTo(contentX, contentY)
            onContentYChanged: view.scrollTo(contentX, contentY)
            onMovementStarted: view.halt()

            MouseArea {
                width: finger.contentWidth
                height: finger.contentHeight
                preventStealing: view.holding
                onPressed: mouse => {
                    view.forceActiveFocus(Qt.MouseFocusReason);
                    view.pressAt(mouse.x - finger.contentX, mouse.y - finger.contentY);
                }
                onPositionChanged: mouse => view.dragTo(mouse.x - finger.contentX, mouse.y - finger.contentY)
                onReleased: mouse => view.releaseAt(mouse.x - finger.contentX, mouse.y - finger.contentY)
                onCanceled: view.letGo()
                onWheel: wheel => view.turn(wheel.angleDelta.y / 120, wheel.x - finger.contentX, wheel.y - finger.contentY)
            }
        }
    }
    Label {
        anchors.centerIn: parent
        width: parent.width * 0.6
        visible: root.plan.loaded && root.plan.isEmpty && root.plan.drawing.tool === "choose"
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nothing is drawn on this floor yet. Choose “Rectangle” above and draw the first room.")
        font: Theme.chip
        color: Theme.mossGrey
        lineHeight: 1.3
    }
    Column {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        y: Theme.px(24)
        spacing: Theme.px(12)
        RoundButton {
            objectName: "boardCloser"
            size: Theme.px(64)
            iconName: "plus"
            colour: Theme.cream
            lineColour: Theme.sand
            iconColour: Theme.deepGrass
            text: qsTr("Closer")
            enabled: !view.closest
            opacity: enabled ? 1 : 0.35
            onClicked: view.closer()
        }
        RoundButton {
            objectName: "boardFarther"
            size: Theme.px(64)
            iconName: "minus"
            colour: Theme.cream
            lineColour: Theme.sand
            iconColour: Theme.deepGrass
            text: qsTr("Farther")
            enabled: !view.whole
            opacity: enabled ? 1 : 0.35
            onClicked: view.farther()
        }
    }
    Row {
        x: Theme.px(24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        spacing: Theme.px(12)
        visible: root.plan.drawing.tool === "corners" && root.plan.drawing.cornerCount > 0
        StaffButton {
            objectName: "closeCorners"
            primary: true
            sides: Theme.px(32)
            enabled: root.plan.drawing.cornerCount > 2
            text: qsTr("Close the room")
            onClicked: root.plan.drawing.closeCorners()
        }
        StaffButton {
            objectName: "dropCorner"
            sides: Theme.px(32)
            text: qsTr("Back one corner")
            onClicked: root.plan.drawing.dropCorner()
        }
    }
}
