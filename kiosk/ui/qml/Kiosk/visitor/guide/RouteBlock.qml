pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// How far it is, floor by floor, and whether without stairs.
Rectangle {
    id: root

    required property GuideViewModel viewModel

    objectName: "route"
    height: column.height + Theme.px(40)
    radius: Theme.px(22)
    color: Theme.tint(Theme.sky)
    border.color: Theme.sky
    border.width: Theme.highContrast ? Theme.hairline : 0

    Column {
        id: column
        x: Theme.px(24)
        y: Theme.px(20)
        width: parent.width - 2 * x
        spacing: Theme.touchGap
        Row {
            width: parent.width
            spacing: Theme.px(16)
            Icon {
                id: icon
                name: "way"
                size: Theme.px(44)
                colour: Theme.sky
            }
            Label {
                width: parent.width - icon.width - parent.spacing
                text: qsTr("%n metre(s) from here", "", root.viewModel.metres)
                font: Theme.cardTitle
                color: Theme.sky
            }
        }
        Label {
            width: parent.width
            text: qsTr("About %1 steps, about %n minute(s)", "", root.viewModel.minutes).arg(root.viewModel.steps)
            font: Theme.chip
        }
        Column {
            width: parent.width
            visible: root.viewModel.legs.count > 1
            spacing: Theme.touchGap
            Repeater {
                model: root.viewModel.legs
                LegRow {
                    id: leg
                    required property int index
                    objectName: `leg-${index}`
                    width: column.width
                    checked: floor === root.viewModel.floor
                    onClicked: root.viewModel.chooseFloor(leg.floor)
                }
            }
        }
        Label {
            width: parent.width
            visible: root.viewModel.stairsOnly
            text: qsTr("There are stairs on the way. The reception will gladly help.")
            font: Theme.secondary
        }
        Chip {
            objectName: "stepFree"
            visible: root.viewModel.choiceOfStairs
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Without stairs")
            checked: root.viewModel.stepFree
            Accessible.role: Accessible.CheckBox
            onClicked: root.viewModel.setStepFree(!root.viewModel.stepFree)
        }
    }
}
