pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// With the sample hall, or with an empty one.
FocusScope {
    id: root

    required property BeginningViewModel beginning
    signal restoreWanted

    component Way: Card {
        id: way
        required property string iconName
        required property string note
        width: parent?.width ?? 0
        height: Math.max(Theme.px(240), words.height + Theme.px(80))
        contentItem: Item {
            Rectangle {
                id: badge
                x: Theme.px(40)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(112)
                height: width
                radius: Theme.px(28)
                color: Theme.tint(Theme.grass)
                Icon {
                    anchors.centerIn: parent
                    name: way.iconName
                    size: Theme.px(60)
                    colour: Theme.grass
                }
            }
            Column {
                id: words
                anchors.left: badge.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.px(36)
                anchors.rightMargin: Theme.px(40)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(8)
                Label {
                    width: parent.width
                    text: way.text
                    font: Theme.tileTitle
                }
                Label {
                    width: parent.width
                    text: way.note
                    font: Theme.chip
                    color: Theme.mossGrey
                    lineHeight: 1.3
                }
            }
        }
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.px(72), Theme.px(960))
        spacing: Theme.px(28)
        Way {
            objectName: "keepSample"
            focus: true
            iconName: "building"
            text: qsTr("Keep the sample hall")
            note: qsTr("See what can stand in a hall, and put your own in its place bit by bit. All samples can be removed together later.")
            onClicked: root.beginning.close()
        }
        Way {
            objectName: "beginEmpty"
            iconName: "sprout"
            text: qsTr("Begin with an empty hall")
            note: qsTr("Name, languages, logo and opening hours are asked, nothing else. The sample hall goes into the bin, and can be brought back.")
            onClicked: root.beginning.beginEmpty()
        }
        Way {
            objectName: "beginRestore"
            visible: root.beginning.mayRestore
            iconName: "replay"
            text: qsTr("This PC replaces another one")
            note: qsTr("Restore its backup from a stick or a disk, with its passphrase: everything is as it was there. You choose which backup, and nothing is replaced before you say so.")
            onClicked: root.restoreWanted()
        }
    }
}
