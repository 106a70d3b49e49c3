pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// The rows of the board, with the keyboard: arrows, Enter opens, Space says that a translation is right.
ListView {
    id: root

    required property LanguagesViewModel languages
    readonly property real inset: Theme.px(10) // at each side, for the ring of the focus
    readonly property real titleWidth: Theme.portrait ? Theme.px(24) : Math.round(width * 0.4)
    property int column: 0

    function walk(step: int): void {
        column = Math.max(0, Math.min(languages.languages.length - 1, column + step));
    }

    objectName: "board"
    model: languages.rows
    topMargin: inset
    clip: true
    spacing: Theme.px(10)
    boundsBehavior: Flickable.StopAtBounds
    reuseItems: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Languages")
    onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0 // the current one may have gone
    Keys.onReturnPressed: if (currentIndex >= 0) languages.openRow(currentIndex, column)
    Keys.onEnterPressed: if (currentIndex >= 0) languages.openRow(currentIndex, column)
    Keys.onLeftPressed: walk(-1)
    Keys.onRightPressed: walk(1)

    delegate: LanguageRow {
        id: row
        objectName: `boardRow-${row.index}`
        width: root.width
        leftInset: root.inset
        rightInset: root.inset
        leftPadding: root.inset
        rightPadding: root.inset
        titleWidth: root.titleWidth
        languages: root.languages.languages
        current: root.activeFocus && ListView.isCurrentItem
        column: root.column
        busy: root.languages.busy
        onClicked: {
            root.currentIndex = row.index;
            root.languages.openRow(row.index, -1);
        }
        onOpenedIn: place => {
            root.currentIndex = row.index;
            root.column = place;
            root.languages.openRow(row.index, place);
        }
        onCheckedIn: place => root.languages.markChecked(row.index, place)
        // Before the button of the row would take it for a tap.
        Keys.onSpacePressed: root.languages.markChecked(row.index, root.column)
    }
}
