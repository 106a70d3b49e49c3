pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Chooses files by touch: the sticks that are in this PC, the home folder, and what is in them.
FocusScope {
    id: root

    required property FileChooser chooser

    Keys.onEscapePressed: chooser.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.cream
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    RoundButton {
        id: back
        objectName: "chooserBack"
        x: Theme.px(56)
        y: Theme.px(44)
        iconName: root.chooser.canGoUp ? "back" : "close"
        text: root.chooser.canGoUp ? qsTr("Back") : qsTr("Close")
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        onClicked: root.chooser.canGoUp ? root.chooser.goUp() : root.chooser.close()
    }
    Column {
        anchors.verticalCenter: back.verticalCenter
        x: back.x + back.width + Theme.px(24)
        width: accept.x - x - Theme.gutter
        Label {
            width: parent.width
            text: root.chooser.purpose === "captions" ? qsTr("Choose captions")
                : root.chooser.purpose === "workbook" ? qsTr("Choose a workbook")
                : root.chooser.purpose === "folder" ? qsTr("Where to?")
                                                    : qsTr("Add files")
            font: Theme.type(38, Font.Bold)
        }
        Label {
            objectName: "chooserFolder"
            width: parent.width
            text: root.chooser.folder
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideMiddle
        }
    }
    PillButton {
        id: accept
        objectName: "chooserAccept"
        x: root.width - width - Theme.px(56)
        anchors.verticalCenter: back.verticalCenter
        text: root.chooser.purpose === "captions" ? qsTr("Attach")
            : root.chooser.purpose === "workbook" ? qsTr("Read it")
            : root.chooser.purpose === "folder" ? qsTr("Save here")
            : root.chooser.chosen ? qsTr("Import %n file(s)", "", root.chooser.chosen) : qsTr("Choose files")
        font: Theme.bodyBold
        colour: enabled ? Theme.amber : Theme.sand
        textColour: enabled ? Theme.ink : Theme.mossGrey
        enabled: root.chooser.ready
        onClicked: root.chooser.accept()
    }
    ChipStrip {
        id: places
        x: Theme.px(56)
        y: back.y + back.height + Theme.px(24)
        width: (all.visible ? all.x : root.width) - x - Theme.gutter
        model: root.chooser.places
        delegate: Chip {
            id: place
            required property int index
            required property string kind
            required property string name
            required property bool open
            objectName: `chooserPlace-${kind}-${index}`
            text: kind === "home" ? qsTr("This PC") : qsTr("Stick %1").arg(name)
            checked: open
            onClicked: root.chooser.openPlace(place.index)
        }
    }
    TextLink {
        id: all
        objectName: "chooserAll"
        anchors.right: accept.right
        anchors.verticalCenter: places.verticalCenter
        visible: root.chooser.fileCount > 1 && root.chooser.purpose === "import"
        text: root.chooser.allChosen ? qsTr("Choose none") : qsTr("Choose all")
        font: Theme.chip
        onClicked: root.chooser.takeAll()
    }
    ListView {
        id: list
        objectName: "chooserEntries"
        anchors.fill: parent
        anchors.topMargin: places.y + places.height + Theme.px(20)
        anchors.leftMargin: Theme.px(56)
        anchors.rightMargin: Theme.px(56)
        bottomMargin: Theme.px(40)
        clip: true
        spacing: Theme.px(10)
        model: root.chooser.entries
        FollowFocus { view: list }
        delegate: FileChooserRow {
            id: row
            required property int index
            objectName: `chooserEntry-${index}`
            width: list.width
            onClicked: root.chooser.take(row.index)
        }
        EmptyState {
            width: list.width
            y: Theme.px(120)
            visible: list.count === 0 && !root.chooser.loading
            icon: "document"
            text: root.chooser.unreadable ? qsTr("This cannot be read any more. Is the stick still in?")
                : root.chooser.purpose === "captions" ? qsTr("There are no captions here (SRT, WebVTT, ASS).")
                : root.chooser.purpose === "workbook" ? qsTr("There are no workbooks here.")
                : root.chooser.purpose === "folder" ? qsTr("There is nothing here yet.")
                                          : qsTr("There are no pictures, films or music here.")
        }
    }
}
