pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// Suggested queries, and hints for typing.
Column {
    id: root

    required property RowsModel suggestions
    signal taken(words: string)

    spacing: Theme.gutter
    Label {
        width: parent.width
        text: qsTr("Write a name or any word. Pinyin works too, whole or by its first letters: tongliao, tl")
        font: Theme.body
        color: Theme.mossGrey
    }
    Flow {
        width: parent.width
        spacing: Theme.touchGap
        Repeater {
            model: root.suggestions
            Chip {
                id: chip
                required property string words
                required property int index
                objectName: `suggestion-${index}`
                longest: root.width - leftPadding - rightPadding
                focusPolicy: Qt.TabFocus
                text: words
                onClicked: root.taken(chip.words)
            }
        }
    }
}
