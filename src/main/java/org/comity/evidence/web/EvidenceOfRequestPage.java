package org.comity.evidence.web;

import java.util.List;
import java.util.Map;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.evidence.usecase.ReadingEvidence.OfRequest;
import org.comity.requests.model.Request;
import org.comity.web.FieldError;
import org.comity.web.Readers;

/// The packages of a request, and beginning one.
///
/// @param typed what was typed into a form that was refused
public record EvidenceOfRequestPage(OfRequest evidence, Map<String, String> typed, List<FieldError> errors) {

    public Request request() {
        return evidence.reading().request();
    }

    public List<Found> packages() {
        return evidence.packages();
    }

    public Readers readers() {
        return EvidenceReaders.of(evidence.reading(), true);
    }

    /// What was wrong with a field, or an empty text.
    public String error(String field) {
        return PackagePage.error(errors, field);
    }
}
