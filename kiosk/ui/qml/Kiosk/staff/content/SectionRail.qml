pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// All lists by group, with how much there is of each.
ListView {
    id: root

    required property ContentViewModel content

    model: content.surroundings.sections
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
    delegate: SectionButton {
        id: button
        required property string name
        required property int number
        objectName: `section-${name}`
        width: root.width
        checked: root.content.section === name
        text: ContentWords.section(name)
        count: number
        Accessible.role: Accessible.PageTab
        Accessible.name: number < 0 ? text : `${text} ${number}`
        Accessible.checked: checked
        onClicked: root.content.openSection(button.name)
    }
    FollowFocus { view: root }
}
