"""What the counts of visitors' use say of a period: sums, comparisons, findings. Pure."""
