pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.visitor
import Kiosk.ViewModels

// The hall guide: the floor plan, and beside it (below it, when upright) all rooms or the chosen one.
PageFrame {
    id: root

    required property GuideViewModel viewModel
    readonly property real sideWidth: Theme.portrait ? width - 2 * Theme.margin : Theme.grown(520, 600)

    title: qsTr("Hall guide")
    readonly property bool nothing: viewModel.rooms.count === 0 && !viewModel.drawn
    note: nothing ? "" : qsTr("Touch a room to see who is there and how to get to it")

    PlanStage {
        id: plan
        objectName: "plan"
        width: Theme.portrait ? parent.width : parent.width - root.sideWidth - Theme.gutter
        height: Theme.portrait ? Math.round(parent.height * (Theme.largeText ? 0.46 : 0.52)) : parent.height - Theme.px(48)
        visible: root.viewModel.drawn
        viewModel: root.viewModel
    }
    Item {
        id: side
        x: Theme.portrait || !plan.visible ? 0 : plan.width + Theme.gutter
        y: Theme.portrait && plan.visible ? plan.height + Theme.gutter : 0
        width: plan.visible ? root.sideWidth : parent.width
        height: parent.height - y - (Theme.portrait ? 0 : Theme.px(48))

        RoomList {
            anchors.fill: parent
            anchors.rightMargin: -Theme.touchGap
            visible: root.viewModel.chosen === ""
            rooms: root.viewModel.rooms
            onRoomTaken: slug => root.viewModel.choose(slug)
        }
        RoomPanel {
            anchors.fill: parent
            visible: root.viewModel.chosen !== ""
            viewModel: root.viewModel
            onCompanyTaken: slug => root.visit.navigation.open("company", slug)
        }
    }
    ComingSoon {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(48)
        visible: root.nothing
        visit: root.visit
        icon: "room"
        text: qsTr("The floor plan is being drawn")
        note: qsTr("Please ask at the reception; we will gladly show you the way.")
    }
}
