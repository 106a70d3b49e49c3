pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Asks what a station, or all, shall do, and once more before the request is signed.
StaffSheet {
    id: root

    required property AskingViewModel asking
    property string chosen: "sync"

    title: asking.name !== "" ? qsTr("What shall “%1” do?").arg(asking.name) : qsTr("What shall all stations do?")
    hint: StationWords.looks(asking.everyMinutes)
    onClosed: asking.close()

    Column {
        width: parent.width
        spacing: Theme.px(20)
        Flow {
            width: parent.width
            spacing: Theme.touchGap
            Repeater {
                model: ["sync", "mute", "mute-hour", "restart", "diagnose"]
                Chip {
                    required property string modelData
                    objectName: `ask-${modelData}`
                    text: StationWords.what(modelData)
                    checked: root.chosen === modelData
                    onClicked: root.chosen = modelData
                }
            }
        }
        Label {
            objectName: "askMeans"
            width: parent.width
            text: StationWords.means(root.chosen)
            font: Theme.secondary
            lineHeight: 1.3
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "askNo"
                focus: true
                text: qsTr("Cancel")
                onClicked: root.asking.close()
            }
            StaffButton {
                objectName: "askYes"
                primary: true
                text: qsTr("Ask")
                onClicked: root.asking.ask(root.chosen)
            }
        }
    }
}
