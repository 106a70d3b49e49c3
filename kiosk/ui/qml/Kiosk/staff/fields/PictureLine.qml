pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// Pictures or a file of a field, as they look. A touch on one shows what can be done with it; several
// can be drawn into another order.
FieldFrame {
    id: root

    required property FormViewModel form
    required property string path
    required property bool several
    required property list<string> keys
    required property list<string> titles
    required property list<string> pictures
    property int taken: -1
    readonly property int place: several ? taken : -1

    function moveTo(to: int): void {
        form.acts.move(path, taken, to);
        taken = to;
    }
    // Where in the order a point of the pictures is.
    function placeAt(x: real, y: real): int {
        for (let place = 0; place < tiles.count; ++place) {
            const tile = tiles.itemAt(place);
            if (x >= tile.x && x < tile.x + tile.width + flow.spacing && y >= tile.y && y < tile.y + tile.height + flow.spacing)
                return place;
        }
        return -1;
    }

    onKeysChanged: if (taken >= keys.length) taken = -1
    note: several && keys.length > 1 ? qsTr("Draw them into another order") : ""

    Column {
        width: parent.width
        spacing: Theme.px(12)
        Flow {
            id: flow
            width: parent.width
            spacing: Theme.px(20)
            Repeater {
                id: tiles
                model: root.keys.length
                PictureThumb {
                    id: thumb
                    required property int index
                    objectName: `picture-${root.path}-${index}`
                    text: root.titles[index] ?? ""
                    picture: root.pictures[index] ?? ""
                    taken: root.taken === index
                    drawable: root.several && root.keys.length > 1
                    onClicked: root.taken = root.taken === thumb.index ? -1 : thumb.index
                    onMoved: step => {
                        const to = thumb.index + step;
                        if (to >= 0 && to < root.keys.length) {
                            root.taken = thumb.index;
                            root.moveTo(to);
                            tiles.itemAt(to).forceActiveFocus(Qt.TabFocusReason);
                        }
                    }
                    onDropped: scene => {
                        const inside = flow.mapFromItem(null, scene.x, scene.y);
                        const to = root.placeAt(inside.x, inside.y);
                        if (to >= 0 && to !== thumb.index) {
                            root.taken = -1;
                            root.form.acts.move(root.path, thumb.index, to);
                        }
                    }
                }
            }
            AddTile {
                objectName: `add-${root.path}`
                visible: root.several || root.keys.length === 0
                text: qsTr("Add: %1").arg(root.label)
                onClicked: root.form.acts.choose(root.path, -1)
            }
        }
        Flow {
            width: parent.width
            visible: root.taken >= 0
            spacing: Theme.px(12)
            StaffButton {
                objectName: `earlier-${root.path}`
                visible: root.several && root.taken > 0
                iconName: "back"
                text: qsTr("Earlier")
                onClicked: root.moveTo(root.taken - 1)
            }
            StaffButton {
                objectName: `later-${root.path}`
                visible: root.several && root.taken < root.keys.length - 1
                iconName: "forward"
                text: qsTr("Later")
                onClicked: root.moveTo(root.taken + 1)
            }
            StaffButton {
                objectName: `exchange-${root.path}`
                text: qsTr("Another one")
                onClicked: root.form.acts.choose(root.path, root.place)
            }
            StaffButton {
                objectName: `show-${root.path}`
                text: qsTr("Open in the media library")
                onClicked: root.form.acts.showMedia(root.keys[root.taken].split(":")[1])
            }
            StaffButton {
                objectName: `remove-${root.path}`
                text: qsTr("Remove")
                onClicked: root.form.acts.remove(root.path, root.place)
            }
        }
    }
}
