import QtQuick
import Kiosk
import Kiosk.controls

// The message for a search without results, with the query.
Label {
    required property string question

    objectName: "nothing"
    text: qsTr("Nothing found for “%1”").arg(question)
    font: Theme.cardTitle
    color: Theme.deepGrass
    elide: Text.ElideRight
}
