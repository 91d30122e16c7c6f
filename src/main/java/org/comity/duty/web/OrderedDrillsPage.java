package org.comity.duty.web;

import java.util.List;
import java.util.Map;
import org.comity.duty.model.OrderedDrill;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;

/// Where the secretariat orders drills and reads their figures.
///
/// @param states those that have a 24/7 point here
public record OrderedDrillsPage(
        List<OrderedDrill> drills,
        List<Country> states,
        StateNames names,
        Map<String, String> typed,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
