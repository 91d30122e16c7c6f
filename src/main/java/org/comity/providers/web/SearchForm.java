package org.comity.providers.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.providers.model.DirectoryFilter;
import org.comity.treaties.ProviderFact.Direct;
import org.comity.vocabulary.PlainText;
import org.springframework.web.util.UriComponentsBuilder;

/// The search as it was typed, what is wrong with it, and what of it can be used.
///
/// @param errors message key by field; a field with an error is left out of the search
public record SearchForm(String q, String direct, String emergency, String seat, Map<String, String> errors) {

    private static final int LONGEST_TEXT = 80;

    static SearchForm read(String q, String direct, String emergency, String seat, StateChoices states) {
        var errors = new LinkedHashMap<String, String>();
        PlainText.problem(q, LONGEST_TEXT)
                .ifPresent(problem -> errors.put(
                        "q",
                        problem == PlainText.Problem.TOO_LONG
                                ? "providers.search.error.tooLong"
                                : "web.form.error.controlCharacter"));
        if (!direct.isEmpty() && directOf(direct).isEmpty()) {
            errors.put("direct", "web.form.error.choice");
        }
        if (!emergency.isEmpty() && !emergency.equals("yes")) {
            errors.put("emergency", "web.form.error.choice");
        }
        if (!seat.isEmpty() && states.of(seat).isEmpty()) {
            errors.put("seat", "web.form.error.choice");
        }
        return new SearchForm(q, direct, emergency, seat, Map.copyOf(errors));
    }

    DirectoryFilter filter(StateChoices states) {
        return new DirectoryFilter(
                errors.containsKey("q") ? "" : q.strip(), directOf(direct), emergency.equals("yes"), states.of(seat));
    }

    public boolean refused() {
        return !errors.isEmpty();
    }

    /// Whether anything was asked for at all.
    public boolean narrows() {
        return !(q.isBlank() && direct.isEmpty() && emergency.isEmpty() && seat.isEmpty());
    }

    /// The word for a way of answering, as in addresses and JSON.
    public static String written(Direct direct) {
        return direct.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Direct> directOf(String typed) {
        return Arrays.stream(Direct.values())
                .filter(direct -> written(direct).equals(typed))
                .findFirst();
    }

    /// As an address carries it, with its question mark; empty when nothing is asked.
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "q", q);
        add(address, "direct", direct);
        add(address, "emergency", emergency);
        add(address, "seat", seat);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
