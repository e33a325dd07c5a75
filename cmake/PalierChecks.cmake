# Check targets (format, lint).
