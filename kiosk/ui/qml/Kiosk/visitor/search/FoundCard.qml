pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls

// One thing that was found: its mark, its title and a line about it, with what fits marked.
Card {
    id: root

    required property string kind
    required property string title
    required property string markedTitle
    required property string excerpt
    required property string markedExcerpt
    required property string monogram
    required property string colourName

    text: title
    focusPolicy: Qt.TabFocus // a touch leaves the focus and the preedit text in the field
    Accessible.description: excerpt
    implicitHeight: Theme.px(Theme.largeText ? 204 : 148)
    contentItem: Item {
        Monogram {
            id: mark
            x: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            character: root.monogram
            iconName: Words.iconOf(root.kind)
            colour: Theme.sectorColour(root.colourName)
        }
        Column {
            anchors.left: mark.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(20)
            anchors.rightMargin: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)
            MarkedText {
                id: name
                width: parent.width
                plain: root.title
                text: root.markedTitle
                font: Theme.body
                lineHeight: 0.95
                maximumLineCount: 3
            }
            MarkedText {
                width: parent.width
                visible: text !== "" && name.lineCount < 3
                plain: root.excerpt
                text: root.markedExcerpt
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 1
            }
        }
    }
}
