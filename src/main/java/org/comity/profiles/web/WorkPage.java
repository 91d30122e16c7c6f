package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.profiles.Freshness;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Profile;
import org.comity.profiles.Row;
import org.comity.profiles.Subject;
import org.comity.profiles.usecase.ReadingProposals.Work;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// What waits for somebody: open proposals, and what should be looked at again.
///
/// @param choices States to write about, by code and name
/// @param publishing codes of the States the reader may answer for
public record WorkPage(
        Work work,
        List<Choice> choices,
        Set<String> publishing,
        StateNames names,
        LocalDate today,
        Map<String, String> typed,
        List<FieldError> errors) {

    public record Choice(String code, String name) {}

    /// The rows of a State that somebody should look at, by article.
    public List<Row> stale(Profile profile) {
        return profile.asOf(today).stream()
                .filter(row -> row.freshness().light() != Freshness.Light.GREEN)
                .toList();
    }

    /// What is said of the State's procedure and should be looked at, by measure.
    public List<ProcedureRow> staleProcedures(Profile profile) {
        return profile.procedures(today).stream()
                .filter(row -> row.freshness().light() != Freshness.Light.GREEN)
                .toList();
    }

    /// Measures whose procedure the State has not told at all.
    public int untold(Profile profile) {
        var told = profile.procedures(today).stream()
                .map(row -> row.procedure().subject())
                .distinct()
                .count();
        return Subject.values().length - (int) told;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
