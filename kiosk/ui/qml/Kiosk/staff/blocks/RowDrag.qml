import QtQuick
import Kiosk
import Kiosk.staff
import Kiosk.ViewModels

// A row of the form on its way to another place among the rows of its field: a line shows where, and
// the form scrolls at its edges.
Rectangle {
    id: root

    required property FormViewModel form
    required property Flickable view
    required property Repeater lines
    property string field: ""
    property int from: -1
    property int place: -1
    property point scene
    readonly property real edge: Theme.px(80)

    function draw(drawn: string, number: int, at: point): void {
        field = drawn;
        from = number;
        scene = at;
        look();
    }
    function drop(): void {
        const name = field, number = from, to = place > from ? place - 1 : place;
        field = "";
        from = place = -1;
        if (name !== "" && to >= 0 && to !== number)
            form.acts.move(name, number, to);
    }
    // The tops of the rows, and where the last one ends.
    function bounds(): list<real> {
        const tops = [];
        let end = 0;
        for (let number = 0; number < lines.count; ++number) {
            const line = lines.itemAt(number) as FormLine;
            if (!line?.path.startsWith(`${field}/`))
                continue;
            const top = line.mapToItem(view.contentItem, 0, 0).y;
            if (line.type === "row")
                tops.push(top);
            end = Math.max(end, top + line.height);
        }
        return [...tops, end];
    }
    function look(): void {
        const rows = bounds();
        const here = view.contentItem.mapFromItem(null, scene.x, scene.y).y;
        let to = rows.length - 1;
        for (let number = rows.length - 2; number >= 0; --number)
            if (here < (rows[number] + rows[number + 1]) / 2)
                to = number;
        place = to;
        y = rows[to] - height / 2;
    }

    parent: view.contentItem
    visible: field !== ""
    width: parent.width
    height: Theme.px(6)
    radius: height / 2
    color: Theme.grass

    Timer {
        interval: 16
        repeat: true
        running: root.visible
        onTriggered: {
            const at = root.view.mapFromItem(null, root.scene.x, root.scene.y).y;
            const step = at < root.edge ? -Theme.px(14) : at > root.view.height - root.edge ? Theme.px(14) : 0;
            if (step === 0)
                return;
            root.view.contentY = Math.max(0, Math.min(root.view.contentHeight - root.view.height, root.view.contentY + step));
            root.look();
        }
    }
}
