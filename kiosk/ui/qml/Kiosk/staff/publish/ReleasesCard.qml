pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The releases of this PC: which, when, by whom, and what was new; each can be put on the screen.
StaffCard {
    id: root

    required property PublishViewModel publish

    title: qsTr("Releases")
    implicitHeight: Theme.px(116) + column.height

    Column {
        id: column
        width: parent.width
        Repeater {
            model: root.publish.releases.rows
            Item {
                id: row
                required property int number
                required property bool inForce
                required property string published
                required property string by
                required property string notes
                objectName: `release-${number}`
                width: column.width
                height: Math.max(Theme.px(76), words.height + Theme.px(16))
                Column {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    width: look.x - Theme.gap
                    Label {
                        width: parent.width
                        text: qsTr("No. %1").arg(row.number) + (row.by !== "" ? " · " + row.by : "")
                        font: Theme.type(22, Font.Bold)
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                    Label {
                        width: parent.width
                        text: row.published + (row.notes !== "" ? " · " + row.notes : "")
                        font: Theme.small
                        color: Theme.mossGrey
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                }
                TextLink {
                    id: look
                    objectName: `look-${row.number}`
                    anchors.verticalCenter: parent.verticalCenter
                    x: (act.visible ? act.x : state.visible ? state.x : parent.width) - width - Theme.px(8)
                    text: qsTr("Look")
                    onClicked: root.publish.releases.look(row.number)
                }
                Label {
                    id: state
                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width - width
                    visible: row.inForce
                    text: qsTr("On the screen")
                    font: Theme.type(20, Font.Bold)
                    color: Theme.grass
                    wrapMode: Text.NoWrap
                }
                TextLink {
                    id: act
                    objectName: `putInForce-${row.number}`
                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width - width
                    visible: !row.inForce && root.publish.releases.permitted
                    text: qsTr("Put back")
                    onClicked: root.publish.releases.ask(row.number)
                }
            }
        }
        Label {
            width: parent.width
            visible: root.publish.loaded && root.publish.releases.rows.count === 0
            text: qsTr("There is no release on this PC yet.")
            font: Theme.secondary
            color: Theme.mossGrey
        }
    }
}
