"""What visitors will see of the form that is open, beside it."""
