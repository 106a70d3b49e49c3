pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What was found of one kind: how much, the best of it, and the way to all of it.
Column {
    id: root

    required property string kind
    required property int total
    required property bool many
    required property bool more
    required property RowsModel results
    required property int columns
    signal chosen(kind: string, slug: string)
    signal allWanted(kind: string)

    spacing: Theme.touchGap
    Item {
        width: root.width
        height: root.more ? all.height : Theme.px(56)
        Label {
            anchors.left: parent.left
            anchors.right: all.visible ? all.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.many ? qsTr("%1 · more than %2").arg(Words.kinds(root.kind)).arg(root.total - 1)
                            : `${Words.kinds(root.kind)} · ${root.total}`
            font: Theme.chipBold
            color: Theme.deepGrass
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Chip {
            id: all
            objectName: `all-${root.kind}`
            anchors.right: parent.right
            visible: root.more
            focusPolicy: Qt.TabFocus
            text: qsTr("Show all")
            onClicked: root.allWanted(root.kind)
        }
    }
    Grid {
        columns: root.columns
        spacing: Theme.touchGap
        Repeater {
            model: root.results
            FoundCard {
                id: card
                required property string slug
                objectName: `found-${kind}-${slug}`
                width: Math.floor((root.width - (root.columns - 1) * Theme.touchGap) / root.columns)
                onClicked: root.chosen(card.kind, card.slug)
            }
        }
    }
}
