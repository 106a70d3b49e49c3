pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// What the content page asks; `sheet` says what: "filter", "sector", "tag", "validity" or "sort".
FocusScope {
    id: root

    required property ContentViewModel content
    required property string sheet
    readonly property string things: ContentWords.counted(content.section, content.selection.count)
    signal closed
    signal taken(act: string, key: string)

    Loader {
        anchors.fill: parent
        active: ["filter", "sector", "tag"].includes(root.sheet)
        focus: active
        sourceComponent: WordSheet {
            focus: true
            words: root.sheet === "tag" ? root.content.surroundings.tags : root.content.surroundings.sectors
            title: root.sheet === "filter" ? qsTr("Which sector?")
                 : root.sheet === "sector" ? qsTr("Sector of %1").arg(root.things) : qsTr("Tag %1").arg(root.things)
            nameOfAll: root.sheet === "filter" ? qsTr("All sectors") : ""
            canRemove: root.sheet === "tag"
            onClosed: root.closed()
            onTaken: key => root.taken(root.sheet, key)
            onRemoved: key => root.taken("untag", key)
        }
    }
    Loader {
        anchors.fill: parent
        active: root.sheet === "validity"
        focus: active
        sourceComponent: ValiditySheet {
            focus: true
            title: qsTr("When is it shown?")
            hint: qsTr("%1. An empty field sets no limit.").arg(root.things)
            onClosed: root.closed()
            onChosen: (first, last) => {
                root.closed();
                root.content.selection.setValidity(first, last);
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.sheet === "sort"
        focus: active
        sourceComponent: StaffSheet {
            id: sorts
            focus: true
            title: qsTr("In which order?")
            hint: qsTr("Choose the same again to turn it round.")
            onClosed: root.closed()
            Column {
                width: parent.width
                spacing: Theme.px(12)
                Repeater {
                    model: root.content.canPublish ? ["position", "title", "changed", "valid-until"] : ["position", "title", "changed"]
                    StaffButton {
                        id: order
                        required property string modelData
                        objectName: `sort-${modelData}`
                        width: parent.width
                        primary: root.content.sort === modelData
                        text: ContentWords.sort(modelData)
                        onClicked: {
                            root.content.sortBy(order.modelData);
                            root.closed();
                        }
                    }
                }
                StaffButton {
                    anchors.right: parent.right
                    objectName: "sortNone"
                    text: qsTr("Cancel")
                    onClicked: root.closed()
                }
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.content.selection.deletingCount > 0
        focus: active
        sourceComponent: DeleteSheet {
            focus: true
            content: root.content
        }
    }
}
