import QtQuick

// One page of staff mode: what the rail says of it, and what it shows.
QtObject {
    required property string name
    required property string title
    required property string iconName
    property int badge: 0
    default required property Component content
}
