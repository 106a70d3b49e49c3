import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What was saved and does not hold yet: it waits for a new start.
Rectangle {
    id: root

    required property SettingsViewModel settings
    required property OverviewViewModel overview
    readonly property bool refused: overview.notice.trouble

    height: Theme.px(88)
    radius: Theme.px(20)
    visible: settings.waitsForScreen && settings.unusable === ""
    color: Theme.tint(Theme.amberInk)

    Label {
        objectName: "settingsWaiting"
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(28)
        width: restart.x - x - Theme.gutter
        text: root.refused ? StaffWords.notice(root.overview.notice.message, root.overview.notice.number)
            : qsTr("Some changes take effect when the screen restarts.")
        font: Theme.chip
        color: root.refused ? Theme.brick : Theme.ink
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    StaffButton {
        id: restart
        objectName: "settingsRestart"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Theme.px(12)
        enabled: root.overview.busy === ""
        text: qsTr("Restart the screen")
        onClicked: root.settings.restartAsked()
    }
}
