import QtQuick
import Kiosk
import Kiosk.visitor

// One project in the list.
PictureCard {
    required property string kind
    required property bool sample

    remarks: [Words.kind(kind), sample ? qsTr("Sample") : ""]
}
