"""Export and import of workbooks, as QML sees it."""
