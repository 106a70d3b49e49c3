import QtQuick
import Kiosk
import Kiosk.controls

// That a search leads nowhere, in its own words.
Label {
    required property string question

    objectName: "nothing"
    text: qsTr("Nothing found for “%1”").arg(question)
    font: Theme.cardTitle
    color: Theme.deepGrass
    elide: Text.ElideRight
}
