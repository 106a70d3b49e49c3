import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Asks for a passphrase; a new one is shown once more, to be written down.
StaffSheet {
    id: root

    required property PassphraseViewModel passphrase
    readonly property bool written: passphrase.shown !== ""

    title: written ? qsTr("Write the passphrase down") : passphrase.isNew ? qsTr("Choose a passphrase for the backups") : qsTr("Passphrase of these backups")
    hint: BackupWords.passphraseHint(passphrase.purpose, written)
    onClosed: passphrase.close()
    onVisibleChanged: {
        field.show("");
        if (visible)
            field.take();
    }

    Column {
        width: parent.width
        spacing: Theme.px(20)
        TextLine {
            id: field
            width: parent.width
            visible: !root.written
            label: qsTr("Passphrase")
            note: root.passphrase.isNew ? BackupWords.strength(root.passphrase.strength) : ""
            fieldName: "passphrase"
            hints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            longest: 200
            onWritten: words => root.passphrase.write(words)
        }
        Rectangle {
            width: parent.width
            height: shown.height + Theme.px(64)
            visible: root.written
            radius: Theme.px(20)
            color: Theme.cream
            border.color: Theme.sand
            border.width: Theme.hairline
            Label {
                id: shown
                objectName: "shownPassphrase"
                anchors.centerIn: parent
                width: parent.width - Theme.px(48)
                text: root.passphrase.shown
                font: Theme.type(40 / Theme.textScale, Font.Bold)
                color: Theme.deepGrass
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.WrapAnywhere
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.touchGap
            StaffButton {
                objectName: "passphraseClose"
                text: qsTr("Cancel")
                onClicked: root.passphrase.close()
            }
            StaffButton {
                objectName: "passphrasePropose"
                visible: root.passphrase.isNew && !root.written
                text: qsTr("Propose one")
                onClicked: field.show(root.passphrase.propose())
            }
            StaffButton {
                objectName: "passphraseGoOn"
                primary: true
                enabled: root.passphrase.ready
                text: root.written ? qsTr("I have written it down") : qsTr("Go on")
                onClicked: root.passphrase.goOn()
            }
        }
    }
}
