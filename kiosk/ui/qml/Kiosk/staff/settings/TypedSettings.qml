import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What is typed and not written yet: how much, and what becomes of it.
Rectangle {
    id: root

    required property SettingsViewModel settings
    required property real edge

    height: Theme.px(104)
    visible: settings.changes > 0
    color: Theme.paper

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.sand
    }
    Label {
        objectName: "settingsTyped"
        anchors.verticalCenter: parent.verticalCenter
        x: root.edge
        width: acts.x - x - Theme.gutter
        text: root.settings.faults > 0 ? qsTr("%n setting(s) to correct before it can be saved.", "", root.settings.faults)
                                       : qsTr("%n setting(s) changed, not saved yet.", "", root.settings.changes)
        font: Theme.chip
        color: root.settings.faults > 0 ? Theme.brick : Theme.ink
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Row {
        id: acts
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - root.edge
        spacing: Theme.touchGap
        StaffButton {
            objectName: "settingsDiscard"
            enabled: !root.settings.busy
            text: qsTr("Discard")
            onClicked: root.settings.discard()
        }
        StaffButton {
            objectName: "settingsDone"
            primary: true
            enabled: !root.settings.busy && root.settings.faults === 0
            text: qsTr("Done")
            onClicked: root.settings.finish()
        }
    }
}
