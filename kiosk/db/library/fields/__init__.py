"""Where each field of the content is stored, and how it is read and written."""
