package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection;
import org.comity.profiles.usecase.ReadingCollections.Line;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.View;

/// A collection as its owner reads it, with what changed since.
///
/// @param newest the highest number of a version that the lines tell of, or an older one
/// @param typed what was typed into a form that was refused
/// @param rival what this window wanted, where another was faster
public record CollectionPage(
        PinCollection kept,
        long newest,
        List<Line> lines,
        StateNames names,
        Language language,
        Map<String, String> typed,
        List<FieldError> errors,
        Optional<Rival> rival) {

    /// What this window wanted to keep.
    public record Rival(String name, List<Pin> pins) {}

    CollectionPage typing(Map<String, String> fields, List<FieldError> wrong) {
        return new CollectionPage(kept, newest, lines, names, language, fields, wrong, Optional.empty());
    }

    CollectionPage overtaken(View view, Map<String, String> fields, List<Pin> pins) {
        var error = new FieldError("rival", view.text("collections.overtaken"));
        var wanted = new Rival(fields.getOrDefault("name", kept.name()), pins);
        return new CollectionPage(kept, newest, lines, names, language, fields, List.of(error), Optional.of(wanted));
    }

    public String path() {
        return "/profiles/collections/" + kept.id();
    }

    /// The same pins as a page or a file for everyone who has the address.
    public String address(String path) {
        return Address.of(path).with(kept.pins()).toString();
    }

    public String name(Country state) {
        return names.name(state, language);
    }

    public String typedName() {
        return rival.map(Rival::name).orElseGet(() -> typed.getOrDefault("name", kept.name()));
    }

    public String written() {
        return rival.map(wanted -> Address.written(wanted.pins()))
                .orElseGet(() -> typed.getOrDefault("pins", Address.written(kept.pins())));
    }

    public long changed() {
        return lines.stream().filter(line -> !line.changes().isEmpty()).count();
    }

    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }
}
