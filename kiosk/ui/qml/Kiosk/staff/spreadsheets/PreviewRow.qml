pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One line of a preview: where it is, what is called so, what stands there or changes.
Item {
    id: root

    required property string sheet
    required property int row
    required property string column
    required property string title
    required property bool begins
    required property string written
    required property string mend
    required property string near
    required property string contents
    required property string picture
    required property string field
    required property string type
    required property int fieldRow
    required property string rowField
    required property string textLanguage
    required property string before
    required property string after
    required property string tab
    required property bool narrow
    readonly property string subject: fieldRow > 0 ? rowField : field
    readonly property bool told: tab === "refused" || tab === "pictures"
    readonly property string third: told ? written
        : tab === "changed" ? ChangeWords.cell(field, fieldRow, rowField, textLanguage)
        : tab === "asked" ? near
                          : contents
    readonly property real thirdEnd: tab === "added" ? width : PreviewColumns.fourth(width)
    signal answered(same: bool)

    implicitHeight: Math.max(Theme.px(72), last.y + last.height + Theme.px(20))
    Accessible.role: Accessible.Row
    Accessible.name: [place.text, name.text, third, tab === "changed" ? `${was.text} → ${now.text}` : mend].filter(one => one !== "").join(", ")

    Rectangle {
        width: parent.width
        height: Theme.hairline
        visible: root.begins && root.y > 0  // the first has the edge of the card
        color: Theme.sand
    }
    Label {
        id: place
        x: PreviewColumns.first
        y: Theme.px(20)
        width: (root.narrow ? last.x : PreviewColumns.second) - x - Theme.gap
        visible: root.begins || root.told
        text: SpreadsheetWords.place(root.sheet, root.row, root.column)
        font: Theme.type(22, Font.Bold)
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Label {
        id: name
        x: root.narrow ? last.x : PreviewColumns.second
        y: place.y
        width: (root.narrow ? parent.width : root.tab === "same" ? parent.width : PreviewColumns.third(parent.width)) - x - Theme.gutter
        visible: root.begins
        text: root.title !== "" ? root.title : qsTr("(empty)")
        font: Theme.secondary
        color: root.title !== "" ? Theme.ink : Theme.mossGrey
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    Label {
        id: middle
        x: root.narrow ? PreviewColumns.first : PreviewColumns.third(parent.width)
        y: root.narrow && (place.visible || name.visible) ? place.y + Math.max(place.height, name.height) + Theme.px(6) : place.y
        width: (root.narrow ? parent.width * 0.4 : root.thirdEnd) - x - Theme.gutter
        text: root.third
        font: Theme.secondary
        color: root.tab === "refused" ? Theme.brick : root.tab === "added" ? Theme.mossGrey : Theme.ink
        maximumLineCount: 3
        elide: Text.ElideRight
    }
    Item { // what is to be done, or what changes
        id: last
        x: root.narrow ? Math.round(parent.width * 0.4) : PreviewColumns.fourth(parent.width)
        y: middle.y
        width: parent.width - x - Theme.gutter
        height: Math.max(middle.height, root.narrow ? 0 : Math.max(place.height, name.height), root.tab === "asked" ? answers.height : root.tab === "changed" ? values.height : Math.max(how.height, small.visible ? small.paintedHeight : 0))
        Label {
            id: how
            x: small.visible ? small.width + Theme.px(20) : 0
            width: parent.width - x
            visible: root.told
            text: root.mend
            font: Theme.secondary
        }
        Image {
            id: small
            width: visible ? Theme.px(112) : 0
            height: visible ? Theme.px(84) : 0
            visible: root.picture !== ""
            source: root.picture
            sourceSize.width: Theme.px(224)
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            horizontalAlignment: Image.AlignLeft
            verticalAlignment: Image.AlignTop
            Accessible.ignored: true
        }
        Flow {
            id: values
            width: parent.width
            visible: root.tab === "changed"
            spacing: Theme.px(14)
            Label {
                id: was
                width: Math.min(implicitWidth, values.width)
                text: ChangeWords.value(root.type, root.subject, root.before)
                font: Qt.font({ family: Theme.secondary.family, pixelSize: Theme.secondary.pixelSize, strikeout: root.before !== "" })
                color: Theme.mossGrey
                maximumLineCount: 3
                elide: Text.ElideRight
            }
            Item {
                width: arrow.width
                height: was.height / was.lineCount
                Icon {
                    id: arrow
                    anchors.verticalCenter: parent.verticalCenter
                    name: "forward"
                    size: Theme.px(22)
                    colour: Theme.mossGrey
                }
            }
            Label {
                id: now
                width: Math.min(implicitWidth, values.width)
                text: ChangeWords.value(root.type, root.subject, root.after)
                font: Theme.type(22, Font.Bold)
                maximumLineCount: 3
                elide: Text.ElideRight
            }
        }
        Row {
            id: answers
            y: root.narrow ? 0 : -Theme.px(10)
            visible: root.tab === "asked"
            spacing: Theme.px(12)
            StaffButton {
                objectName: `sameAs-${root.row}`
                text: qsTr("Yes, it is")
                onClicked: root.answered(true)
            }
            StaffButton {
                objectName: `isNew-${root.row}`
                text: qsTr("No, it is new")
                onClicked: root.answered(false)
            }
        }
    }
}
