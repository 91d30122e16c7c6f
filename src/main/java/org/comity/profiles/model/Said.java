package org.comity.profiles.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.profiles.ActIdentifier;
import org.comity.profiles.Coverage;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Provision;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;

/// What a document says of one provision. What is empty, it says nothing about: that is no statement that there is
/// nothing.
///
/// @param articles none where they could not be read
/// @param act empty where it could not be read
/// @param source named in the document itself, beside the document
/// @param standing never better than the document says of itself
public record Said(
        List<ArticleRef> articles,
        String act,
        String place,
        Optional<String> territory,
        Optional<String> penalty,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Excerpt> excerpts,
        Optional<String> note,
        Optional<ActIdentifier> identifier,
        String source,
        Standing standing) {

    private static final int LONGEST_SOURCE = 400;

    public Said {
        articles = List.copyOf(articles);
        excerpts = List.copyOf(excerpts);
    }

    /// A provision with its text and nothing else.
    public static Said of(List<ArticleRef> articles, String act, String place, List<Excerpt> excerpts) {
        return new Said(
                articles,
                act,
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                excerpts,
                Optional.empty(),
                Optional.empty(),
                "",
                Standing.SOURCED);
    }

    public Said under(List<ArticleRef> others) {
        return with(others, act, place, excerpts, note);
    }

    /// What people mend in it.
    public Said with(
            List<ArticleRef> articles, String act, String place, List<Excerpt> excerpts, Optional<String> note) {
        return new Said(
                articles, act, place, territory, penalty, from, to, excerpts, note, identifier, source, standing);
    }

    /// What people mend in it beside the rest.
    public Said besides(Optional<String> territory, Optional<String> penalty, String source) {
        return new Said(
                articles, act, place, territory, penalty, from, to, excerpts, note, identifier, source, standing);
    }

    public boolean complete() {
        return !articles.isEmpty() && !act.isBlank();
    }

    /// A row of its own.
    ///
    /// @throws IllegalArgumentException when it is not complete
    public Provision fresh(FactSource document) {
        var source = source(document);
        return new Provision(
                articles,
                territory.orElse(""),
                Coverage.NOT_ASSESSED,
                act,
                place,
                penalty.orElse(""),
                from,
                lasting(from, to),
                excerpts,
                source,
                note.orElse(""),
                identifier);
    }

    /// What a row becomes when this is laid over it; the same row where that says nothing new. Whoever assessed the row
    /// assessed other words: what changes is to be assessed anew.
    public Provision over(Provision there, FactSource document) {
        var same = laid(there, there.coverage(), there.source());
        return same.equals(there) ? there : laid(there, Coverage.NOT_ASSESSED, source(document));
    }

    private Provision laid(Provision there, Coverage coverage, FactSource source) {
        var begins = from.or(there::from);
        return new Provision(
                articles,
                territory.orElse(there.territory()),
                coverage,
                act,
                place,
                penalty.orElse(there.penalty()),
                begins,
                lasting(begins, to.or(there::to)),
                texts(there.excerpts()),
                source,
                note.filter(text -> !plain(text).equals(plain(there.note()))).orElse(there.note()),
                identifier.or(there::identifier));
    }

    /// A document that dates an end before the beginning is not believed about the end.
    private static Optional<LocalDate> lasting(Optional<LocalDate> from, Optional<LocalDate> to) {
        return to.filter(end -> from.isEmpty() || end.isAfter(from.get()));
    }

    /// A text takes the place of one in its language that says something else.
    private List<Excerpt> texts(List<Excerpt> there) {
        var all = new ArrayList<>(there);
        for (var fresh : excerpts) {
            var known = all.stream().filter(text -> says(text, fresh)).findFirst();
            if (known.isEmpty()) {
                all.removeIf(text -> text.language().equals(fresh.language()));
                all.add(fresh);
            }
        }
        return all;
    }

    private static boolean says(Excerpt one, Excerpt other) {
        return one.language().equals(other.language()) && plain(one.text()).equals(plain(other.text()));
    }

    /// Lines end otherwise in a browser than in a document.
    private static String plain(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }

    private FactSource source(FactSource document) {
        var text = source.isEmpty() ? document.text() : source + " (" + document.text() + ")";
        return new FactSource(
                text.length() > LONGEST_SOURCE ? source : text, document.asOf(), standing, document.note());
    }

    /// As a form shows them.
    public String written() {
        return articles.stream().map(ArticleRef::toString).collect(Collectors.joining(", "));
    }
}
