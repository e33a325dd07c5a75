# Install rules: see PalierInstall in the next change.
