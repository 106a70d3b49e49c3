pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Two people have changed the same: both versions side by side, and a tap chooses one for each field.
FormPanel {
    id: root

    required property FormConflictViewModel conflict
    readonly property string who: conflict.account !== "" ? `${conflict.account} · ${conflict.changedAt}` : qsTr("Somebody else")

    title: conflict.isDeleted ? qsTr("Somebody has deleted this meanwhile") : qsTr("Somebody else has changed this meanwhile")
    hint: conflict.isDeleted ? qsTr("%1. Your draft is kept until you decide.").arg(who)
                             : qsTr("%1. Tap for each field the version that is to stay.").arg(who)
    onClosed: conflict.close()
    acts: Row {
        spacing: Theme.px(12)
        StaffButton {
            objectName: "conflictDrop"
            visible: root.conflict.isDeleted
            text: qsTr("Leave it deleted")
            onClicked: root.conflict.drop()
        }
        StaffButton {
            objectName: "conflictRestore"
            visible: root.conflict.isDeleted
            primary: true
            text: qsTr("Bring it back with my version")
            onClicked: root.conflict.restore()
        }
        StaffButton {
            objectName: "conflictAllMine"
            visible: !root.conflict.isDeleted
            text: qsTr("All mine")
            onClicked: root.conflict.chooseAll("mine")
        }
        StaffButton {
            objectName: "conflictAllTheirs"
            visible: !root.conflict.isDeleted
            text: qsTr("All theirs")
            onClicked: root.conflict.chooseAll("theirs")
        }
        StaffButton {
            objectName: "conflictDone"
            visible: !root.conflict.isDeleted
            enabled: root.conflict.ready
            primary: true
            text: qsTr("Done")
            onClicked: root.conflict.settle()
        }
    }
    ListView {
        id: list
        objectName: "conflictCells"
        width: parent.width
        height: parent.height
        bottomMargin: Theme.px(40)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.conflict.isDeleted ? null : root.conflict.rows
        delegate: ConflictCell {
            width: list.width
            onChosenSide: side => root.conflict.choose(unit, side)
        }
        FollowFocus { view: list }
    }
}
