import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A list without rows says why, and what to do.
Column {
    id: root

    required property ContentViewModel content

    visible: content.unreadable || content.loaded && content.rows.count === 0
    spacing: Theme.px(24)
    EmptyState {
        width: parent.width
        icon: root.content.narrowed ? "search" : ContentWords.iconOf(root.content.section)
        text: root.content.unreadable ? qsTr("The library cannot be reached just now. What is here comes back by itself.")
            : root.content.text !== "" ? qsTr("Nothing is called “%1” here. Pinyin and initials find it too.").arg(root.content.text)
            : root.content.narrowed ? qsTr("Nothing here is like that.")
                                    : qsTr("Nothing here yet. Touch “New” to add the first.")
    }
    StaffButton {
        objectName: "showAll"
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.content.narrowed && !root.content.unreadable
        text: qsTr("Show all of them")
        onClicked: root.content.showAll()
    }
}
