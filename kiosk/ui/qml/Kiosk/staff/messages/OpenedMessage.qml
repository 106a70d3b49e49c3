pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The message that is open: what it says, who has it, what staff have noted.
ScrollArea {
    id: root

    required property MessagesViewModel messages
    required property bool selectable
    readonly property OpenedMessageViewModel opened: messages.opened
    readonly property bool ready: !messages.acts.busy

    component ContactLine: Item {
        id: line
        required property string name
        required property string value
        readonly property alias text: written.text
        width: column.width
        height: written.height + Theme.px(16)
        visible: value !== ""
        Label {
            y: written.y
            width: Theme.px(150)
            text: line.name
            font: Theme.secondary
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(16)
            wrapMode: Text.NoWrap
            color: Theme.mossGrey
        }
        VisitorText {
            id: written
            x: Theme.px(166)
            y: Theme.px(8)
            width: parent.width - x
            text: line.value
            font: Theme.type(22, Font.Medium)
            selectable: root.selectable
        }
    }

    contentHeight: column.height + 2 * column.y
    Connections {
        target: root.opened
        function onChanged(): void {
            if (column.number !== root.opened.number) {
                column.number = root.opened.number;
                root.contentY = 0;
            }
        }
        function onDraftChanged(): void {
            note.show(root.opened.noteDraft);
        }
    }
    Column {
        id: column
        property string number: ""
        x: Theme.px(32)
        y: Theme.px(28)
        width: root.width - 2 * x
        spacing: Theme.px(18)

        Label {
            objectName: "messageName"
            width: parent.width
            text: root.opened.readable ? root.opened.name : qsTr("This message cannot be opened")
            font: Theme.type(34, Font.Bold)
            color: root.opened.readable ? Theme.ink : Theme.brick
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            width: parent.width
            visible: !root.opened.readable
            text: qsTr("It was encrypted with another key, or is damaged.")
            font: Theme.chip
        }
        Flow {
            width: parent.width
            spacing: Theme.px(12)
            StatusTag {
                objectName: "messageState"
                text: MessageWords.standing(root.opened.state, root.opened.person)
                colour: MessageWords.colour(root.opened.state)
            }
            Label {
                objectName: "messageChangedBy"
                height: Theme.px(44)
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
                text: root.opened.changedBy
                font: Theme.small
                color: Theme.mossGrey
            }
        }
        Column {
            width: parent.width
            InfoLine {
                width: parent.width
                visible: root.opened.readable
                name: qsTr("Subject")
                value: MessageWords.subject(root.opened.subject)
            }
            Item {
                width: parent.width
                height: aboutLink.height
                visible: root.opened.aboutTitle !== ""
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(150)
                    text: qsTr("About")
                    font: Theme.secondary
                    color: Theme.mossGrey
                }
                TextLink {
                    id: aboutLink
                    objectName: "messageAbout"
                    x: Theme.px(152)
                    width: Math.min(implicitWidth, parent.width - x)
                    text: root.opened.aboutTitle
                    font: Theme.type(22, Font.Medium)
                    Accessible.description: qsTr("Show all messages about this")
                    onClicked: root.messages.filterAbout(root.opened.about)
                }
            }
            ContactLine { objectName: "message-organisation"; name: qsTr("Organisation"); value: root.opened.organisation }
            ContactLine { objectName: "message-phone"; name: qsTr("Phone"); value: root.opened.phone }
            ContactLine { objectName: "message-email"; name: qsTr("E-mail"); value: root.opened.email }
            InfoLine {
                width: parent.width
                name: qsTr("Received")
                value: [root.opened.moment, root.opened.station].filter(one => one !== "").join(" · ")
            }
        }
        Rectangle {
            width: parent.width
            height: words.height + Theme.px(48)
            visible: root.opened.readable
            radius: Theme.px(20)
            color: Theme.cream
            VisitorText {
                id: words
                objectName: "messageText"
                x: Theme.px(24)
                y: Theme.px(24)
                width: parent.width - 2 * x
                text: root.opened.message
                selectable: root.selectable
            }
        }
        Label {
            objectName: "messageCut"
            width: parent.width
            visible: root.opened.cut > 0
            text: qsTr("%n more character(s); an export has all of it.", "", root.opened.cut)
            font: Theme.small
            color: Theme.mossGrey
        }
        Flow {
            width: parent.width
            spacing: Theme.px(12)
            Repeater {
                model: [
                    { state: "in-hand", text: qsTr("I see to it") },
                    { state: "answered", text: qsTr("Answered") },
                    { state: "closed", text: qsTr("Closed") },
                    { state: "new", text: qsTr("Back to new") }
                ]
                StaffButton {
                    id: button
                    required property var modelData
                    objectName: `put-${modelData.state}`
                    visible: modelData.state !== root.opened.state || (modelData.state === "in-hand" && root.opened.person !== root.messages.person)
                    enabled: root.ready
                    primary: modelData.state === (root.opened.state === "new" ? "in-hand" : root.opened.state === "in-hand" ? "answered" : "")
                    text: modelData.text
                    onClicked: root.opened.put(button.modelData.state)
                }
            }
        }
        Label {
            width: parent.width
            topPadding: Theme.px(8)
            visible: root.opened.notes.count > 0
            text: qsTr("Notes")
            font: Theme.type(24, Font.Bold)
        }
        Repeater {
            model: root.opened.notes
            Column {
                id: noted
                required property string text
                required property bool readable
                required property string by
                width: column.width
                VisitorText {
                    width: parent.width
                    text: noted.readable ? noted.text : qsTr("This note was encrypted with another key.")
                    font: Theme.chip
                    selectable: root.selectable
                }
                Label {
                    width: parent.width
                    text: noted.by
                    font: Theme.small
                    color: Theme.mossGrey
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
            }
        }
        TextBlock {
            id: note
            width: parent.width
            label: qsTr("New note")
            note: qsTr("for colleagues; encrypted like the message")
            fieldName: "messageNote"
            lines: 2
            longest: 1000
            onWritten: text => root.opened.writeDraft(text)
        }
        Item {
            width: parent.width
            height: keep.height
            StaffButton {
                id: keep
                objectName: "keepNote"
                enabled: root.ready && root.opened.noteDraft.trim() !== ""
                text: qsTr("Keep the note")
                onClicked: root.opened.addNote()
            }
            TextLink {
                objectName: "deleteMessage"
                x: parent.width - width
                enabled: root.ready
                text: qsTr("Delete …")
                colour: Theme.brick
                onClicked: root.opened.askDelete(true)
            }
        }
    }
}
