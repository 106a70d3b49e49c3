import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.visitor

// One company in the list; knows nothing of where companies come from.
PictureCard {
    id: root

    required property string name
    required property string monogram
    required property bool firstBatch
    required property string relation
    required property bool sample

    title: name
    leastPictureHeight: Theme.px(128)
    wordsGap: Theme.px(46)
    remarks: [firstBatch ? qsTr("First tenant") : Words.relation(relation), sample ? qsTr("Sample") : ""]

    Rectangle {
        x: Theme.cardPadding
        y: root.wide ? root.height - height - Theme.cardPadding : root.pictureHeight - height / 2
        z: 1
        width: Theme.px(84)
        height: width
        radius: Theme.px(22)
        color: Theme.paper
        Monogram {
            anchors.centerIn: parent
            size: Theme.px(74)
            character: root.monogram
            colour: root.colour
        }
    }
}
