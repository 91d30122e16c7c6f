package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.profiles.Coverage;
import org.comity.profiles.Freshness;
import org.comity.profiles.ItemId;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Procedure;
import org.comity.profiles.ProcedureRow;
import org.comity.profiles.Profile;
import org.comity.profiles.Subject;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.ProcedureWords;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.Questionnaire;
import org.comity.web.FieldError;

/// The yearly review of a State's procedure: which answers are missing or old, and where each is written.
///
/// @param proposal where the answers are written; empty as long as there is none
/// @param drafts all proposals about the State that can be written in
/// @param typed what was typed into the form that was refused
public record ReviewPage(
        Profile profile,
        String name,
        Optional<Proposal> proposal,
        List<Proposal> drafts,
        LocalDate today,
        ProcedureWords words,
        Map<String, String> typed,
        List<FieldError> errors) {

    /// One measure, in the whole of the State or a part of it.
    ///
    /// @param row what is published
    /// @param change what the proposal makes of it
    public record Line(Subject subject, String territory, Optional<ProcedureRow> row, Optional<Change> change) {

        /// What will stand there once the proposal is published; what stands there without one.
        public Optional<Procedure> standing() {
            return change.map(Change::item)
                    .orElseGet(() -> row.map(ProcedureRow::procedure))
                    .filter(Procedure.class::isInstance)
                    .map(Procedure.class::cast);
        }

        public List<ProceduralFact> missing() {
            return standing().map(Questionnaire::missing).orElse(List.of());
        }

        /// Whether somebody should look at it.
        public boolean waits() {
            return standing().isEmpty()
                    || !missing().isEmpty()
                    || standing().get().coverage() == Coverage.NOT_ASSESSED
                    || (change.isEmpty() && old());
        }

        private boolean old() {
            return row.map(one -> one.freshness().light() != Freshness.Light.GREEN)
                    .orElse(true);
        }
    }

    private record Place(Subject subject, String territory) {}

    /// Every measure in the whole of the State, and what there is for parts of it.
    public List<Line> lines() {
        var rows = profile.procedures(today);
        var lines = new ArrayList<Line>();
        for (var place : places(rows)) {
            var id = ItemId.procedure(profile.state(), place.subject(), place.territory());
            lines.add(new Line(
                    place.subject(),
                    place.territory(),
                    rows.stream().filter(row -> row.version().id().equals(id)).findFirst(),
                    proposal.flatMap(one -> one.change(id))));
        }
        return lines;
    }

    private List<Place> places(List<ProcedureRow> rows) {
        var written = proposal.stream()
                .flatMap(one -> one.changes().stream())
                .flatMap(change -> change.item().or(change::before).stream());
        var found = Stream.concat(rows.stream().map(ProcedureRow::procedure), written)
                .filter(Procedure.class::isInstance)
                .map(Procedure.class::cast)
                .map(procedure -> new Place(procedure.subject(), procedure.territory()))
                .toList();
        var places = new LinkedHashSet<Place>();
        for (var subject : Subject.values()) {
            places.add(new Place(subject, ""));
            found.stream()
                    .filter(place -> place.subject() == subject)
                    .sorted(Comparator.comparing(Place::territory))
                    .forEach(places::add);
        }
        return List.copyOf(places);
    }

    public static int waiting(List<Line> lines) {
        return (int) lines.stream().filter(Line::waits).count();
    }

    /// The address of the form, without language; empty as long as there is no proposal to write in.
    public Optional<String> form(Line line) {
        return proposal.map(one -> form(one.id(), line.subject(), line.territory()));
    }

    static String form(ProposalId proposal, Subject subject, String territory) {
        return Address.of("/proposals/" + proposal + "/procedures/" + subject)
                .with("territory", territory)
                .toString();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
