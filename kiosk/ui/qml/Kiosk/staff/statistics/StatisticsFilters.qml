pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Of when and of which station.
Column {
    id: root

    required property StatisticsViewModel statistics
    readonly property list<string> kinds: ["week", "month", "quarter", "year"]

    Row {
        spacing: Theme.touchGap
        Repeater {
            model: root.kinds
            Chip {
                required property string modelData
                objectName: `period-${modelData}`
                text: StatisticsWords.kind(modelData)
                checked: root.statistics.kind === modelData
                onClicked: root.statistics.chooseKind(modelData)
            }
        }
        Item {
            width: Theme.px(16)
            height: 1
        }
        StepButton {
            objectName: "periodBefore"
            iconName: "back"
            text: qsTr("The one before")
            enabled: root.statistics.canStepBack
            onClicked: root.statistics.stepBack()
        }
        StepButton {
            objectName: "periodAfter"
            iconName: "forward"
            text: qsTr("The one after")
            enabled: root.statistics.canStepForward
            onClicked: root.statistics.stepForward()
        }
    }
    ChipRow {
        objectName: "stations"
        width: parent.width
        visible: root.statistics.stations.count > 1
        choices: root.statistics.stations
        chosen: root.statistics.station
        nameOfAll: qsTr("All stations")
        onChoiceTaken: slug => root.statistics.chooseStation(slug)
    }

    component StepButton: RoundButton {
        size: Theme.px(64)
        anchors.verticalCenter: parent?.verticalCenter
        colour: Theme.paper
        lineColour: Theme.sand
        iconColour: Theme.deepGrass
        opacity: enabled ? 1 : 0.4
    }
}
