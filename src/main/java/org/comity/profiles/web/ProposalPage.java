package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.profiles.Procedure;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.profiles.SectionText;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.ProposalEdge;
import org.comity.profiles.model.WikiImage;
import org.comity.profiles.usecase.ReadingProposals.Seen;
import org.comity.web.FieldError;

/// A proposal, what it changes, and what can be done with it.
///
/// @param images those it puts into texts
/// @param typed what was typed into the form that was refused
public record ProposalPage(
        Seen seen,
        String name,
        List<WikiImage> images,
        LocalDate today,
        Map<String, String> typed,
        List<FieldError> errors) {

    public List<Row> rows() {
        return seen.profile().asOf(today);
    }

    /// The address of the form for a change, below that of the proposal.
    public static String form(Change change) {
        var row = "/rows/" + change.id();
        return change.item()
                .or(change::before)
                .map(item -> switch (item) {
                    case SectionText text ->
                        "/sections/" + text.section() + "/" + text.language().code();
                    case Procedure procedure ->
                        Address.of("/procedures/" + procedure.subject())
                                .with("territory", procedure.territory())
                                .toString();
                    case Provision _ -> row;
                })
                .orElse(row);
    }

    public boolean mayDo(String act) {
        return seen.open().stream().anyMatch(edge -> edge.act().name().equals(act));
    }

    public List<ProposalEdge> plain() {
        return seen.open().stream().filter(edge -> !edge.reasoned()).toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
