pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What is worth noting, in sentences.
StaffCard {
    id: root

    required property RowsModel findings

    visible: findings.count > 0
    title: qsTr("Worth noting")

    Column {
        objectName: "findings"
        width: parent.width
        spacing: Theme.px(14)
        Repeater {
            model: root.findings
            Item {
                id: finding
                required property string sentence
                width: parent?.width ?? 0
                height: said.height
                Rectangle {
                    y: Theme.px(12)
                    width: Theme.px(8)
                    height: width
                    radius: width / 2
                    color: Theme.grass
                }
                Label {
                    id: said
                    x: Theme.px(26)
                    width: parent.width - x
                    text: finding.sentence
                    font: Theme.secondary
                    lineHeight: 1.2
                }
            }
        }
    }
}
