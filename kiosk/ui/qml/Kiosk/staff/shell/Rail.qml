pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Where one is and where one can go: at the left, on an upright screen at the bottom.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property list<QtObject> pages
    readonly property bool upright: Theme.portrait
    readonly property string locksIn: qsTr("locks in %n minute(s)", "", staff.minutesLeft)

    color: Theme.deepGrass

    Label {
        id: hall
        x: Theme.px(32)
        y: Theme.px(34)
        width: parent.width - 2 * x
        visible: !root.upright
        text: root.staff.language === "en" ? root.staff.overview.hallEnglish : root.staff.overview.hall
        font: Theme.type(20, Font.Bold)
        color: Theme.onDark
        lineHeight: 1.3
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    Flow {
        id: entries
        x: Theme.px(20)
        y: root.upright ? Math.round((parent.height - height) / 2) : hall.y + Math.max(hall.height, Theme.px(56)) + Theme.px(28)
        width: root.upright ? person.x - x : parent.width - 2 * x
        spacing: Theme.px(8)
        Repeater {
            model: root.pages
            RailButton {
                id: button
                required property StaffPage modelData
                objectName: `rail-${modelData.name}`
                width: root.upright ? Math.min(implicitWidth, Math.floor((entries.width + entries.spacing) / root.pages.length) - entries.spacing) : entries.width
                upright: root.upright
                text: modelData.title
                iconName: modelData.iconName
                badge: modelData.badge
                checked: root.staff.page === modelData.name
                onClicked: root.staff.openPage(button.modelData.name)
            }
        }
    }
    Column {
        id: person
        x: root.upright ? parent.width - width - Theme.px(20) : Theme.px(20)
        y: root.upright ? Math.round((parent.height - height) / 2) : parent.height - height - Theme.px(24)
        width: root.upright ? Theme.px(400) : parent.width - 2 * x
        spacing: Theme.px(4)
        Rectangle {
            width: parent.width
            height: Theme.hairline
            visible: !root.upright
            color: Theme.glassLine
            opacity: 0.5
        }
        Item {
            width: 1
            height: Theme.px(10)
            visible: !root.upright
        }
        Label {
            objectName: "railPerson"
            x: root.upright ? 0 : Theme.px(14)
            width: parent.width - x
            horizontalAlignment: root.upright ? Text.AlignRight : Text.AlignLeft
            text: root.staff.person
            font: Theme.chipBold
            color: Theme.onDark
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            x: root.upright ? 0 : Theme.px(14)
            width: parent.width - x
            horizontalAlignment: root.upright ? Text.AlignRight : Text.AlignLeft
            text: [StaffWords.role(root.staff.role), root.locksIn].join(root.upright ? " · " : "\n")
            font: Theme.small
            color: Theme.onDarkSoft
            maximumLineCount: root.upright ? 1 : 2
            elide: Text.ElideRight
        }
        Row {
            id: links
            readonly property real share: Math.floor(person.width * 0.29)
            x: root.upright ? parent.width - width : 0
            TextLink {
                objectName: "railLanguage"
                width: links.share
                text: root.staff.language === "en" ? "中文" : "EN"
                font: Theme.small
                colour: Theme.onDarkSoft
                onClicked: root.staff.chooseLanguage(root.staff.language === "en" ? "zh-Hans" : "en")
            }
            TextLink {
                objectName: "railLock"
                width: links.share
                text: qsTr("Lock")
                font: Theme.small
                colour: Theme.onDarkSoft
                onClicked: root.staff.lock()
            }
            TextLink {
                objectName: "railLeave"
                width: person.width - 2 * links.share
                text: qsTr("Sign out")
                font: Theme.small
                colour: Theme.onDarkSoft
                onClicked: root.staff.leave()
            }
        }
    }
}
