package org.comity.providers.web;

import org.comity.providers.Audience;
import org.comity.providers.usecase.ReadingHistory.History;
import org.comity.treaties.StateNames;
import org.comity.web.Readers;

/// What was stated on a page, the newest first.
public record HistoryPage(History history, StateNames names) {

    /// Whether all of it is for everyone.
    public boolean open() {
        return history.versions().stream()
                .flatMap(version -> version.statement().stream())
                .noneMatch(statement -> statement.audience() == Audience.MEMBERS);
    }

    public Readers readers() {
        return open() ? Readers.everyone() : Readers.of("providers.readers.kept");
    }
}
