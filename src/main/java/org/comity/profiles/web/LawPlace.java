package org.comity.profiles.web;

import java.time.LocalDate;
import java.util.List;
import org.comity.profiles.model.Pin;

/// What all pages that compare law carry along: the question, its day, what is pinned so far.
///
/// @param on the day the law is shown of
public record LawPlace(LawQuery query, LocalDate on, List<Pin> pins) {

    public LawPlace {
        pins = List.copyOf(pins);
    }

    static LawPlace of(LawQuery query) {
        return new LawPlace(query, query.on(), query.pins());
    }

    public boolean today() {
        return on.equals(query.today());
    }

    /// The day as an address carries it: empty for today.
    public String day() {
        return today() ? "" : on.toString();
    }

    /// Another page of the same day, with the same pins.
    public String address(String path) {
        return Address.of(path).with("on", day()).with(pins).toString();
    }

    public String pinned() {
        return Address.written(pins);
    }
}
