package org.comity.inbox.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Filter.Hands;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.vocabulary.Country;

/// Reads what the board is narrowed to from an address or a form, and writes it again. What cannot be read
/// narrows nothing.
final class FilterForm {

    private FilterForm() {}

    static Filter read(Map<String, String> typed) {
        return new Filter(
                named(RequestedMeasure.values(), typed.getOrDefault("measure", "")),
                country(typed.getOrDefault("partner", "")),
                named(Side.values(), typed.getOrDefault("side", "")).filter(side -> side != Side.NODE),
                named(Status.values(), typed.getOrDefault("status", "")),
                named(Hands.values(), typed.getOrDefault("hands", "")).orElse(Hands.ALL));
    }

    /// The fields that narrow anything, in the order of the form.
    static Map<String, String> written(Filter filter) {
        var fields = new LinkedHashMap<String, String>();
        filter.measure().ifPresent(measure -> fields.put("measure", measure.name()));
        filter.partner().ifPresent(partner -> fields.put("partner", partner.code()));
        filter.side().ifPresent(side -> fields.put("side", side.name()));
        filter.status().ifPresent(status -> fields.put("status", status.name()));
        if (filter.hands() != Hands.ALL) {
            fields.put("hands", filter.hands().name());
        }
        return fields;
    }

    private static Optional<Country> country(String code) {
        return code.matches("[A-Z]{2}") ? Optional.of(new Country(code)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
