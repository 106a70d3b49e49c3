import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// How heavy a film is for this PC, and what to do about it.
Column {
    id: root

    required property LighterCopy lighter

    spacing: Theme.px(6)
    Label {
        objectName: "filmWeight"
        width: parent.width
        text: root.lighter.measuring ? qsTr("This PC plays a part of it as fast as it can …")
            : root.lighter.tooHeavy && root.lighter.made !== "" ? qsTr("Too heavy for this PC: it decodes %1 of 100 frames in time. There is a lighter copy of it already: “%2”.").arg(root.lighter.speed).arg(root.lighter.made)
            : root.lighter.tooHeavy ? qsTr("Too heavy for this PC: it decodes %1 of 100 frames in time. Look on the hall's PC whether it runs smoothly there, or make a lighter copy.").arg(root.lighter.speed)
            : root.lighter.speed > 0 ? qsTr("Light enough for this PC (%1 times as fast as it plays).").arg((root.lighter.speed / 100).toFixed(1))
                                     : qsTr("Whether this PC plays it smoothly was not measured.")
        font: Theme.secondary
        color: root.lighter.tooHeavy ? Theme.amberInk : Theme.mossGrey
        maximumLineCount: 5
        elide: Text.ElideRight
    }
    Flow {
        x: -measure.side
        width: parent.width + measure.side
        TextLink {
            objectName: "makeLighter"
            visible: root.lighter.tooHeavy && root.lighter.made === "" && root.lighter.state !== "running"
            text: qsTr("Make a lighter copy")
            font: Theme.chipBold
            onClicked: root.lighter.make()
        }
        TextLink {
            id: measure
            objectName: "measureFilm"
            enabled: !root.lighter.measuring
            text: root.lighter.speed > 0 ? qsTr("Measure again") : qsTr("Measure")
            font: Theme.chip
            onClicked: root.lighter.measure()
        }
    }
}
