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
    readonly property int offered: pages.length - staff.refusedPages.length
    readonly property bool upright: Theme.portrait
    readonly property string locksIn: qsTr("locks in %n minute(s)", "", staff.minutesLeft)

    color: Theme.deepGrass

    Label {
        id: hall
        x: Theme.px(32)
        y: Theme.px(26)
        width: parent.width - 2 * x
        visible: !root.upright
        text: root.staff.language === "en" ? root.staff.overview.hallEnglish : root.staff.overview.hall
        font: Theme.type(20, Font.Bold)
        color: Theme.onDark
        lineHeight: 1.3
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Flow {
        id: entries
        readonly property real share: Math.floor((person.y - y + spacing) / root.offered) - spacing
        x: Theme.px(20)
        y: root.upright ? Theme.px(12) : hall.y + Math.max(hall.height, Theme.px(56)) + Theme.px(20)
        width: parent.width - 2 * x
        spacing: Theme.px(root.upright ? 8 : 2)
        Repeater {
            model: root.pages
            RailButton {
                id: button
                required property StaffPage modelData
                objectName: `rail-${modelData.name}`
                visible: !root.staff.refusedPages.includes(modelData.name)
                width: root.upright ? Math.min(implicitWidth, Math.floor((entries.width + entries.spacing) / root.offered) - entries.spacing) : entries.width
                height: root.upright ? implicitHeight : Math.min(implicitHeight, entries.share)
                upright: root.upright
                text: modelData.title
                iconName: modelData.iconName
                badge: modelData.badge
                checked: root.staff.page === modelData.name
                onClicked: root.staff.choosePage(button.modelData.name)
            }
        }
    }
    Item {
        id: person
        x: Theme.px(20)
        y: root.upright ? entries.y + entries.height : parent.height - height - Theme.px(18)
        width: parent.width - 2 * x
        height: links.y + links.height
        Rectangle {
            width: parent.width
            height: Theme.hairline
            visible: !root.upright
            color: Theme.glassLine
            opacity: 0.5
        }
        Label {
            id: name
            objectName: "railPerson"
            x: Theme.px(14)
            y: root.upright ? Math.round((links.height - height) / 2) : Theme.px(18)
            width: Math.min(implicitWidth, (root.upright ? links.x / 2 : parent.width) - x)
            text: root.staff.person
            font: Theme.chipBold
            color: Theme.onDark
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            id: role
            x: root.upright ? name.x + name.width + Theme.px(16) : name.x
            y: root.upright ? Math.round((links.height - height) / 2) : name.y + name.height + Theme.px(4)
            width: (root.upright ? links.x : parent.width) - x
            text: [StaffWords.role(root.staff.role), root.locksIn].join(root.upright ? " · " : "\n")
            font: Theme.small
            color: Theme.onDarkSoft
            maximumLineCount: root.upright ? 1 : 2
            elide: Text.ElideRight
        }
        Row {
            id: links
            readonly property real room: root.upright ? Theme.px(400) : person.width
            readonly property real share: Math.floor(room * 0.29)
            x: person.width - room
            y: root.upright ? 0 : role.y + role.height + Theme.px(4)
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
                width: links.room - 2 * links.share
                text: qsTr("Sign out")
                font: Theme.small
                colour: Theme.onDarkSoft
                onClicked: root.staff.leave()
            }
        }
    }
}
