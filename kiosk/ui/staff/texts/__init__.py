"""All texts of the library at once: find and replace, and the board of languages."""
