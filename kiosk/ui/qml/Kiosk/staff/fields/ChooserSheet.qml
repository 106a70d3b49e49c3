pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Looks for what a field is to refer to: a list of names, or of files a grid.
StaffSheet {
    id: root

    required property FieldChooser chooser
    signal cleared

    title: ChangeWords.field(chooser.field)
    breadth: Theme.px(chooser.files ? 1300 : 860)
    onClosed: chooser.close()

    Column {
        width: parent.width
        spacing: Theme.px(16)
        SearchField {
            id: search
            width: parent.width
            implicitHeight: Theme.px(72)
            focus: true
            example: root.chooser.files ? qsTr("Search the files") : qsTr("Search by name or pinyin")
            onAsked: (before, composed, after) => root.chooser.search(before + composed + after)
            Keys.onDownPressed: (view.item as Item)?.forceActiveFocus(Qt.TabFocusReason)
            Component.onCompleted: take()
        }
        Loader {
            id: view
            width: parent.width
            height: Math.max(Theme.px(240), Math.min(Theme.px(620), root.height - Theme.px(440)))
            sourceComponent: root.chooser.files ? files : names
            Label {
                anchors.centerIn: parent
                width: parent.width
                visible: root.chooser.loaded && root.chooser.rows.count === 0
                horizontalAlignment: Text.AlignHCenter
                text: root.chooser.unreadable ? qsTr("The library cannot be reached just now. Please try again.")
                    : root.chooser.text !== "" ? qsTr("Nothing is called that. Try a shorter word.")
                    : root.chooser.files ? qsTr("There is nothing to choose yet. Files are added on the page “Media”.")
                    : qsTr("There is nothing to choose yet. Add it in its own list first.")
                font: Theme.chip
                color: Theme.mossGrey
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "chooserNone"
                visible: root.chooser.clearable
                text: qsTr("None")
                onClicked: root.cleared()
            }
            StaffButton {
                objectName: "chooserDone"
                primary: root.chooser.several
                text: root.chooser.several ? qsTr("Done") : qsTr("Cancel")
                onClicked: root.chooser.close()
            }
        }
    }
    Component {
        id: names
        ListView {
            id: list
            clip: true
            spacing: Theme.px(8)
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            model: root.chooser.rows
            Accessible.role: Accessible.List
            Accessible.name: root.title
            onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
            Keys.onReturnPressed: root.chooser.take(currentIndex)
            Keys.onEnterPressed: root.chooser.take(currentIndex)
            delegate: NameRow {
                id: row
                required property int index
                objectName: `choose-${index}`
                width: list.width
                current: list.activeFocus && ListView.isCurrentItem
                saysKind: root.chooser.manyKinds
                onClicked: root.chooser.take(row.index)
            }
        }
    }
    Component {
        id: files
        GridView {
            id: grid
            readonly property int columns: Math.max(2, Math.floor(width / Theme.px(230)))
            clip: true
            cellWidth: Math.floor(width / columns)
            cellHeight: Math.round(cellWidth * 0.62) + Theme.px(44)
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            model: root.chooser.rows
            Accessible.role: Accessible.List
            Accessible.name: root.title
            onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
            Keys.onReturnPressed: root.chooser.take(currentIndex)
            Keys.onEnterPressed: root.chooser.take(currentIndex)
            delegate: FileTile {
                id: tile
                required property int index
                objectName: `choose-${index}`
                width: grid.cellWidth - Theme.px(14)
                height: grid.cellHeight - Theme.px(14)
                current: grid.activeFocus && GridView.isCurrentItem
                onClicked: root.chooser.take(tile.index)
            }
        }
    }
}
