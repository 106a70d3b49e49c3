pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The room or the point that is chosen: what it is called, how large it is, who sits in it.
StaffCard {
    id: root

    required property PlanViewModel plan
    readonly property PlanChosen thing: plan.thing as PlanChosen
    readonly property string role: thing.role
    readonly property bool isRoom: role === "room" || role === "zone"

    visible: role !== ""
    title: PlanWords.role(role)

    Column {
        width: parent.width
        spacing: Theme.px(14)
        Label {
            objectName: "planAbout"
            width: parent.width
            visible: text !== ""
            text: root.isRoom ? root.thing.measures : PlanWords.about(root.role, root.thing.name, root.thing.point)
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.25
        }
        Label {
            width: parent.width
            visible: root.thing.hidden
            text: qsTr("Hidden: visitors do not see it.")
            font: Theme.secondary
            color: Theme.brick
        }
        TextLine {
            id: name
            width: parent.width
            visible: root.isRoom
            fieldName: "planName"
            label: qsTr("Name")
            longest: 80
            onWritten: text => rename.words = text
            Connections {
                target: root.thing
                function onChanged(): void {
                    if (rename.of !== root.thing.slug || rename.was !== root.thing.title)
                        rename.take();
                }
            }
            Component.onCompleted: rename.take()
        }
        StaffButton {
            id: rename
            property string of: ""
            property string was: ""
            property string words: ""
            function take(): void {
                of = root.thing.slug;
                was = root.thing.title;
                name.show(was);
                words = was;
            }
            objectName: "planRename"
            visible: root.isRoom && words !== was
            primary: true
            sides: Theme.px(32)
            enabled: words.trim() !== "" && !root.plan.editing.busy
            text: qsTr("Rename")
            onClicked: root.thing.rename(words)
        }
        Repeater {
            model: root.thing.sitting
            Item {
                id: company
                required property int index
                required property string key
                required property string name
                required property string first
                required property string last
                width: parent?.width ?? 0
                height: words.height + Theme.px(64)
                Column {
                    id: words
                    width: parent.width
                    Label {
                        objectName: `planSits-${company.index}`
                        width: parent.width
                        text: company.name
                        font: Theme.type(22, Font.Bold)
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                    Label {
                        objectName: `planDays-${company.index}`
                        width: parent.width
                        visible: text !== ""
                        text: PlanWords.days(company.first, company.last)
                        font: Theme.small
                        color: Theme.mossGrey
                    }
                }
                TextLink {
                    id: days
                    objectName: `planAskDays-${company.index}`
                    x: -side
                    y: words.height
                    enabled: !root.plan.editing.busy
                    text: qsTr("Moving dates")
                    onClicked: root.thing.askDays(company.key)
                }
                TextLink {
                    objectName: `planTakeOut-${company.index}`
                    x: days.x + days.width
                    y: words.height
                    enabled: !root.plan.editing.busy
                    text: qsTr("Move out")
                    onClicked: root.plan.takeCompanyOut(company.key)
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.px(10)
            StaffButton {
                objectName: "planStandHere"
                visible: root.role === "point"
                sides: Theme.px(28)
                enabled: !root.plan.editing.busy
                text: qsTr("“You are here”")
                onClicked: root.thing.standHere()
            }
            StaffButton {
                objectName: "planForm"
                sides: Theme.px(28)
                text: qsTr("Open")
                onClicked: root.thing.openForm()
            }
            StaffButton {
                objectName: "planDelete"
                sides: Theme.px(28)
                enabled: !root.plan.editing.busy
                text: qsTr("Delete")
                onClicked: root.plan.drawing.deleteChosen()
            }
        }
    }
}
