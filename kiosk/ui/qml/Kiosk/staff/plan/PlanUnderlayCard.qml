pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The architect's plan under the floor: staff see it while they draw, visitors never do.
StaffCard {
    id: root

    required property PlanViewModel plan
    readonly property PlanUnderlay under: plan.underlay as PlanUnderlay

    title: qsTr("Architect's plan")

    Column {
        width: parent.width
        spacing: Theme.px(14)
        Label {
            objectName: "underlayAbout"
            width: parent.width
            text: !root.under.laid ? qsTr("A picture of the plan to draw over, out of the media; an SVG drawing, or the first page of a PDF, becomes one when it is imported. Visitors never see it.")
                : root.under.lost ? qsTr("Its picture is no longer among the media. Please choose another one.")
                : qsTr("“Scale”: tap two points and type how far apart they are. “Move”: draw it to its place.")
            font: Theme.secondary
            color: root.under.lost ? Theme.brick : Theme.mossGrey
            lineHeight: 1.25
        }
        Flow {
            width: parent.width
            spacing: Theme.px(10)
            StaffButton {
                objectName: "underlayChoose"
                sides: Theme.px(28)
                enabled: !root.plan.editing.busy
                iconName: "picture"
                text: root.under.laid ? qsTr("Another one") : qsTr("Choose a picture")
                onClicked: root.under.choose()
            }
            StaffButton {
                objectName: "underlayScale"
                visible: root.under.laid
                sides: Theme.px(28)
                primary: root.plan.drawing.tool === "scale"
                text: qsTr("Scale")
                onClicked: root.plan.drawing.useTool("scale")
            }
            StaffButton {
                objectName: "underlayMove"
                visible: root.under.laid
                sides: Theme.px(28)
                primary: root.plan.drawing.tool === "underlay"
                text: qsTr("Move")
                onClicked: root.plan.drawing.useTool("underlay")
            }
            StaffButton {
                objectName: "underlayToggle"
                visible: root.under.laid
                sides: Theme.px(28)
                text: root.under.shown ? qsTr("Hide") : qsTr("Show")
                onClicked: root.under.toggle()
            }
            StaffButton {
                objectName: "underlayRemove"
                visible: root.under.laid
                sides: Theme.px(28)
                enabled: !root.plan.editing.busy
                text: qsTr("Remove")
                onClicked: root.under.remove()
            }
        }
    }
}
