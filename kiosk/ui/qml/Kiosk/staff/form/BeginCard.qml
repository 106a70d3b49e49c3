import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A ceremony or a guided tour is begun or practised from its own form. What is typed is written first.
StaffCard {
    id: root

    required property FormViewModel form
    required property ShowsViewModel shows
    property string wanted: ""

    function begin(act: string): void {
        if (form.about.unsaved()) {
            wanted = act;
            form.finish();
        } else {
            ask(act);
        }
    }
    function ask(act: string): void {
        shows.openOne(form.kind, form.about.slug(), act === "practise");
    }

    padding: Theme.px(24)
    title: qsTr("On the screen")
    Column {
        width: parent.width
        spacing: Theme.px(14)
        Label {
            width: parent.width
            text: qsTr("It begins on this PC's screen, as it was published last.")
            font: Theme.secondary
            lineHeight: 1.25
        }
        Flow {
            width: parent.width
            spacing: Theme.px(12)
            StaffButton {
                objectName: "formPractise"
                text: qsTr("Practise")
                onClicked: root.begin("practise")
            }
            StaffButton {
                objectName: "formBegin"
                primary: true
                iconName: "play"
                text: qsTr("Begin")
                onClicked: root.begin("begin")
            }
        }
    }
    Connections {
        target: root.form
        function onNoticeChanged(): void {
            if (root.wanted === "" || ["", "kept"].includes(root.form.notice))
                return;
            if (root.form.notice === "saved")
                Qt.callLater(root.ask, root.wanted);
            root.wanted = "";
        }
    }
}
