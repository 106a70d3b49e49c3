pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What visitors have left: a list, and the message that is open beside it; upright in its place.
FocusScope {
    id: root

    required property MessagesViewModel messages
    required property bool onKiosk
    readonly property OpenedMessageViewModel opened: messages.opened
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    readonly property real room: width - 2 * edge
    readonly property bool something: opened.isOpen || opened.isDeleted
    readonly property bool inDeleted: messages.filter === "deleted"
    readonly property bool searched: messages.text !== "" || messages.about !== ""

    objectName: "messagesPage"
    onVisibleChanged: messages.show(visible)
    Component.onCompleted: messages.show(visible)

    Shortcut {
        sequences: [StandardKey.Cancel]
        enabled: root.visible && root.something && !root.opened.askedToDelete && !root.messages.acts.chooser.shown
        onActivated: root.messages.openRow(-1)
    }

    Item {
        id: page
        anchors.fill: parent
        enabled: !root.opened.askedToDelete && !root.messages.acts.chooser.shown

        Label {
            id: heading
            objectName: "messagesHeading"
            x: root.edge
            y: Theme.px(40)
            width: Math.min(implicitWidth, root.room * 0.4)
            height: exports.height
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Messages")
            font: Theme.type(42, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        SearchField {
            id: search
            x: Theme.portrait ? root.edge : heading.x + heading.width + Theme.gutter
            y: Theme.portrait ? heading.y + heading.height + Theme.px(12) : heading.y
            width: Theme.portrait ? root.room : exports.x - x - Theme.gutter
            implicitHeight: Theme.px(72)
            visible: root.messages.loaded && !root.inDeleted
            example: qsTr("Search by name, phone, company or words")
            onAsked: (before, composed, after) => root.messages.search(before + composed + after)
            Keys.onDownPressed: list.forceActiveFocus()
            Keys.onEscapePressed: search.write("")
        }
        StaffButton {
            id: exports
            objectName: "exportMessages"
            x: root.edge + root.room - width
            y: heading.y
            implicitHeight: Theme.px(72)
            visible: root.messages.loaded && !root.inDeleted
            enabled: !root.messages.acts.busy && root.messages.complete && root.messages.rows.count > 0
            text: qsTr("Export %1 …").arg(root.messages.rows.count)
            onClicked: root.messages.export()
        }
        ChipStrip {
            id: filters
            objectName: "messageFilters"
            x: root.edge
            y: (Theme.portrait && search.visible ? search.y + search.height : heading.y + heading.height) + Theme.px(12)
            width: root.room
            visible: root.messages.loaded
            model: ["new", "in-hand", "answered", "closed", "mine", "all", "deleted"]
            delegate: Chip {
                id: chip
                required property string modelData
                property int number: 0
                objectName: `filter-${modelData}`
                text: MessageWords.filter(modelData)
                count: number
                checked: root.messages.filter === modelData
                onClicked: root.messages.useFilter(chip.modelData)
                function tell(): void {
                    number = root.messages.countOf(modelData);
                }
                Component.onCompleted: tell()
                Connections {
                    target: root.messages
                    function onChanged(): void {
                        chip.tell();
                    }
                }
            }
        }
        Column {
            id: told
            x: root.edge
            y: filters.y + filters.height + Theme.px(8)
            width: root.room
            spacing: Theme.px(8)
            Chip {
                objectName: "aboutAll"
                visible: root.messages.about !== "" && !root.inDeleted
                checked: true
                longest: root.room * 0.8
                text: qsTr("About one thing only · show everything")
                onClicked: root.messages.filterAbout("")
            }
            Label {
                objectName: "messagesDamaged"
                width: parent.width
                visible: root.messages.damaged
                text: qsTr("The file with the collected messages was damaged and has been set aside. Please tell IT: it can be restored from a backup.")
                font: Theme.type(22, Font.Medium)
                color: Theme.brick
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Label {
                width: parent.width
                visible: root.messages.loaded && !root.messages.complete
                text: qsTr("More messages are being opened …")
                font: Theme.small
                color: Theme.mossGrey
            }
        }
        Item {
            id: body
            readonly property real begin: told.y + (told.height > 0 ? told.height + Theme.px(12) : 0)
            x: root.edge
            y: begin
            width: root.room
            height: parent.height - y - Theme.px(32)
            visible: root.messages.loaded

            Rectangle {
                id: frame
                width: Theme.portrait ? parent.width : Math.round(parent.width * 0.42)
                height: parent.height
                visible: !Theme.portrait || !root.something
                radius: Theme.cardRadius
                color: Theme.paper
                border.color: Theme.sand
                border.width: Theme.hairline
                ListView {
                    id: list
                    objectName: "messages"
                    anchors.fill: parent
                    anchors.margins: Theme.px(12)
                    visible: !root.inDeleted
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds
                    model: root.messages.rows
                    delegate: MessageRow {
                        required property int index
                        objectName: `message-${index}`
                        width: list.width
                        chosen: root.opened.number === number
                        onClicked: root.messages.openRow(index)
                    }
                    FollowFocus { view: list }
                }
                ListView {
                    id: deletions
                    objectName: "deletions"
                    anchors.fill: parent
                    anchors.margins: Theme.px(12)
                    visible: root.inDeleted
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds
                    model: root.messages.deletions
                    delegate: DeletionRow {
                        required property int index
                        objectName: `deletion-${index}`
                        width: deletions.width
                        chosen: root.opened.number === number
                        onClicked: root.messages.openRow(index)
                    }
                    FollowFocus { view: deletions }
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width - Theme.px(80)
                    visible: root.inDeleted ? deletions.count === 0 : list.count === 0 && root.messages.complete
                    icon: "message"
                    text: MessageWords.nothing(root.messages.filter, root.searched && !root.inDeleted)
                }
            }
            Rectangle {
                id: panel
                x: Theme.portrait ? 0 : frame.width + Theme.px(24)
                width: parent.width - x
                height: parent.height
                visible: root.something
                radius: Theme.cardRadius
                color: Theme.paper
                border.color: Theme.sand
                border.width: Theme.hairline
                TextLink {
                    id: back
                    objectName: "backToList"
                    x: Theme.px(18)
                    y: Theme.px(8)
                    visible: Theme.portrait
                    text: qsTr("Back to the list")
                    onClicked: root.messages.openRow(-1)
                }
                OpenedMessage {
                    anchors.fill: parent
                    anchors.topMargin: Theme.portrait ? back.y + back.height : Theme.px(2)
                    anchors.bottomMargin: Theme.px(2)
                    visible: root.opened.isOpen
                    messages: root.messages
                    selectable: !root.onKiosk
                }
                DeletedMessage {
                    anchors.fill: parent
                    anchors.topMargin: Theme.portrait ? back.y + back.height : 0
                    visible: root.opened.isDeleted
                    messages: root.messages
                }
            }
            EmptyState {
                x: panel.x + Theme.px(40)
                anchors.verticalCenter: parent.verticalCenter
                width: panel.width - Theme.px(80)
                visible: !Theme.portrait && !root.something && (root.inDeleted ? deletions.count > 0 : list.count > 0)
                icon: "message"
                text: qsTr("Tap a message to read it.")
            }
        }
        NoMessages {
            anchors.centerIn: parent
            width: Math.min(root.room, Theme.px(1000))
            visible: root.messages.trouble !== ""
            trouble: root.messages.trouble
        }
        NoticeBar {
            page: "messages"
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - Theme.px(48)
            notice: root.messages.acts.notice
            text: MessageWords.notice(root.messages.acts.notice.message, root.messages.acts.notice.number, root.messages.acts.notice.subject)
        }
    }
    AskDeleteMessage {
        anchors.fill: parent
        visible: root.opened.askedToDelete
        focus: visible
        opened: root.opened
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.messages.acts.chooser.shown
        focus: visible
        chooser: root.messages.acts.chooser
    }
}
