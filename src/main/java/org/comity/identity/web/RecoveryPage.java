package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Person;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.RecoveryEdge;
import org.comity.identity.usecase.ReadingRecoveries.Reading;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// One recovery, as somebody who decides about it sees it.
///
/// @param link the one-time link just made, shown this once
public record RecoveryPage(
        Reading reading,
        Person reader,
        StateNames names,
        Map<String, String> typed,
        List<FieldError> errors,
        @Nullable String link) {

    public Recovery recovery() {
        return reading.recovery();
    }

    public List<RecoveryEdge> open() {
        return recovery().openTo(reader);
    }

    public String saidState(View view) {
        return recovery()
                .claim()
                .country()
                .map(country -> names.name(country, view.language()))
                .orElseGet(() -> view.text("identity.recover.noState"));
    }
}
