package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.OffenceClass;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;
import org.jspecify.annotations.Nullable;

/// Where a request begins for those who know which measure they want.
///
/// @param states that can be asked, in the order readers of the language expect
/// @param typed what was typed into a form that was refused
public record NewRequestPage(Officer officer, List<State> states, Map<String, String> typed, List<FieldError> errors) {

    /// @param name in the language of the page
    public record State(Country country, String name) {}

    /// Those of the Convention, or those of the Second Protocol.
    public List<RequestedMeasure> measures(boolean secondProtocol) {
        return MeasureRules.offered().stream()
                .filter(measure -> measure.underSecondProtocol() == secondProtocol)
                .toList();
    }

    public List<OffenceClass> offences() {
        return List.of(OffenceClass.values());
    }

    public boolean chosen(String field, String value) {
        return value.equals(typed.get(field));
    }

    /// Null where nothing is wrong with it.
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    public String shown(String field) {
        return typed.getOrDefault(field, "");
    }
}
