package org.comity.pathfinder.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A question about every State at once, as it was typed: what a single holder is asked with is left out.
///
/// @param question the fields it shares with a question about one State
/// @param instruments which legal bases count; empty means all
public record OverviewForm(QuestionForm question, String instruments) {

    public static final String INSTRUMENTS = "instruments";

    /// From the parameters of a web request; those that are no fields are left alone.
    public static OverviewForm ofParameters(Map<String, String[]> parameters) {
        var given = parameters.getOrDefault(INSTRUMENTS, new String[0]);
        var form = QuestionForm.ofParameters(parameters);
        return new OverviewForm(form, given.length == 0 ? "" : given[0].strip())
                .repeating(given.length > 1 ? List.of(INSTRUMENTS) : List.of())
                .without(QuestionForm.TO)
                .without(QuestionForm.PROVIDER);
    }

    /// The same with a field filled in where nothing was typed.
    public OverviewForm orElse(String field, String value) {
        return question.value(field).isEmpty() ? with(field, value) : this;
    }

    public OverviewForm with(String field, String value) {
        var values = new HashMap<>(question.values());
        values.put(field, value);
        return new OverviewForm(new QuestionForm(values, question.repeated()), instruments);
    }

    /// The same as if a field had not been given, not even twice.
    public OverviewForm without(String field) {
        var values = new HashMap<>(question.values());
        values.remove(field);
        var repeated =
                question.repeated().stream().filter(each -> !each.equals(field)).toList();
        return new OverviewForm(new QuestionForm(values, repeated), instruments);
    }

    /// The same, with more fields that were given more than once.
    public OverviewForm repeating(List<String> fields) {
        var repeated = new ArrayList<>(question.repeated());
        repeated.addAll(fields);
        return new OverviewForm(new QuestionForm(question.values(), repeated), instruments);
    }
}
