import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// This PC: what it shows, whether more can arrive, how much room it has.
StaffCard {
    id: root

    required property OverviewViewModel overview
    readonly property bool narrow: width < Theme.px(800)

    title: overview.station !== "" ? overview.station : qsTr("This PC")

    Column {
        id: lines
        width: root.narrow ? parent.width : Math.round(parent.width * 0.58)
        InfoLine {
            width: parent.width
            name: qsTr("Release")
            value: root.overview.release ? qsTr("No. %1 · %2").arg(root.overview.release).arg(root.overview.published) : "–"
        }
        InfoLine {
            width: parent.width
            name: qsTr("Channel")
            value: root.overview.enrolled ? qsTr("Looks for new content by itself") : qsTr("None: nothing arrives by itself")
            colour: root.overview.enrolled ? Theme.ink : Theme.amberInk
        }
        InfoLine {
            width: parent.width
            name: qsTr("Disk")
            value: qsTr("%1 GB free").arg(root.overview.freeGigabytes.toFixed(root.overview.freeGigabytes < 10 ? 1 : 0))
        }
        InfoLine {
            width: parent.width
            name: qsTr("Program")
            value: root.overview.version
        }
        InfoLine {
            objectName: "lastExamination"
            width: parent.width
            visible: root.overview.examined !== ""
            name: qsTr("Self-test")
            value: StaffWords.examined(root.overview.examined, root.overview.faultsFound, root.overview.concernsFound)
            colour: root.overview.faultsFound > 0 ? Theme.brick : root.overview.concernsFound > 0 ? Theme.amberInk : Theme.ink
        }
    }
    Column {
        x: root.narrow ? 0 : parent.width - width
        y: root.narrow ? lines.height + Theme.px(12) : 0
        width: root.narrow ? parent.width : Math.round(parent.width * 0.38)
        spacing: Theme.px(12)
        PillButton {
            objectName: "syncNow"
            width: parent.width
            implicitHeight: Theme.px(72)
            iconName: "replay"
            text: root.overview.busy === "sync" ? qsTr("Looking …") : qsTr("Sync now")
            font: Theme.chipBold
            colour: Theme.paper
            lineColour: Theme.sand
            enabled: root.overview.busy === "" && root.overview.enrolled
            opacity: root.overview.enrolled ? 1 : 0.5
            onClicked: root.overview.syncNow()
        }
        PillButton {
            objectName: "restartScreen"
            width: parent.width
            implicitHeight: Theme.px(72)
            iconName: "screen"
            text: qsTr("Restart the screen")
            font: Theme.chipBold
            colour: Theme.paper
            lineColour: Theme.sand
            enabled: root.overview.busy === "" && root.overview.presence !== ""
            opacity: root.overview.presence !== "" ? 1 : 0.5
            onClicked: root.overview.restartScreen()
        }
    }
}
