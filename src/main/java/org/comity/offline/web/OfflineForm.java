package org.comity.offline.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.directory.DesignatedFunction;
import org.comity.offline.OfflineSettings;
import org.comity.offline.model.Selection;
import org.comity.vocabulary.Country;
import org.comity.web.FieldError;
import org.comity.web.View;
import org.springframework.util.MultiValueMap;

/// Reads what somebody wants to take away, and gathers what is to be mended.
final class OfflineForm {

    /// Shown before anything was chosen.
    static final int USUAL_DAYS = 7;

    private final MultiValueMap<String, String> typed;
    private final View view;
    private final OfflineSettings settings;
    private final List<FieldError> errors = new ArrayList<>();

    OfflineForm(MultiValueMap<String, String> typed, View view, OfflineSettings settings) {
        this.typed = typed;
        this.view = view;
        this.settings = settings;
    }

    /// Whether anything was asked for at all.
    boolean asked() {
        return typed.containsKey("state") || typed.containsKey("days");
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// Empty when something is to be mended.
    ///
    /// @param listed the States that can be chosen
    Optional<Selection> selection(List<Country> listed) {
        var states = new TreeSet<>(chosen("state", Country::new));
        var functions = EnumSet.noneOf(DesignatedFunction.class);
        functions.addAll(chosen("function", DesignatedFunction::valueOf));
        if (states.isEmpty()) {
            wrong("states", view.text("offline.wrong.noState"));
        } else if (states.size() > settings.mostStates()) {
            wrong("states", view.text("offline.wrong.manyStates", settings.mostStates()));
        } else if (!listed.containsAll(states)) {
            wrong("states", view.text("web.form.error.choice"));
        }
        var days = days();
        return errors.isEmpty() ? Optional.of(new Selection(states, functions, days)) : Optional.empty();
    }

    private int days() {
        var days = typed.getFirst("days");
        if (days != null && days.strip().matches("[1-9]\\d{0,2}")) {
            var number = Integer.parseInt(days.strip());
            if (number <= settings.longestDays()) {
                return number;
            }
        }
        wrong("days", view.text("offline.wrong.days", settings.longestDays()));
        return 1;
    }

    private <T> List<T> chosen(String field, Function<String, T> reading) {
        try {
            return typed.getOrDefault(field, List.of()).stream().map(reading).toList();
        } catch (IllegalArgumentException unknown) {
            wrong(field + "s", view.text("web.form.error.choice"));
            return List.of();
        }
    }

    void wrong(String field, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }
}
