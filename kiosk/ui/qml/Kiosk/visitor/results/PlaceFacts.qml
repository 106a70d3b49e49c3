import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// What is known of the place that was touched, and the way to its projects.
Column {
    id: root

    required property PlacesViewModel chart
    signal projectsTaken()
    readonly property bool countsPoor: chart.place === "" && chart.slug === "" && chart.poorCount > 0

    spacing: Theme.px(12)

    Tag {
        visible: root.chart.sample
        text: qsTr("Sample")
        colour: Theme.mossGrey
    }
    Label {
        objectName: "poorCount"
        visible: root.countsPoor
        text: `${root.chart.poorCount} / ${root.chart.count}`
        font: Theme.number
        color: Theme.sectorColour(root.chart.colour)
    }
    Label {
        width: parent.width
        visible: root.countsPoor
        text: qsTr("places were once national-level poor counties")
        font: Theme.lead
        color: Theme.ink
        bottomPadding: Theme.px(24)
    }
    Label {
        objectName: "placeName"
        width: parent.width
        text: root.chart.place !== "" ? root.chart.placeName : qsTr("Touch a place to learn more.")
        font: root.chart.place !== "" ? Theme.tileTitle : Theme.lead
        color: root.chart.place !== "" ? Theme.deepGrass : Theme.mossGrey
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Label {
        objectName: "placeValue"
        width: parent.width
        visible: root.chart.place !== "" && text !== ""
        text: root.chart.slug === "" ? (!root.chart.placePoor ? "" : root.chart.confirmed ? qsTr("Once a national-level poor county")
                                                                              : qsTr("Once a national-level poor county (to be confirmed)"))
            : root.chart.placeValue === "" ? qsTr("No figure known")
            : `${root.chart.placeYear} · ${root.chart.placeValue} ${root.chart.unit}`
        font: Theme.bodyBold
        color: Theme.sectorColour(root.chart.colour)
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    PillButton {
        objectName: "placeProjects"
        visible: root.chart.placeProjects > 0
        text: qsTr("%n project(s) here", "", root.chart.placeProjects)
        iconName: "projects"
        font: Theme.chipBold
        onClicked: root.projectsTaken()
    }
    Label {
        width: parent.width
        visible: root.chart.place !== "" && root.chart.placeProjects === 0
        text: qsTr("No project is named for this place yet.")
        font: Theme.chip
        color: Theme.mossGrey
    }
}
