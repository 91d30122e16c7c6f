package org.comity.assessments.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comity.assessments.Assessment;
import org.comity.assessments.model.ReplyStatus;
import org.comity.web.FieldError;

/// One assessment as the secretariat follows it.
///
/// @param standings by the names of the States
/// @param silent States that have nobody here who could submit, by name
/// @param typed what was typed of a question back
public record WatchPage(
        Assessment assessment,
        List<NamedStanding> standings,
        List<String> silent,
        boolean over,
        Map<String, String> typed,
        List<FieldError> errors) {

    public long count(ReplyStatus status) {
        return standings.stream()
                .filter(one -> one.standing().status() == status)
                .count();
    }

    public List<NamedStanding> replied() {
        return standings.stream()
                .filter(one -> one.standing().status().replied())
                .toList();
    }

    /// Those that wrote something at least, who replied first.
    public List<NamedStanding> begun() {
        return standings.stream()
                .filter(one -> one.standing().status() != ReplyStatus.NOT_BEGUN)
                .sorted(Comparator.comparing(one -> !one.standing().status().replied()))
                .toList();
    }

    public List<NamedStanding> silentSoFar() {
        return standings.stream()
                .filter(one -> one.standing().status() == ReplyStatus.NOT_BEGUN)
                .toList();
    }

    public long agreed() {
        return standings.stream().filter(one -> one.standing().consents()).count();
    }

    public List<ReplyStatus> statuses() {
        return List.of(ReplyStatus.values());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
