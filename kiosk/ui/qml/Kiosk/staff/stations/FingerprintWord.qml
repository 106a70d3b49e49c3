import QtQuick
import Kiosk
import Kiosk.controls

// One of the six words by which a channel is known, in both languages.
Column {
    id: root

    required property int index
    required property string chinese
    required property string english

    Label {
        width: parent.width
        text: `${root.index + 1}  ${root.chinese}`
        font: Theme.type(38, Font.Bold)
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    Label {
        width: parent.width
        text: root.english
        font: Theme.chip
        color: Theme.mossGrey
        maximumLineCount: 1
        elide: Text.ElideRight
    }
}
