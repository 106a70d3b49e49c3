pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// How the title is read: a touch on a character shows how else it may be.
StaffSheet {
    id: root

    required property FormReading reading

    title: qsTr("How is the title read?")
    hint: qsTr("Touch a character, then choose how it is read.")
    breadth: Theme.px(1100)
    onClosed: reading.close()

    Column {
        width: parent.width
        spacing: Theme.px(24)
        Flow {
            width: parent.width
            spacing: Theme.px(8)
            Repeater {
                model: root.reading.rows
                T.AbstractButton {
                    id: cell
                    required property int index
                    required property string character
                    required property string reading
                    required property bool several
                    objectName: `character-${index}`
                    width: Math.max(Theme.px(76), said.implicitWidth + Theme.px(24))
                    height: Theme.px(104)
                    focus: index === 0
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: `${character}, ${reading}`
                    Accessible.checked: root.reading.place === index
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    onClicked: root.reading.touch(cell.index)
                    background: Rectangle {
                        radius: Theme.px(16)
                        color: root.reading.place === cell.index ? Theme.tint(Theme.grass) : Theme.cream
                        border.color: root.reading.place === cell.index ? Theme.grass : Theme.sand
                        border.width: root.reading.place === cell.index ? Theme.px(3) : Theme.hairline
                        FocusRing {
                            radius: Theme.px(22)
                            visible: cell.visualFocus
                        }
                    }
                    contentItem: Item {
                        Label {
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: Theme.px(12)
                            text: cell.character
                            font: Theme.type(34, Font.Bold)
                            wrapMode: Text.NoWrap
                        }
                        Label {
                            id: said
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: parent.height - height - Theme.px(12)
                            text: cell.reading
                            font: Theme.secondary
                            color: cell.several ? Theme.sky : Theme.mossGrey
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.px(10)
            Repeater {
                model: root.reading.choices
                Chip {
                    id: choice
                    required property int index
                    required property string modelData
                    objectName: `readAs-${modelData}`
                    text: modelData
                    checked: root.reading.text.split(" ")[root.reading.place] === modelData
                    onClicked: root.reading.choose(choice.index)
                }
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "readAsUsual"
                visible: !root.reading.usual || root.reading.unfitting
                text: qsTr("Read it as usual")
                onClicked: root.reading.readAsUsual()
            }
            StaffButton {
                objectName: "readingDone"
                primary: true
                text: qsTr("Done")
                onClicked: root.reading.close()
            }
        }
    }
}
