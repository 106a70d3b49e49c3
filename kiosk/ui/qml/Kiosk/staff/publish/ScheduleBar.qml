import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What will be published by itself and when, with Cancel; or why nothing was.
Rectangle {
    id: root

    required property ScheduleViewModel schedule
    required property bool mayPublish
    readonly property color ink: schedule.waiting ? Theme.amberInk : Theme.brick

    implicitHeight: Theme.px(84)
    radius: Theme.px(24)
    color: Theme.tint(schedule.waiting ? Theme.amber : Theme.brick)

    Label {
        objectName: "scheduleState"
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(28)
        width: (act.visible ? act.x : parent.width) - x - Theme.px(28)
        text: root.schedule.waiting ? ScheduleWords.waiting(root.schedule.dueAt, root.schedule.by)
                                    : ScheduleWords.stopped(root.schedule.stoppedBy, root.schedule.dueAt)
        font: Theme.type(22, Font.Medium)
        color: root.ink
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.StatusBar
        Accessible.name: text
    }
    TextLink {
        id: act
        objectName: "scheduleCancel"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Theme.px(20)
        visible: root.mayPublish
        text: root.schedule.waiting ? qsTr("Do not publish then") : qsTr("Put aside")
        onClicked: root.schedule.cancel()
    }
}
