"""The fields of a form: laid out as lines, typed, chosen, pasted, shown as pinyin."""
