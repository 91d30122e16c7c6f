package org.comity.guides.usecase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.guides.Guide;
import org.comity.guides.GuideId;
import org.comity.guides.store.GuideStore;
import org.comity.vocabulary.Language;

/// What editors see of guides: every version that ever was.
public class ReadingDesk {

    private static final int MOST = 100;

    private final CurrentGuides guides;
    private final GuideStore store;

    public ReadingDesk(CurrentGuides guides, GuideStore store) {
        this.guides = guides;
        this.store = store;
    }

    /// What a guide said in a language since a moment.
    ///
    /// @param number 0 for what came with the program
    /// @param restores the version whose text was taken up again
    public record Version(long number, Instant at, Optional<Long> restores, String written) {}

    /// The newest first, the one that came with the program last.
    public List<Version> versions(Guide guide, Language language) {
        return Stream.concat(
                        store.versions(guide.id(), language, MOST).stream().map(ReadingDesk::version),
                        shipped(guide.id(), language).stream())
                .toList();
    }

    public Optional<Version> version(Guide guide, Language language, long number) {
        return number == 0
                ? shipped(guide.id(), language)
                : store.version(guide.id(), language, number).map(ReadingDesk::version);
    }

    private Optional<Version> shipped(GuideId id, Language language) {
        return guides.shipped(id)
                .map(guide -> new Version(
                        0,
                        guide.written().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        Optional.empty(),
                        guide.in(language).written()));
    }

    private static Version version(GuideStore.Published published) {
        return new Version(published.number(), published.at(), published.restores(), published.written());
    }
}
