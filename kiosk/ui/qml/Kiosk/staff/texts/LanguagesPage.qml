pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The board of languages: rows are things, columns the hall's languages.
FocusScope {
    id: root

    required property LanguagesViewModel languages
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    readonly property real room: width - 2 * edge
    signal closed

    objectName: "languagesPage"
    onVisibleChanged: languages.show(visible)
    Component.onCompleted: languages.show(visible)

    Shortcut { sequences: [StandardKey.Cancel]; enabled: root.visible; onActivated: root.closed() }

    AreaHeader {
        id: header
        x: root.edge
        y: Theme.px(40)
        width: root.room
        title: qsTr("Languages")
        hint: qsTr("What is missing, out of date or not checked yet in each language. Touch a row to complete it.")
        onClosed: root.closed()
    }
    FilterRow {
        id: sections
        objectName: "boardSection"
        x: root.edge
        y: header.y + header.height + Theme.px(12)
        width: root.room
        kinds: true
        choices: root.languages.sections
        chosen: root.languages.section
        nameOfAll: qsTr("Everything")
        onTaken: slug => root.languages.chooseSection(slug)
    }
    Flow {
        id: stateChips
        x: root.edge
        width: root.room
        y: sections.y + sections.height
        spacing: Theme.touchGap
        Repeater {
            model: ["", "missing", "stale", "unchecked", "complete"]
            Chip {
                id: chip
                required property string modelData
                objectName: `boardState-${modelData === "" ? "all" : modelData}`
                text: TextsWords.state(modelData)
                checked: root.languages.state === modelData
                onClicked: root.languages.chooseState(chip.modelData)
            }
        }
    }
    LanguageColumns {
        id: columns
        x: root.edge
        y: stateChips.y + stateChips.height + Theme.px(12)
        width: root.room
        visible: root.languages.loaded
        columns: root.languages.columns
        titleWidth: list.titleWidth
    }
    LanguagesList {
        id: list
        x: root.edge - inset
        y: columns.y + columns.height + Theme.px(2)
        width: root.room + 2 * inset
        height: root.height - y
        bottomMargin: Theme.px(120)
        focus: true
        languages: root.languages
    }
    EmptyState {
        x: root.edge
        y: list.y + Theme.px(60)
        width: root.room
        visible: root.languages.unreadable || root.languages.loaded && list.count === 0
        icon: root.languages.unreadable ? "search" : "check"
        text: root.languages.unreadable ? qsTr("The library cannot be reached just now.")
            : root.languages.state === "missing" ? qsTr("Nothing is missing here.")
            : root.languages.state === "stale" ? qsTr("Nothing is out of date here.")
            : root.languages.state === "unchecked" ? qsTr("Nothing is to be checked here.")
            : qsTr("There is nothing of this kind.")
    }
    NoticeBar {
        page: "languages"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.px(24)
        notice: root.languages.notice
        busy: root.languages.busy
        onUndone: root.languages.undo()
        text: TextsWords.notice(root.languages.notice.message, root.languages.notice.number, root.languages.notice.subject)
    }
}
