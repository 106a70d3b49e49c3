pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The companies that have no room: tapped into the chosen one, or drawn by their grips to any.
StaffCard {
    id: root

    required property PlanViewModel plan
    signal drawnTo(name: string, scene: point)
    signal letGo(key: string)

    title: qsTr("Without a room")

    Column {
        width: parent.width
        spacing: Theme.px(6)
        Label {
            width: parent.width
            text: root.plan.withoutRoom.count === 0 ? qsTr("Every company has a room.")
                : qsTr("Draw one by its grip to a room, or choose a room and tap it here.")
            font: Theme.secondary
            color: Theme.mossGrey
            lineHeight: 1.25
        }
        Repeater {
            model: root.plan.withoutRoom
            T.AbstractButton {
                id: company
                required property int index
                required property string key
                required property string name
                objectName: `planCompany-${index}`
                width: parent?.width ?? 0
                height: Math.max(Theme.px(72), words.height + Theme.px(16))
                enabled: !root.plan.editing.busy
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.Button
                Accessible.name: name
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: root.plan.placeCompany(key)
                background: Rectangle {
                    radius: Theme.px(12)
                    color: company.pressed ? Theme.pressed : "transparent"
                    FocusRing {
                        radius: Theme.px(16)
                        visible: company.visualFocus
                    }
                }
                contentItem: Item {
                    Label {
                        id: words
                        anchors.verticalCenter: parent.verticalCenter
                        width: grip.x
                        text: company.name
                        font: Theme.type(22, Font.Normal)
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                    RowGrip {
                        id: grip
                        objectName: `planGrip-${company.index}`
                        anchors.verticalCenter: parent.verticalCenter
                        x: parent.width - width
                        what: company.name
                        onDrawnTo: scene => root.drawnTo(company.name, scene)
                        onLetGo: root.letGo(company.key)
                    }
                }
            }
        }
    }
}
