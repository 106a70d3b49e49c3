pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// All lists by group, with how much there is of each.
ListView {
    id: root

    required property ContentViewModel content

    model: content.sections
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    section.property: "group"
    section.delegate: Label {
        required property string section
        width: root.width
        leftPadding: Theme.px(20)
        topPadding: Theme.px(18)
        bottomPadding: Theme.px(4)
        text: ContentWords.group(section)
        font: Theme.small
        color: Theme.mossGrey
    }
    delegate: T.AbstractButton {
        id: button
        required property string name
        required property int number
        objectName: `section-${name}`
        width: root.width
        implicitHeight: Theme.px(64)
        checked: root.content.section === name
        text: ContentWords.section(name)
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.PageTab
        Accessible.name: `${text} ${number}`
        Accessible.checked: checked
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.content.openSection(button.name)

        background: Rectangle {
            radius: Theme.px(16)
            color: button.checked ? Theme.paper : button.pressed ? Theme.pressed : "transparent"
            border.color: button.checked ? Theme.sand : "transparent"
            border.width: Theme.hairline
            FocusRing {
                radius: Theme.px(22)
                visible: button.visualFocus
            }
        }
        contentItem: Item {
            Label {
                x: Theme.px(20)
                width: count.x - x - Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: button.text
                font: button.checked ? Theme.chipBold : Theme.chip
                color: button.checked ? Theme.deepGrass : Theme.ink
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: count
                x: parent.width - width - Theme.px(20)
                anchors.verticalCenter: parent.verticalCenter
                text: button.number
                font: Theme.small
                color: Theme.mossGrey
                wrapMode: Text.NoWrap
            }
        }
    }
    FollowFocus { view: root }
}
