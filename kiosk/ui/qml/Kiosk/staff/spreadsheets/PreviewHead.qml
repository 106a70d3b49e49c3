import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// The headings of the table of a preview.
Rectangle {
    id: root

    required property string tab

    topLeftRadius: Theme.cardRadius
    topRightRadius: Theme.cardRadius
    color: Theme.sand

    component Heading: Label {
        anchors.verticalCenter: parent.verticalCenter
        font: Theme.secondary
        color: Theme.mossGrey
    }
    Heading {
        x: PreviewColumns.first
        text: qsTr("Place")
    }
    Heading {
        x: PreviewColumns.second
        text: qsTr("Row")
    }
    Heading {
        x: PreviewColumns.third(root.width)
        text: root.tab === "refused" ? qsTr("What stands there")
            : root.tab === "changed" ? qsTr("Field")
            : root.tab === "asked" ? qsTr("Is it this one?")
            : root.tab === "pictures" ? qsTr("Picture")
            : root.tab === "added" ? qsTr("Contents")
                                   : ""
    }
    Heading {
        x: PreviewColumns.fourth(root.width)
        text: root.tab === "refused" ? qsTr("How to mend it")
            : root.tab === "changed" ? qsTr("Before and after")
            : root.tab === "pictures" ? qsTr("What becomes of it")
                                     : ""
    }
}
