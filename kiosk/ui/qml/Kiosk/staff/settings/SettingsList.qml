pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The settings of one group.
ScrollArea {
    id: root

    required property SettingsViewModel settings

    objectName: "settingsList"
    contentHeight: column.height + Theme.px(140)
    FollowInput { view: root }

    Column {
        id: column
        width: root.width - Theme.px(16)
        topPadding: Theme.px(8)
        spacing: Theme.px(16)
        StaffCard {
            width: column.width
            visible: root.settings.group === "network"
            title: qsTr("Where content comes from")
            Label {
                objectName: "settingsChannel"
                width: parent.width
                text: SettingWords.channel(root.settings.channel)
                font: Theme.chip
                color: Theme.mossGrey
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                lineHeight: 1.3
            }
        }
        Repeater {
            model: root.settings.lines
            SettingLine {
                width: column.width
                settings: root.settings
            }
        }
    }
}
