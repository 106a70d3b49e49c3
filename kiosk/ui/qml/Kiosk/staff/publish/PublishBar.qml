import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What publishing is at, with Cancel; afterwards what has come of it.
Rectangle {
    id: root

    required property PublishViewModel publish
    readonly property string remaining: publish.remainingSeconds < 0 ? "" : qsTr("%1 left").arg(StaffWords.clock(publish.remainingSeconds))

    implicitHeight: Theme.px(92)
    radius: Theme.px(24)
    color: publish.publishing ? Theme.paper : Theme.tint(publish.notice.trouble ? Theme.brick : Theme.grass)
    border.color: publish.publishing ? Theme.sand : "transparent"
    border.width: Theme.hairline

    Label {
        objectName: "publishNotice"
        x: Theme.px(28)
        y: root.publish.publishing ? Theme.px(16) : Math.round((parent.height - height) / 2)
        width: (cancel.visible ? cancel.x : parent.width) - x - Theme.px(28)
        text: root.publish.publishing ? [qsTr("Publishing … visitors see it when everything is there."), root.remaining].filter(one => one !== "").join(" ")
                                      : PublishWords.notice(root.publish.notice.message, root.publish.notice.number)
        font: Theme.type(22, Font.Medium)
        color: root.publish.publishing ? Theme.ink : root.publish.notice.trouble ? Theme.brick : Theme.grass
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.StatusBar
        Accessible.name: text
    }
    Rectangle {
        x: Theme.px(28)
        y: parent.height - Theme.px(28)
        width: cancel.x - x - Theme.px(28)
        height: Theme.px(10)
        radius: height / 2
        visible: root.publish.publishing
        color: Theme.sand
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("%1 % uploaded").arg(Math.round(root.publish.share * 100))
        Rectangle {
            width: Math.max(height, parent.width * root.publish.share)
            height: parent.height
            radius: parent.radius
            color: Theme.grass
        }
    }
    TextLink {
        id: cancel
        objectName: "publishCancel"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Theme.px(20)
        visible: root.publish.publishing
        text: qsTr("Cancel")
        onClicked: root.publish.cancel()
    }
}
