package org.comity.library.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.library.Work;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.WhatIsNew;

/// Tells the first page of works: what editors published by when they did, what came with the program by the day it
/// bears, where that is known.
public class WorksAreNew implements WhatIsNew {

    private final CurrentLibrary library;
    private final Messages messages;

    public WorksAreNew(CurrentLibrary library, Messages messages) {
        this.library = library;
        this.messages = messages;
    }

    @Override
    public String revision() {
        return library.revision();
    }

    @Override
    public List<Novelty> newest(Language language, LocalDate today, int most) {
        return library.shelf().all().stream()
                .flatMap(work -> since(work).map(at -> novelty(work, at, language)).stream())
                .sorted(Comparator.comparing(Novelty::since).reversed())
                .limit(most)
                .toList();
    }

    private static Optional<Instant> since(Work work) {
        return work.seed()
                ? work.current()
                        .day()
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                : Optional.of(work.changed());
    }

    private Novelty novelty(Work work, Instant since, Language language) {
        return new Novelty(
                messages.text(language, "library.kind." + work.kind()),
                work.title(language.code()),
                work.titleLanguage(language.code()),
                since,
                work.path());
    }
}
