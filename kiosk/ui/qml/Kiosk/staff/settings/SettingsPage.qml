pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The settings of this PC, the way to those of the hall, and the people who may edit.
FocusScope {
    id: root

    required property SettingsViewModel settings
    required property OverviewViewModel overview
    readonly property real edge: Theme.px(56)
    readonly property real room: width - 2 * edge

    onVisibleChanged: settings.show(visible)
    Component.onCompleted: settings.show(visible)

    Column {
        id: header
        x: root.edge
        y: Theme.px(48)
        width: root.room
        spacing: Theme.px(4)
        Label {
            width: parent.width
            text: qsTr("Settings")
            font: Theme.type(46, Font.Bold)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            text: SettingWords.reach(root.settings.group, root.overview.station)
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    ChipStrip {
        id: groups
        x: root.edge
        y: header.y + header.height + Theme.px(16)
        width: root.room
        model: root.settings.groups
        delegate: Chip {
            id: chip
            required property string name
            required property int changes
            objectName: `settings-${name}`
            text: SettingWords.group(name)
            count: changes > 0 ? changes : -1
            checked: root.settings.group === name
            onClicked: root.settings.chooseGroup(chip.name)
        }
    }
    SettingsWaiting {
        id: waiting
        x: root.edge
        y: groups.y + groups.height + (visible ? Theme.px(8) : 0)
        width: root.room
        settings: root.settings
        overview: root.overview
    }
    Loader {
        x: root.edge
        y: waiting.y + (waiting.visible ? waiting.height : 0) + Theme.px(8)
        width: root.room
        height: parent.height - y - (typed.visible ? typed.height : 0)
        sourceComponent: root.settings.group === "people" ? people : root.settings.group === "backup" && root.settings.unusable === "" ? backup : root.settings.unusable !== "" || root.settings.unreadable ? unusable : root.settings.group === "hall" ? hall : lines
    }
    Component {
        id: lines
        SettingsList { settings: root.settings }
    }
    Component {
        id: hall
        HallSettings { settings: root.settings }
    }
    Component {
        id: people
        PeoplePanel { people: root.settings.people }
    }
    Component {
        id: backup
        BackupPanel { settings: root.settings }
    }
    Component {
        id: unusable
        UnusableSettings { settings: root.settings }
    }
    TypedSettings {
        id: typed
        y: parent.height - height
        width: parent.width
        edge: root.edge
        settings: root.settings
    }
    NoticeBar {
        page: "settings"
        anchors.horizontalCenter: parent.horizontalCenter
        y: (typed.visible ? typed.y : parent.height) - height - Theme.px(32)
        notice: root.settings.notice
        text: SettingWords.notice(root.settings.notice.message, root.settings.notice.number)
        busy: root.settings.busy
        onUndone: root.settings.undo()
    }
    NoticeBar {
        page: "people"
        anchors.horizontalCenter: parent.horizontalCenter
        y: (typed.visible ? typed.y : parent.height) - height - Theme.px(32)
        notice: root.settings.people.notice
        text: PeopleWords.notice(root.settings.people.notice.message, root.settings.people.notice.subject)
    }
    PersonSheet {
        anchors.fill: parent
        visible: root.settings.people.opened !== ""
        focus: visible
        people: root.settings.people
    }
    InvitationSheet {
        anchors.fill: parent
        visible: root.settings.people.inviting
        focus: visible
        people: root.settings.people
    }
    PassphraseSheet {
        anchors.fill: parent
        visible: root.settings.backups.passphrase.purpose !== ""
        focus: visible
        passphrase: root.settings.backups.passphrase
    }
    AskRestore {
        anchors.fill: parent
        visible: root.settings.backups.restoring.asked > 0
        focus: visible
        restoring: root.settings.backups.restoring
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.settings.backups.chooser.shown
        focus: visible
        chooser: root.settings.backups.chooser
    }
    AskInterrupt {
        anchors.fill: parent
        visible: root.overview.interruption.asked !== ""
        focus: visible
        interruption: root.overview.interruption
    }
}
