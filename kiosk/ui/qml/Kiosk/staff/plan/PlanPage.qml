pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The plan of the hall: a floor to draw on, and beside it what is chosen, who has no room, what is wrong.
FocusScope {
    id: root

    required property PlanViewModel plan
    property bool addsFloor: false
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 56)
    readonly property real room: width - 2 * edge
    readonly property real aside: Theme.portrait ? room : Theme.px(400)

    readonly property bool scales: plan.drawing.tool === "scale" && plan.drawing.cornerCount === 2
    readonly property bool asking: addsFloor || scales || plan.thing.asksDays || plan.underlay.chooser.isOpen

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: root.visible && !root.asking
        onActivated: root.plan.editing.undo()
    }
    onVisibleChanged: plan.show(visible)
    Component.onCompleted: plan.show(visible)

    Item {
        anchors.fill: parent
        enabled: !root.asking

        Label {
            id: title
            objectName: "planHeadline"
            x: root.edge
            y: Theme.px(40)
            text: qsTr("Plan")
            font: Theme.type(46, Font.Bold)
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        ChipStrip {
            id: floors
            objectName: "planFloors"
            x: title.x + title.width + Theme.px(36)
            y: title.y + Math.round((title.height - height) / 2)
            width: acts.x - x - Theme.gutter
            model: root.plan.floors
            delegate: Chip {
                id: chip
                required property string name
                objectName: `planFloor-${name}`
                text: Words.floor(name)
                checked: name === root.plan.floor
                onClicked: root.plan.chooseFloor(chip.name)
            }
        }
        Row {
            id: acts
            x: root.width - root.edge - width
            y: title.y + Math.round((title.height - height) / 2)
            spacing: Theme.touchGap
            StaffButton {
                objectName: "addFloor"
                sides: Theme.px(32)
                enabled: root.plan.loaded
                iconName: "plus"
                text: qsTr("Floor")
                onClicked: root.addsFloor = true
            }
            StaffButton {
                objectName: "proposeWays"
                sides: Theme.px(32)
                primary: true
                enabled: root.plan.loaded && !root.plan.editing.busy
                text: qsTr("Propose ways")
                onClicked: root.plan.propose()
            }
        }
        ChipStrip {
            id: tools
            objectName: "planTools"
            x: root.edge
            y: title.y + title.height + Theme.px(10)
            width: board.width
            spacing: Theme.px(8)
            model: ["choose", "rectangle", "corners", "door", "stairs", "lift", "station", "way"]
            delegate: Chip {
                id: tool
                required property string modelData
                objectName: `planTool-${modelData}`
                leftPadding: Theme.px(22)
                text: PlanWords.tool(modelData)
                checked: modelData === root.plan.drawing.tool
                onClicked: root.plan.drawing.useTool(tool.modelData)
            }
        }
        Label {
            id: hint
            objectName: "planHint"
            x: root.edge
            y: tools.y + tools.height
            width: board.width
            text: root.plan.unreadable ? qsTr("The plan cannot be read just now.")
                : PlanWords.hint(root.plan.drawing.tool, root.plan.drawing.cornerCount)
            font: Theme.secondary
            color: root.plan.unreadable ? Theme.brick : Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        PlanBoard {
            id: board
            x: root.edge
            y: hint.y + hint.height + Theme.px(12)
            width: Theme.portrait ? root.room : root.room - root.aside - Theme.gutter
            height: Theme.portrait ? Math.round((root.height - y) * 0.58) : root.height - y - Theme.px(40)
            visible: root.plan.loaded
            focus: true
            plan: root.plan
        }
        Flickable {
            id: side
            x: Theme.portrait ? root.edge : board.x + board.width + Theme.gutter
            y: Theme.portrait ? board.y + board.height + Theme.gutter : tools.y
            width: root.aside
            height: root.height - y - Theme.px(Theme.portrait ? 24 : 40)
            visible: root.plan.loaded
            clip: true
            contentHeight: cards.height
            boundsBehavior: Flickable.StopAtBounds
            FollowFocus { view: side }
            Column {
                id: cards
                width: parent.width
                spacing: Theme.gutter
                PlanChosenCard {
                    width: parent.width
                    plan: root.plan
                }
                PlanCompaniesCard {
                    width: parent.width
                    plan: root.plan
                    onDrawnTo: (name, scene) => board.hover(name, scene)
                    onLetGo: key => board.drop(key)
                }
                PlanFaultsCard {
                    width: parent.width
                    plan: root.plan
                }
                PlanUnderlayCard {
                    width: parent.width
                    plan: root.plan
                }
                PlanRoomsCard {
                    width: parent.width
                    plan: root.plan
                }
            }
        }
    }
    Rectangle { // a company on its way to a room
        visible: board.held !== ""
        x: board.heldAt.x - width / 2
        y: board.heldAt.y - height - Theme.px(16)
        width: Math.min(Theme.px(420), held.implicitWidth + Theme.px(48))
        height: Theme.px(64)
        radius: height / 2
        color: Theme.deepGrass
        Label {
            id: held
            anchors.centerIn: parent
            width: parent.width - Theme.px(48)
            text: board.held
            font: Theme.chipBold
            color: Theme.onDark
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    NoticeBar {
        page: "plan"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.px(64)
        notice: root.plan.editing.notice
        text: PlanWords.notice(root.plan.editing.notice.message)
        busy: root.plan.editing.busy
        onUndone: root.plan.editing.undo()
    }
    Loader {
        anchors.fill: parent
        active: root.plan.thing.asksDays
        focus: active
        sourceComponent: PlanDaysSheet {
            focus: true
            thing: root.plan.thing
        }
    }
    Loader {
        anchors.fill: parent
        active: root.scales
        focus: active
        sourceComponent: PlanScaleSheet {
            focus: true
            onClosed: root.plan.drawing.giveUp()
            onTold: metres => root.plan.drawing.scaleUnderlay(metres)
        }
    }
    Loader {
        anchors.fill: parent
        active: root.plan.underlay.chooser.isOpen
        focus: active
        sourceComponent: ChooserSheet {
            focus: true
            chooser: root.plan.underlay.chooser
        }
    }
    Loader {
        anchors.fill: parent
        active: root.addsFloor
        focus: active
        sourceComponent: PlanFloorSheet {
            focus: true
            onClosed: root.addsFloor = false
            onNamed: name => {
                root.addsFloor = false;
                root.plan.addFloor(name);
            }
        }
    }
}
