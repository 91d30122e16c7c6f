package org.comity.guides;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.help.Problem;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A guide in plain language: what something is, what to do before and after, and where to turn.
///
/// @param problem what the finder of services is asked for; empty where it is about no single one
/// @param forChildren whether children read it themselves, so that it must be plainer still
/// @param written the day the texts that came with the program were written
/// @param firstDue the day by which those are to be reviewed
/// @param references what was read for it: public addresses
/// @param review the latest; empty before the first
/// @param editions one for each language
public record Guide(
        GuideId id,
        GuideKind kind,
        Optional<Problem> problem,
        boolean forChildren,
        LocalDate written,
        LocalDate firstDue,
        List<String> references,
        Optional<Review> review,
        Map<Language, Edition> editions) {

    /// @throws IllegalArgumentException when a language is missing, or it is due before it was written
    public Guide {
        references = List.copyOf(references);
        editions = Collections.unmodifiableMap(new EnumMap<>(editions));
        if (editions.size() != Language.values().length) {
            throw new IllegalArgumentException(id + " is there in " + editions.keySet() + " only");
        }
        if (!firstDue.isAfter(written)) {
            throw new IllegalArgumentException(id + " is reviewed after it was written");
        }
    }

    public Edition edition(Language language) {
        return Objects.requireNonNull(editions.get(language));
    }

    public GuideText in(Language language) {
        return edition(language).text();
    }

    public LocalDate due() {
        return review.map(Review::due).orElse(firstDue);
    }

    public boolean overdue(LocalDate today) {
        return due().isBefore(today);
    }

    /// Whether the English text changed after this one: somebody is to see whether it still says the same.
    public boolean olderThanEnglish(Language language) {
        return edition(language).at().isBefore(edition(Language.ENGLISH).at());
    }

    /// When it last changed in any language.
    public Instant changed() {
        return editions.values().stream()
                .map(Edition::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /// Whether it says something that was published after its latest review, or instead of what the program brought.
    public boolean changedSinceReview() {
        return review.map(latest -> changed().isAfter(latest.at()))
                .orElseGet(() -> editions.values().stream().anyMatch(edition -> !edition.shipped()));
    }

    /// Of what it says in every language.
    public Sha256 digest() {
        return Sha256.of(editions.values().stream()
                .map(edition -> edition.text().digest().bytes())
                .toArray(byte[][]::new));
    }

    /// The audiences that have a part of their own.
    public List<Audience> audiences() {
        return List.of(Audience.values()).stream()
                .filter(audience -> in(Language.ENGLISH).has(audience.part()))
                .toList();
    }

    public String path() {
        return id.path();
    }

    public Guide with(Edition edition) {
        var others = new EnumMap<>(editions);
        others.put(edition.text().language(), edition);
        return new Guide(id, kind, problem, forChildren, written, firstDue, references, review, others);
    }

    public Guide with(Review latest) {
        return new Guide(id, kind, problem, forChildren, written, firstDue, references, Optional.of(latest), editions);
    }
}
