import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Something that visitors will see otherwise; a tap shows before and after.
T.AbstractButton {
    id: root

    required property string kind
    required property string title
    required property string happened
    required property bool follows
    required property list<string> fields
    required property int moreFields
    required property string picture
    required property string changedAt
    required property string account
    readonly property string told: follows ? qsTr("What it refers to is not shown any more") : PublishWords.told(happened, kind, fields, moreFields)

    implicitHeight: Theme.px(116)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: `${title}, ${PublishWords.happened(happened)}`
    Accessible.description: told
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        color: root.pressed ? Theme.pressed : "transparent"
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.hairline
            color: Theme.sand
        }
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Rectangle {
            id: frame
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(132)
            height: Theme.px(80)
            radius: Theme.px(12)
            color: Theme.tint(Theme.meadow)
            Icon {
                anchors.centerIn: parent
                visible: root.picture === ""
                name: ContentWords.iconOf(root.kind)
                size: Theme.px(36)
                colour: Theme.meadow
            }
            CoverPicture {
                anchors.fill: parent
                visible: root.picture !== ""
                source: root.picture
                CornerMask {
                    anchors.fill: parent
                    radius: Theme.px(12)
                    colour: Theme.paper
                }
                CornerMask {
                    anchors.fill: parent
                    radius: Theme.px(12)
                    colour: Theme.paper
                    lower: true
                }
            }
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: frame.width + Theme.px(20)
            width: tag.x - x - Theme.px(16)
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: root.title
                font: Theme.chipBold
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: [root.told, ...(root.follows ? [] : [root.account, root.changedAt])].filter(one => one !== "").join(" · ")
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        RowTag {
            id: tag
            anchors.verticalCenter: parent.verticalCenter
            x: compare.x - width - Theme.px(20)
            text: PublishWords.happened(root.happened)
            colour: PublishWords.colour(root.happened)
        }
        Label {
            id: compare
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
            text: qsTr("Compare")
            font: Theme.chip
            color: Theme.sky
            wrapMode: Text.NoWrap
        }
    }
}
