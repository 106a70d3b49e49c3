"""The rules of the page that staff open for a phone, and what its process tells."""
