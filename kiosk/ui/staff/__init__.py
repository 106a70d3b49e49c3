"""Staff mode as QML sees it: the pad on either screen, the session, and a view-model a page."""
