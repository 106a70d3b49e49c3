pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The first thing that the first person of a hall sees, over everything else: a calm picture beside
// what is asked.
FocusScope {
    id: root

    required property StaffViewModel staff
    required property real covered
    readonly property BeginningViewModel beginning: staff.hall.beginning as BeginningViewModel

    objectName: "beginning"

    function words(step: string): list<string> {
        switch (step) {
        case "choose": return [qsTr("Welcome"), qsTr("You are the first one here. How is the hall to begin?")];
        case "hall": return [qsTr("An empty hall"), qsTr("Visitors see its name and a calm picture, until more is in it.")];
        default: return [qsTr("It is all yours"), qsTr("Every hall begins with a name.")];
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.cream
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    CoverPicture {
        id: picture
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.36)
        height: Theme.portrait ? Math.round(parent.height * 0.22) : parent.height
        color: Theme.duskSky
        source: Theme.calmPicture
        EdgeScrim {
            solid: greeting.y + greeting.height
            fade: Theme.px(200)
        }
        Column {
            id: greeting
            x: Theme.px(56)
            y: Theme.px(64)
            width: parent.width - 2 * x
            spacing: Theme.px(16)
            Label {
                width: parent.width
                text: root.words(root.beginning.step)[0]
                font: Theme.type(54, Font.Bold)
                color: Theme.onDark
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Label {
                width: parent.width
                text: root.words(root.beginning.step)[1]
                font: Theme.lead
                color: Theme.onDark
            }
        }
    }
    Item {
        x: Theme.portrait ? 0 : picture.width
        y: Theme.portrait ? picture.height : 0
        width: parent.width - x
        height: parent.height - y - root.covered
        Loader {
            anchors.fill: parent
            focus: true
            sourceComponent: root.beginning.step === "choose" ? choose : root.beginning.step === "hall" ? hall : done
        }
    }
    FileChooserPanel {
        anchors.fill: parent
        visible: root.staff.media.chooser.shown
        focus: visible
        chooser: root.staff.media.chooser
    }

    Component {
        id: choose
        BeginningChoice {
            beginning: root.beginning
            onRestoreWanted: {
                root.staff.settings.chooseGroup("backup");
                root.staff.openPage("settings");
                root.beginning.close();
            }
        }
    }
    Component {
        id: hall
        BeginningForm { beginning: root.beginning }
    }
    Component {
        id: done
        BeginningDone {
            beginning: root.beginning
            onPageWanted: page => {
                root.staff.openPage(page);
                root.beginning.close();
            }
        }
    }
}
