pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Who has changed this when: any two versions side by side, word by word, and one put back.
FormPanel {
    id: root

    required property FormVersionsViewModel versions
    required property string name

    title: qsTr("Versions of “%1”").arg(name)
    hint: versions.notice !== "" ? qsTr("That is not possible just now") : qsTr("Choose any two to compare them.")
    onClosed: versions.close()
    acts: StaffButton {
        objectName: "versionRestore"
        visible: root.versions.restorable
        primary: true
        text: root.versions.restorableFrom !== "" ? qsTr("Put the version of %1 back").arg(root.versions.restorableFrom) : qsTr("Put the first version back")
        onClicked: root.versions.restore()
    }

    ListView {
        id: list
        objectName: "versions"
        width: root.narrow ? parent.width : Theme.px(460)
        height: root.narrow ? Math.min(contentHeight, parent.height * 0.34) : parent.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.px(10)
        model: root.versions.rows
        delegate: CheckLine {
            required property int index
            required property int number
            required property string moment
            required property string account
            required property string reason
            required property bool chosen
            objectName: `version-${index}`
            width: list.width
            checkable: false
            checked: chosen
            text: FormWords.version(index === 0, moment, account, reason)
            onClicked: root.versions.toggle(number)
        }
        FollowFocus { view: list }
    }
    ListView {
        id: cells
        objectName: "versionCells"
        readonly property bool beside: !root.narrow
        x: beside ? list.width + Theme.px(40) : 0
        y: beside ? 0 : list.height + Theme.px(28)
        width: parent.width - x
        height: parent.height - y
        bottomMargin: Theme.px(40)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Keys.onUpPressed: flick(0, 1200)
        Keys.onDownPressed: flick(0, -1200)
        model: root.versions.cells
        header: Item {
            width: cells.width
            height: visible ? Theme.px(44) : 0
            visible: cells.count > 0 && cells.width >= Theme.px(900)
            Label { text: qsTr("Before"); font: Theme.chipBold }
            Label { x: Math.round(parent.width / 2) + Theme.px(10); text: qsTr("After"); font: Theme.chipBold }
        }
        delegate: WordedCell { width: cells.width }
    }
    Label {
        x: cells.x
        y: cells.y
        width: cells.width
        visible: root.versions.loaded && cells.count === 0
        text: list.count === 0 ? qsTr("Nothing has been changed since it came into the library.")
            : root.versions.comparing ? qsTr("These two are the same.") : qsTr("Choose two versions.")
        font: Theme.chip
        color: Theme.mossGrey
    }
}
