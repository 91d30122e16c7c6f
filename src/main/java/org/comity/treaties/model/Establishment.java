package org.comity.treaties.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A company of a provider and the State whose law it is under.
public record Establishment(String name, String iso2) {

    private static final Pattern WRITTEN = Pattern.compile("(.{2,120}) \\(([A-Z]{2})\\)");

    /// Reads `Example Ireland Limited (IE); Example B.V. (NL)`; empty when a part has another form.
    public static Optional<List<Establishment>> read(String cell) {
        var read = new ArrayList<Establishment>();
        for (var part : cell.isEmpty() ? new String[0] : cell.split("; ?", -1)) {
            var written = WRITTEN.matcher(part);
            if (!written.matches()) {
                return Optional.empty();
            }
            read.add(new Establishment(written.group(1), written.group(2)));
        }
        return Optional.of(List.copyOf(read));
    }
}
