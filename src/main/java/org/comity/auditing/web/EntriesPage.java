package org.comity.auditing.web;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.audit.RecordReader.Line;
import org.comity.audit.RecordReader.Part;
import org.comity.audit.proof.Statement;
import org.comity.web.FieldError;

/// A page of entries, with the form that leads to others and the one that takes the record away.
///
/// @param day asked for, or empty
/// @param family asked for, or empty for all
public record EntriesPage(Part part, String day, String family, Map<String, String> typed, List<FieldError> errors) {

    /// What an entry says besides its act and time; a touch stands as one word, its parts are in the export.
    public SortedMap<String, String> said(Line line) {
        var said = new TreeMap<String, String>();
        line.statement().fields().forEach((name, text) -> {
            if (name.startsWith("touch.")) {
                said.put("touch", "✓");
            } else if (!name.equals(Statement.ACT) && !name.equals(Statement.AT)) {
                said.put(name, text);
            }
        });
        return said;
    }
}
