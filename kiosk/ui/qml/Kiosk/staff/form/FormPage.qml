pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// One thing of the library to work on: its fields in the order in which people read.
FocusScope {
    id: root

    required property FormViewModel form
    required property PreviewViewModel preview
    readonly property real beside: preview.isOpen && !Theme.portrait ? seen.width : 0
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    objectName: "formPage"

    Shortcut { sequences: [StandardKey.Undo]; enabled: root.visible; onActivated: root.form.undo() }
    Shortcut { sequences: [StandardKey.Redo, "Ctrl+Y"]; enabled: root.visible; onActivated: root.form.redo() }
    Shortcut { sequences: [StandardKey.Save]; enabled: root.visible; onActivated: root.form.finish() }
    Shortcut { sequences: [StandardKey.Cancel]; enabled: root.visible; onActivated: root.form.leave() }

    RoundButton {
        id: back
        objectName: "formBack"
        x: root.edge
        y: Theme.px(40)
        size: Theme.px(72)
        focus: true
        iconName: "back"
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.ink
        text: qsTr("Back to the list")
        onClicked: root.form.leave()
    }
    Column {
        x: back.x + back.width + Theme.px(20)
        anchors.verticalCenter: back.verticalCenter
        width: acts.x - x - Theme.gutter
        Label {
            objectName: "formTitle"
            width: parent.width
            text: root.form.title || qsTr("Without a name")
            font: Theme.type(34, Font.Bold)
            maximumLineCount: 1
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Label {
            objectName: "formNotice"
            width: parent.width
            text: [ContentWords.section(root.form.kind), FieldWords.notice(root.form.notice)].filter(words => words !== "").join(" · ")
            font: Theme.small
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
    Row {
        id: acts
        x: parent.width - width - root.edge
        anchors.verticalCenter: back.verticalCenter
        spacing: Theme.px(12)
        StaffButton {
            objectName: "formPreview"
            text: qsTr("Preview")
            colour: root.preview.isOpen ? Theme.sand : Theme.paper
            Accessible.checkable: true
            Accessible.checked: root.preview.isOpen
            onClicked: root.preview.setOpen(!root.preview.isOpen)
        }
        StaffButton { objectName: "formUndo"; text: qsTr("Undo"); enabled: root.form.canUndo; onClicked: root.form.undo() }
        StaffButton { objectName: "formRedo"; text: qsTr("Redo"); enabled: root.form.canRedo; onClicked: root.form.redo() }
        StaffButton { objectName: "formFinish"; primary: true; text: qsTr("Done"); onClicked: root.form.finish() }
    }
    Row {
        id: tabs
        x: root.edge
        y: back.y + back.height + Theme.px(16)
        spacing: Theme.px(10)
        Repeater {
            model: root.form.languages
            Chip {
                required property string modelData
                objectName: `language-${modelData}`
                leftPadding: Theme.px(28)
                text: ContentWords.language(modelData)
                checked: root.form.language === modelData
                onClicked: root.form.chooseLanguage(modelData)
            }
        }
    }
    ScrollArea {
        x: root.edge
        y: tabs.y + tabs.height + Theme.px(12)
        width: parent.width - root.beside - 2 * x
        height: parent.height - y
        contentHeight: lines.height + Theme.px(60)
        Flow {
            id: lines
            readonly property bool narrow: width < Theme.px(900)
            x: Theme.px(8)
            width: Math.min(parent.width - 2 * x, Theme.px(1300))
            spacing: Theme.px(20)
            Repeater {
                model: root.form.lines
                FormLine {
                    form: root.form
                    width: half && !lines.narrow ? Math.floor((lines.width - lines.spacing) / 2) : lines.width
                }
            }
        }
    }
    PreviewPanel {
        id: seen
        x: parent.width - width
        y: Theme.portrait ? tabs.y + tabs.height + Theme.px(12) : tabs.y
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.42)
        height: parent.height - y
        visible: root.preview.isOpen
        preview: root.preview
    }
}
