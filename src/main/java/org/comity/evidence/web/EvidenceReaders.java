package org.comity.evidence.web;

import org.comity.requests.RequestReading;
import org.comity.requests.model.Handling;
import org.comity.web.Readers;

/// Says in one sentence who can read a page about evidence.
final class EvidenceReaders {

    private EvidenceReaders() {}

    /// @param both whether the requesting authority knows of it
    static Readers of(RequestReading reading, boolean both) {
        var request = reading.request();
        if (request.handling() == Handling.RED) {
            return Readers.of("evidence.readers.red");
        }
        return Readers.of(
                both ? "evidence.readers.both" : "evidence.readers.own",
                request.requested().name(),
                request.requesting().name());
    }
}
