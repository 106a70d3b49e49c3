pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What is to be said of a thing beside its fields, and what can be done with the whole of it.
Column {
    id: root

    required property FormViewModel form
    required property ShowsViewModel shows
    readonly property FormAboutViewModel about: form.about
    readonly property int few: 4
    property bool all: false

    spacing: Theme.px(16)

    StaffCard {
        width: parent.width
        visible: root.about.coming !== ""
        padding: Theme.px(24)
        title: qsTr("For visitors")
        Column {
            width: parent.width
            spacing: Theme.px(12)
            StatusTag {
                objectName: "formShown"
                text: FormWords.shown(root.about)
                colour: root.about.outOfDate ? Theme.amberInk : root.about.onScreen ? Theme.grass : root.about.coming === "over" ? Theme.brick : Theme.mossGrey
            }
            Label {
                objectName: "formShownWhy"
                width: parent.width
                text: FormWords.why(root.about)
                font: Theme.secondary
                lineHeight: 1.25
            }
            CheckLine {
                objectName: "formPublished"
                width: parent.width
                checkable: false
                checked: root.about.coming !== "hidden"
                text: qsTr("Show it to visitors")
                onClicked: root.form.setFlag("published", !checked)
            }
        }
    }
    BeginCard {
        width: parent.width
        visible: ["ceremony", "guided-tour"].includes(root.form.kind)
        form: root.form
        shows: root.shows
    }
    StaffCard {
        width: parent.width
        visible: !root.form.isNew
        padding: Theme.px(24)
        title: qsTr("Used in")
        Column {
            width: parent.width
            Label {
                width: parent.width
                visible: root.about.uses.count === 0
                text: qsTr("Nowhere")
                font: Theme.secondary
                color: Theme.mossGrey
            }
            Repeater {
                model: root.about.uses
                ItemLine {
                    id: use
                    required property int index
                    required property string kind
                    required property string title
                    width: parent?.width ?? 0
                    text: title || qsTr("Without a name")
                    caption: ChangeWords.kind(kind)
                    visible: root.all || index < root.few
                    objectName: `use-${index}`
                    onClicked: root.form.openUse(use.index)
                }
            }
            TextLink {
                objectName: "usesAll"
                visible: !root.all && root.about.uses.count > root.few
                text: qsTr("%n more", "", root.about.uses.count - root.few)
                onClicked: root.all = true
            }
        }
    }
    StaffCard {
        width: parent.width
        visible: !root.form.isNew
        padding: Theme.px(24)
        title: qsTr("Last changed")
        corner: TextLink {
            objectName: "formCompare"
            visible: root.about.account !== ""
            text: qsTr("Compare")
            onClicked: root.form.showVersions()
        }
        Label {
            objectName: "formChanged"
            width: parent.width
            text: root.about.account !== "" ? `${root.about.account} · ${root.about.changedAt}` : qsTr("Not since it came into the library")
            font: Theme.secondary
        }
    }
    Flow {
        width: parent.width
        visible: !root.form.isNew && !root.about.single
        spacing: Theme.px(12)
        StaffButton {
            objectName: "formCopy"
            text: qsTr("Make a copy")
            onClicked: root.form.copy()
        }
        StaffButton {
            objectName: "formDelete"
            textColour: Theme.brick
            text: qsTr("Delete")
            onClicked: root.about.askDelete()
        }
    }
}
