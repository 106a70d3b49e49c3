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
    required property ShowsViewModel shows
    readonly property real previewed: preview.isOpen && !Theme.portrait ? seen.width : 0
    readonly property real edge: Theme.px(Theme.portrait ? 40 : 48)
    readonly property bool beside: !preview.isOpen && width >= Theme.px(1200)
    readonly property bool covered: form.conflict.isOpen || form.versions.isOpen || form.about.asked || shows.shown || sheets.isOpen
    objectName: "formPage"
    // On an upright screen the preview lies over the form, which one wants to see first.
    onVisibleChanged: if (!visible && Theme.portrait) preview.setOpen(false)

    Shortcut { sequences: [StandardKey.Undo]; enabled: root.visible && !root.covered; onActivated: root.form.undo() }
    Shortcut { sequences: [StandardKey.Redo, "Ctrl+Y"]; enabled: root.visible && !root.covered; onActivated: root.form.redo() }
    Shortcut { sequences: [StandardKey.Save]; enabled: root.visible && !root.covered; onActivated: root.form.finish() }
    Shortcut { sequences: [StandardKey.Cancel]; enabled: root.visible && !root.covered; onActivated: root.form.goBack() }

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
        onClicked: root.form.goBack()
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
        StaffButton { objectName: "formVersions"; visible: !root.form.isNew; text: qsTr("Versions"); onClicked: root.form.showVersions() }
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
    LanguageTabs {
        id: tabs
        x: root.edge
        y: back.y + back.height + Theme.px(16)
        width: parent.width - 2 * x
        form: root.form
    }
    FieldGuide { form: root.form; view: view; lines: repeater }
    RowDrag { id: rowDrag; form: root.form; view: view; lines: repeater }
    ScrollArea {
        id: view
        objectName: "formView"
        x: root.edge
        y: tabs.y + tabs.height + Theme.px(24)
        width: parent.width - root.previewed - (root.beside ? sides.width + Theme.px(32) : root.edge) - x
        height: parent.height - y
        contentHeight: (root.beside ? lines.height : aside.y + aside.height) + Theme.px(60)
        Flow {
            id: lines
            readonly property bool narrow: width < Theme.px(900)
            x: Theme.px(8)
            width: Math.min(parent.width - 2 * x, Theme.px(1300))
            spacing: Theme.px(20)
            Repeater {
                id: repeater
                model: root.form.lines
                FormLine {
                    id: line
                    form: root.form
                    onRowDrawn: scene => rowDrag.draw(line.field, line.number, scene)
                    onRowLetGo: rowDrag.drop()
                    width: half && !lines.narrow ? Math.floor((lines.width - lines.spacing) / 2) : lines.width
                }
            }
        }
    }
    ScrollArea {
        id: sides
        x: parent.width - width
        y: view.y
        width: root.beside ? Theme.px(460) : 0
        height: view.height
        contentHeight: aside.height + Theme.px(60)
        FormAside {
            id: aside
            parent: root.beside ? sides.contentItem : view.contentItem
            x: root.beside ? 0 : lines.x
            y: root.beside ? 0 : lines.height + Theme.px(32)
            width: root.beside ? sides.width - root.edge : lines.width
            form: root.form
            shows: root.shows
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
    ConflictPanel {
        anchors.fill: parent
        visible: root.form.conflict.isOpen
        focus: visible
        conflict: root.form.conflict
    }
    VersionsPanel {
        anchors.fill: parent
        visible: root.form.versions.isOpen
        focus: visible
        versions: root.form.versions
        name: root.form.title || qsTr("Without a name")
    }
    FormDeleteSheet {
        anchors.fill: parent
        visible: root.form.about.asked
        focus: visible
        form: root.form
    }
    ShowsSheet {
        anchors.fill: parent
        visible: root.shows.shown && root.shows.single
        focus: visible
        shows: root.shows
    }
    FormSheets {
        id: sheets
        anchors.fill: parent
        anchors.bottomMargin: InputMethod.visible ? InputMethod.keyboardRectangle.height : 0
        form: root.form
    }
}
