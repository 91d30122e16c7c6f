package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Profile;
import org.comity.profiles.Subject;
import org.comity.profiles.model.ProcedureWords;

/// How a State does what is asked of it, measure by measure.
///
/// @param on the day it holds on
/// @param typed what was typed as the day
/// @param writable whether the reader may propose changes
public record ProcedurePage(
        Profile profile,
        String name,
        LocalDate on,
        LocalDate today,
        String typed,
        boolean writable,
        ProcedureWords words) {

    /// A measure and what is said of it, for the whole of the State first.
    public record Line(Subject subject, List<ProcedureRow> rows) {}

    public List<Line> lines() {
        var rows = profile.procedures(on);
        return Arrays.stream(Subject.values())
                .map(subject -> new Line(
                        subject,
                        rows.stream()
                                .filter(row -> row.procedure().subject() == subject)
                                .toList()))
                .toList();
    }

    public boolean past() {
        return !on.equals(today);
    }

    public boolean refused() {
        return !typed.isBlank() && Days.read(typed).isEmpty();
    }

    /// The same day in another form, such as `.csv`.
    public String address(String path) {
        return Address.of(path).with("on", past() ? on.toString() : "").toString();
    }
}
