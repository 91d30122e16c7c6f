package org.comity.providers.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.providers.Audience;
import org.comity.providers.ListedProvider;
import org.comity.providers.Statement;
import org.comity.providers.Subject;
import org.comity.providers.model.KnownPoint;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// The form by which a provider states one thing.
///
/// @param stated what it states of it now
/// @param sourced what public sources say of it
/// @param typed what was typed into the form that was refused
public record StatePage(
        ListedProvider provider,
        Subject subject,
        Optional<Statement> stated,
        Optional<KnownPoint> sourced,
        List<Choice> states,
        StateNames names,
        LocalDate today,
        Map<String, String> typed,
        List<FieldError> errors) {

    /// What a field shows first: what was typed, else what stands there now.
    public String value(String field) {
        if (typed.containsKey(field)) {
            return typed.getOrDefault(field, "");
        }
        return switch (field) {
            case "says" -> stated.map(Statement::says).orElse("");
            case "part" -> stated.map(Statement::part).orElse("");
            case "address" ->
                stated.flatMap(Statement::address).map(URI::toString).orElse("");
            case "source" -> stated.map(Statement::source).orElse("");
            case "audience" ->
                stated.map(Statement::audience).orElse(Audience.MEMBERS).name();
            case "on" -> today.toString();
            default -> "";
        };
    }
}
