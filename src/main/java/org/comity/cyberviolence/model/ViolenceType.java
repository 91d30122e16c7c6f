package org.comity.cyberviolence.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.cyberviolence.model.Response.Grade;
import org.comity.help.Problem;
import org.comity.vocabulary.Language;

/// A type of cyberviolence. Types overlap: one may stand below several others.
///
/// @param parents slugs of the types it belongs to; none at the top
/// @param problems under which the finder of places to report knows it
/// @param guides slugs of guides that help
public record ViolenceType(
        String slug,
        List<String> parents,
        DefinitionSource source,
        List<Response> responses,
        List<Problem> problems,
        List<String> guides,
        Map<Language, Words> words) {

    /// What it is called and what it is, in one language.
    public record Words(String name, String definition) {}

    /// @throws IllegalArgumentException for a slug of another form, a missing language, or without an answer of
    /// criminal law, which says at least that it is the exception
    public ViolenceType {
        parents = List.copyOf(parents);
        responses = List.copyOf(responses);
        problems = List.copyOf(problems);
        guides = List.copyOf(guides);
        words = Collections.unmodifiableMap(new EnumMap<>(words));
        if (!slug.matches("[a-z]+(-[a-z]+)*") || words.size() < Language.values().length) {
            throw new IllegalArgumentException("A type has a slug and words in every language: '" + slug + "'");
        }
        if (responses.stream().noneMatch(response -> response.grade() == Grade.CRIMINAL)) {
            throw new IllegalArgumentException("A type says how far criminal law answers it: " + slug);
        }
    }

    public String name(Language language) {
        return Objects.requireNonNull(words.get(language)).name();
    }

    public String definition(Language language) {
        return Objects.requireNonNull(words.get(language)).definition();
    }

    public List<Response> responses(Grade grade) {
        return responses.stream().filter(response -> response.grade() == grade).toList();
    }

    /// Its page, without the language.
    public String path() {
        return "/help/cyberviolence/types/" + slug;
    }
}
