pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// Three colours each that go together; one tap takes all of them.
FieldFrame {
    id: root

    required property list<string> keys
    required property list<string> colours
    signal taken(key: string)

    label: qsTr("Colours that go together")
    note: qsTr("Pictures and words stay as they are.")

    Flow {
        width: parent.width
        spacing: Theme.px(12)
        Repeater {
            model: root.keys
            T.AbstractButton {
                id: one
                required property string modelData
                required property int index
                objectName: `palette-${modelData}`
                implicitWidth: row.width + Theme.px(48)
                implicitHeight: Theme.px(72)
                text: FieldWords.palette(modelData)
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.Button
                Accessible.name: text
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: root.taken(modelData)
                background: Rectangle {
                    radius: height / 2
                    color: one.pressed ? Theme.sand : Theme.paper
                    border.color: Theme.sand
                    border.width: Theme.hairline
                    FocusRing {
                        radius: height / 2
                        visible: one.visualFocus
                    }
                }
                contentItem: Item {
                    Row {
                        id: row
                        anchors.centerIn: parent
                        spacing: Theme.px(8)
                        Repeater {
                            model: root.colours[one.index].split(" ")
                            Rectangle {
                                required property string modelData
                                anchors.verticalCenter: parent.verticalCenter
                                width: Theme.px(32)
                                height: width
                                radius: width / 2
                                color: modelData
                                border.color: Theme.mossGrey
                                border.width: Theme.hairline
                            }
                        }
                        Label {
                            anchors.verticalCenter: parent.verticalCenter
                            leftPadding: Theme.px(8)
                            text: one.text
                            font: Theme.chip
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
    }
}
