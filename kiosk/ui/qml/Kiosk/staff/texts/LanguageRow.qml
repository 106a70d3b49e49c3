pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One thing, and how each of its languages is.
T.AbstractButton {
    id: root

    required property int index
    required property string section
    required property string title
    required property list<string> textStates
    required property list<int> textCounts
    property list<string> languages
    property real titleWidth: 0
    property bool current: false
    property int column: 0
    property bool busy: false
    readonly property string told: languages.map((language, place) => `${ContentWords.language(language)} ${TextsWords.cell(textStates[place], textCounts[place])}`).join(", ")
    signal checkedIn(place: int)
    signal openedIn(place: int)

    implicitHeight: Theme.px(Theme.portrait ? 150 : 84)
    focusPolicy: Qt.NoFocus
    text: title
    Accessible.role: Accessible.Row
    Accessible.name: `${title}, ${told}`

    background: Rectangle {
        radius: Theme.px(18)
        color: root.pressed ? Theme.sand : Theme.paper
        border.color: Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(24)
            visible: root.current
        }
    }
    contentItem: Item {
        Column {
            id: name
            x: Theme.px(24)
            y: Theme.portrait ? Theme.px(10) : Math.round((parent.height - height) / 2)
            width: (Theme.portrait ? parent.width : root.titleWidth) - x - Theme.gutter
            Label {
                width: parent.width
                text: root.title
                font: Theme.chipBold
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: ContentWords.section(root.section)
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        Row {
            x: root.titleWidth
            y: Theme.portrait ? parent.height - height - Theme.px(4) : Math.round((parent.height - height) / 2)
            Repeater {
                model: root.languages
                LanguageCell {
                    required property int index
                    cellName: `boardCell-${root.index}-${index}`
                    width: Math.floor((root.availableWidth - root.titleWidth) / root.languages.length)
                    textState: root.textStates[index] ?? "complete"
                    count: root.textCounts[index] ?? 0
                    current: root.current && root.column === index
                    busy: root.busy
                    checkName: `boardCheck-${root.index}-${index}`
                    onTakenAsRight: root.checkedIn(index)
                    onTaken: root.openedIn(index)
                }
            }
        }
    }
}
