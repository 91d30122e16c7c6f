package org.comity.disclosure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Item;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.Basis;
import org.comity.disclosure.model.GlassRule;
import org.comity.disclosure.model.Urgency;
import org.comity.disclosure.usecase.OfferingDetails.Offer;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// The form by which somebody asks, or breaks the glass.
///
/// @param glass whether it is the glass
/// @param closed why the glass stays whole; empty when it may be broken, and for asking
/// @param again when one more may be asked for, where a limit is met
public record AskPage(
        Offer offer,
        boolean glass,
        StateNames names,
        LocalDate today,
        DisclosureSettings settings,
        Map<String, String> typed,
        List<FieldError> errors,
        Optional<GlassRule.Closed> closed,
        Optional<Instant> again) {

    public Item.Name name(Language language) {
        return offer.listing().name(today, language.code());
    }

    public List<Basis> bases() {
        return List.of(Basis.values());
    }

    public List<Urgency> urgencies() {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.glass() == glass)
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean wrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}
