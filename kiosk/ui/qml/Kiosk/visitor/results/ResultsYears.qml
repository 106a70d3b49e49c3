pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// One indicator over the years: its chart, the year pointed at, and what the chart says in words.
Column {
    id: root

    required property YearChartViewModel chart
    required property real room
    readonly property color tone: Theme.sectorColour(chart.colour)

    spacing: Theme.gutter

    ChipStrip {
        id: choices
        objectName: "indicators"
        width: parent.width
        model: root.chart.choices
        delegate: Chip {
            id: choice
            required property string slug
            required property string name
            objectName: `indicator-${slug}`
            text: name
            checked: slug === root.chart.slug
            onClicked: root.chart.choose(choice.slug)
        }
    }
    Rectangle {
        visible: root.chart.slug !== ""
        width: parent.width
        height: Theme.portrait ? told.y + told.height + Theme.px(40)
                               : Math.max(root.room - choices.height - root.spacing, told.height + Theme.px(80))
        radius: Theme.cardRadius
        color: Theme.paper
        border.color: Theme.sand
        border.width: Theme.hairline

        YearBars {
            id: bars
            objectName: "yearChart"
            focus: true
            x: Theme.px(24)
            y: Theme.px(24)
            width: (Theme.portrait ? parent.width : told.x) - Theme.px(64)
            height: Theme.portrait ? Theme.px(720) : parent.height - Theme.px(48)
            chart: root.chart
            colour: root.tone
        }
        Column {
            id: told
            x: Theme.portrait ? Theme.px(40) : parent.width - width - Theme.px(40)
            y: Theme.portrait ? bars.y + bars.height + Theme.px(24) : Theme.px(40)
            width: Theme.portrait ? parent.width - 2 * x : Theme.px(470)
            spacing: Theme.px(16)
            Tag {
                visible: root.chart.sample
                text: qsTr("Sample")
                colour: Theme.mossGrey
            }
            Label {
                width: parent.width
                text: root.chart.name
                font: Theme.cardTitle
                color: Theme.deepGrass
                maximumLineCount: 4
                elide: Text.ElideRight
            }
            Label {
                objectName: "pointedYear"
                width: parent.width
                text: root.chart.year
                font: Theme.bodyBold
                color: Theme.mossGrey
            }
            Row {
                width: parent.width
                spacing: Theme.px(10)
                Label {
                    id: number
                    objectName: "pointedValue"
                    width: Math.min(implicitWidth, parent.width - unit.width - parent.spacing)
                    text: root.chart.value !== "" ? root.chart.value : qsTr("No figure known")
                    font: root.chart.value !== "" ? Theme.number : Theme.lead
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.px(28)
                    color: root.tone
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                Label {
                    id: unit
                    anchors.baseline: number.baseline
                    width: Math.min(implicitWidth, parent.width * 0.5)
                    text: root.chart.value !== "" ? root.chart.unit : ""
                    font: Theme.chip
                    color: root.tone
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.sand
            }
            Label {
                objectName: "chartWords"
                width: parent.width
                text: ChartWords.ofYears(root.chart)
                font: Theme.chip
                lineHeight: 1.35
            }
            Label {
                width: parent.width
                visible: root.chart.source !== ""
                text: qsTr("Source: %1").arg(root.chart.source)
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 3
                elide: Text.ElideRight
            }
        }
    }
    EmptyState {
        visible: root.chart.slug === ""
        width: parent.width
        icon: "chart"
        text: qsTr("No figure over the years is known yet.")
    }
}
