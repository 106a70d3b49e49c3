import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One message in the list: who, what about, how it begins, and where it stands.
T.AbstractButton {
    id: root

    required property string number
    required property string moment
    required property string station
    required property string standing
    required property string person
    required property bool readable
    required property string subject
    required property string name
    required property string about
    required property string beginning
    property bool chosen: false

    implicitHeight: Theme.px(132)
    text: readable ? name : qsTr("Cannot be opened")
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: [MessageWords.standing(standing, person), what.text, moment].join(" · ")
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
                height: Math.max(who.height, tag.height)
                Label {
                    id: who
                    anchors.verticalCenter: parent.verticalCenter
                    width: tag.x - Theme.px(12)
                    text: root.text
                    font: Theme.chipBold
                    color: root.readable ? Theme.ink : Theme.brick
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                RowTag {
                    id: tag
                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width - width
                    text: MessageWords.standing(root.standing, root.person.length > 8 ? root.person.slice(0, 8) + "…" : root.person)
                    colour: MessageWords.colour(root.standing)
                    onTint: root.chosen
                }
            }
            Label {
                width: parent.width
                visible: root.readable
                text: root.beginning
                font: Theme.secondary
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                id: what
                width: parent.width
                text: [root.readable ? MessageWords.subject(root.subject) : "", root.about, root.station, root.moment].filter(one => one !== "").join(" · ")
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
}
