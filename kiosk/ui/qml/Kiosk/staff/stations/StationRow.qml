import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One station in the list: its name and how it is, what is wrong first, when it was heard of.
T.AbstractButton {
    id: root

    required property string number
    required property string name
    required property string standing
    required property real seconds
    required property real release
    required property string releaseStanding
    required property real freeGigabytes
    required property string fault
    required property real faultNumber
    required property int faults
    property bool chosen: false
    readonly property string wrong: faults > 1 ? qsTr("%1, and %n more", "", faults - 1).arg(StationWords.fault(fault, faultNumber))
                                                : StationWords.fault(fault, faultNumber)

    objectName: `station-${number}`
    implicitHeight: Theme.px(144)
    text: name
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: [StationWords.standing(standing), wrong, known.text].filter(one => one !== "").join(" · ")
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(16)
        color: root.chosen ? Theme.tint(Theme.grass) : root.pressed ? Theme.pressed : "transparent"
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.hairline
            visible: !root.chosen
            color: Theme.sand
        }
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(16)
            width: parent.width - 2 * x
            spacing: Theme.px(4)
            Item {
                width: parent.width
                height: Math.max(called.height, tag.height)
                Label {
                    id: called
                    anchors.verticalCenter: parent.verticalCenter
                    width: tag.x - Theme.px(12)
                    text: root.name
                    font: Theme.chipBold
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                RowTag {
                    id: tag
                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width - width
                    text: StationWords.standing(root.standing)
                    colour: StationWords.colour(root.standing)
                    onTint: root.chosen
                }
            }
            Label {
                width: parent.width
                visible: root.wrong !== ""
                text: root.wrong
                font: Theme.secondary
                color: StationWords.colour(root.standing)
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: known
                width: parent.width
                text: [StationWords.ago(root.seconds), StationWords.release(root.release, root.releaseStanding), root.freeGigabytes < 0 ? "" : qsTr("%1 GB free").arg(StationWords.gigabytes(root.freeGigabytes))].filter(one => one !== "").join(" · ")
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
