import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// In place of the settings: the file has a mistake, or cannot be read.
Column {
    id: root

    required property SettingsViewModel settings

    topPadding: Theme.px(8)
    spacing: Theme.px(20)

    StaffCard {
        width: parent.width
        title: root.settings.unreadable ? qsTr("The settings cannot be read just now.") : qsTr("The file kiosk.toml has a mistake.")
        Column {
            width: parent.width
            spacing: Theme.px(20)
            Label {
                width: parent.width
                visible: !root.settings.unreadable
                text: qsTr("The screen that runs is not touched by it, but cannot start again. Somebody has to mend the file by hand, or the settings from before are put back.")
                font: Theme.chip
                lineHeight: 1.3
            }
            Label {
                objectName: "settingsMistake"
                width: parent.width
                visible: text !== ""
                text: root.settings.unusable
                font: Theme.secondary
                color: Theme.brick
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Row {
                spacing: Theme.touchGap
                StaffButton {
                    objectName: "settingsPutBack"
                    visible: root.settings.canPutBack
                    primary: true
                    enabled: !root.settings.busy
                    text: qsTr("Put back the settings from before")
                    onClicked: root.settings.putBack()
                }
                StaffButton {
                    objectName: "settingsReadAgain"
                    text: qsTr("Read it again")
                    onClicked: root.settings.read()
                }
            }
        }
    }
}
