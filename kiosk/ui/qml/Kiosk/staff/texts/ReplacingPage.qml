pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Find and replace over all texts: what is sought, the places, and one button that changes them.
FocusScope {
    id: root

    required property ReplacingViewModel replacing
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    readonly property real room: width - 2 * edge
    signal closed

    objectName: "replacingPage"
    onVisibleChanged: replacing.show(visible)
    Component.onCompleted: replacing.show(visible)

    Shortcut { sequences: [StandardKey.Find]; enabled: root.visible; onActivated: sought.take() }
    Shortcut { sequences: [StandardKey.Cancel]; enabled: root.visible; onActivated: root.closed() }
    Shortcut { sequences: [StandardKey.Undo]; enabled: root.visible && !sought.writing && !instead.writing; onActivated: root.replacing.undo() }

    AreaHeader {
        id: header
        x: root.edge
        y: Theme.px(40)
        width: root.room
        title: qsTr("Find and replace")
        hint: qsTr("In every text of the library; visitors see it with the next release.")
        onClosed: root.closed()
    }
    Row {
        id: fields
        x: root.edge
        y: header.y + header.height + Theme.px(20)
        spacing: Theme.gutter
        TextLine {
            id: sought
            fieldName: "soughtText"
            width: Math.floor((root.room - fields.spacing) / 2)
            focus: true
            label: qsTr("Find")
            onWritten: text => root.replacing.find(text)
        }
        TextLine {
            id: instead
            fieldName: "newText"
            width: sought.width
            label: qsTr("Replace with")
            onWritten: text => root.replacing.write(text)
        }
    }
    ChipStrip {
        id: languages
        x: root.edge
        y: fields.y + fields.height - Theme.px(16) // its line of help stays empty here
        width: root.room - matchCase.width - Theme.gutter
        spacing: Theme.px(10)
        model: root.replacing.languages
        header: Item {
            width: all.width + languages.spacing
            height: all.height
            Chip {
                id: all
                objectName: "searchAllLanguages"
                text: qsTr("All languages")
                checked: root.replacing.language === ""
                onClicked: root.replacing.chooseLanguage("")
            }
        }
        delegate: Chip {
            id: chip
            required property string modelData
            objectName: `searchLanguage-${modelData}`
            text: ContentWords.language(modelData)
            checked: root.replacing.language === modelData
            onClicked: root.replacing.chooseLanguage(chip.modelData)
        }
    }
    Chip {
        id: matchCase
        objectName: "matchCase"
        x: root.width - root.edge - width
        y: languages.y
        text: qsTr("Match capital letters")
        checked: root.replacing.matchCase
        Accessible.role: Accessible.CheckBox
        onClicked: root.replacing.toggleCase()
    }
    Item {
        id: summary
        x: root.edge
        y: languages.y + languages.height + Theme.px(8)
        width: root.room
        height: Theme.px(72)
        visible: root.replacing.places.count > 0
        TextLink {
            id: ticks
            objectName: "tickAll"
            readonly property bool all: root.replacing.chosenPlaces === root.replacing.places.count
            anchors.verticalCenter: parent.verticalCenter
            text: all ? qsTr("Untick all") : qsTr("Tick all")
            onClicked: root.replacing.tickAll(!all)
        }
        Label {
            objectName: "replacingSummary"
            anchors.verticalCenter: parent.verticalCenter
            x: ticks.width + Theme.px(12)
            width: replace.x - x - Theme.gutter
            text: TextsWords.willChange(root.replacing.chosenPlaces, root.replacing.chosenItems)
            font: Theme.chipBold
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        StaffButton {
            id: replace
            objectName: "replaceChosen"
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
            primary: true
            enabled: root.replacing.chosenPlaces > 0 && !root.replacing.searching && !root.replacing.busy
            text: root.replacing.newText !== "" ? qsTr("Replace") : qsTr("Delete these words")
            onClicked: root.replacing.replaceChosen()
        }
    }
    PlacesList {
        id: list
        x: root.edge - inset
        y: summary.y + summary.height + Theme.px(4)
        width: root.room + 2 * inset
        height: root.height - y
        bottomMargin: Theme.px(120)
        replacing: root.replacing
    }
    EmptyState {
        x: root.edge
        y: list.y + Theme.px(60)
        width: root.room
        visible: root.replacing.places.count === 0 && !root.replacing.searching
        icon: "search"
        text: root.replacing.unreadable ? qsTr("The library cannot be reached just now.")
            : root.replacing.text.trim() === "" ? qsTr("Type a word, and every place where it stands is listed here.")
            : qsTr("“%1” stands nowhere.").arg(root.replacing.text)
    }
    NoticeBar {
        page: "replacing"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.px(24)
        notice: root.replacing.notice
        text: TextsWords.notice(root.replacing.notice.message, root.replacing.notice.number, root.replacing.notice.subject)
        busy: root.replacing.busy
        onUndone: root.replacing.undo()
    }
}
