pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Touch and keyboard control of the plan: drag, flick, pinch, wheel, arrow keys, and buttons.
FocusScope {
    id: root

    required property GuideViewModel viewModel

    FloorPlanView {
        id: view
        objectName: "floorPlan"
        anchors.fill: parent
        viewModel: root.viewModel
        theme: Theme
        hereText: qsTr("You are here")
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Floor plan, floor %1").arg(root.viewModel.floor)
        activeFocusOnTab: true
        Keys.onLeftPressed: push(-0.25, 0)
        Keys.onRightPressed: push(0.25, 0)
        Keys.onUpPressed: push(0, -0.25)
        Keys.onDownPressed: push(0, 0.25)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                closer();
            else if (event.key === Qt.Key_Minus)
                farther();
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
        readonly property bool contrast: Theme.highContrast
        readonly property bool large: Theme.largeText
        function apply(): void {
            view.keepClear(Theme.px(36), floors.y + floors.height + Theme.px(52), Theme.px(152), Theme.px(36));
            view.restyle();
        }
        onUnitChanged: apply()
        onContrastChanged: apply()
        onLargeChanged: apply()
    }
    // Around the Flickable, so that a second touch point is seen while the first one drags. Pointer
    // handlers (TapHandler, PinchHandler) are avoided: with many touch points Qt 6.11 crashed in
    // QQuickSinglePointHandler (docs/adr/0011). No Qt bug number and no small reproduction found;
    // tests/ui/monkey.py sends such touches.
    PinchArea {
        anchors.fill: parent
        onPinchStarted: pinch => view.grasp(pinch.startCenter.x, pinch.startCenter.y)
        onPinchUpdated: pinch => view.spread(pinch.scale, pinch.center.x, pinch.center.y)
        onPinchFinished: finger.returnToBounds()

        Flickable {
            id: finger
            objectName: "planFinger"
            anchors.fill: parent
            contentWidth: view.contentWidth
            contentHeight: view.contentHeight
            boundsBehavior: Flickable.DragOverBounds
            flickDeceleration: 3000
            onContentXChanged: view.scrollTo(contentX, contentY)
            onContentYChanged: view.scrollTo(contentX, contentY)
            onMovementStarted: view.halt()

            MouseArea {
                width: finger.contentWidth
                height: finger.contentHeight
                onClicked: mouse => view.touchAt(mouse.x - finger.contentX, mouse.y - finger.contentY)
                onWheel: wheel => view.turn(wheel.angleDelta.y / 120, wheel.x - finger.contentX, wheel.y - finger.contentY)
            }
        }
    }
    ChipStrip {
        id: floors
        objectName: "floors"
        x: Theme.px(36)
        y: Theme.px(20)
        width: Math.min(contentWidth, root.width - x - sampleMark.width - Theme.px(60))
        ground: Theme.paper
        visible: count > 1
        model: root.viewModel.floors
        delegate: Chip {
            id: chip
            required property string name
            objectName: `floor-${name}`
            text: Words.floor(name)
            checked: name === root.viewModel.floor
            onClicked: root.viewModel.chooseFloor(chip.name)
        }
    }
    Rectangle {
        anchors.fill: sampleMark
        visible: sampleMark.visible
        radius: height / 2
        color: Theme.paper
    }
    Tag {
        id: sampleMark
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        anchors.verticalCenter: floors.verticalCenter
        visible: root.viewModel.sample
        text: qsTr("Sample plan")
        colour: Theme.mossGrey
    }
    Column {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(32)
        spacing: Theme.touchGap
        RoundButton {
            objectName: "planCloser"
            iconName: "plus"
            colour: Theme.highContrast ? Theme.deepGrass : Theme.cream
            iconColour: Theme.highContrast ? Theme.onDark : Theme.deepGrass
            text: qsTr("Closer")
            enabled: !view.closest
            opacity: enabled ? 1 : 0.35
            onClicked: view.closer()
        }
        RoundButton {
            objectName: "planFarther"
            iconName: "minus"
            colour: Theme.highContrast ? Theme.deepGrass : Theme.cream
            iconColour: Theme.highContrast ? Theme.onDark : Theme.deepGrass
            text: qsTr("Farther")
            enabled: !view.whole
            opacity: enabled ? 1 : 0.35
            onClicked: view.farther()
        }
        RoundButton {
            objectName: "planWhole"
            iconName: "whole"
            colour: Theme.highContrast ? Theme.deepGrass : Theme.cream
            iconColour: Theme.highContrast ? Theme.onDark : Theme.deepGrass
            text: qsTr("Whole plan")
            enabled: !view.whole
            opacity: enabled ? 1 : 0.35
            onClicked: view.showAll()
        }
    }
}
