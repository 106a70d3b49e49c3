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
    height: column.height + Theme.px(48)
    radius: Theme.px(22)
    color: Theme.tint(Theme.sky)

    Column {
        id: column
        x: Theme.px(24)
        y: Theme.px(24)
        width: parent.width - 2 * x
        spacing: Theme.px(12)
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
        Repeater {
            model: root.viewModel.legs
            Label {
                required property string floor
                required property int metres
                required property string onward
                width: column.width
                visible: root.viewModel.legs.count > 1
                text: Words.leg(floor, metres, onward)
                font: Theme.secondary
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
