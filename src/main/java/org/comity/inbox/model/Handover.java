package org.comity.inbox.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.requests.RequestSummary;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// What one shift hands to the next: requests with a note each, until the other has answered.
public record Handover(
        UUID id, AuthorityId authority, PersonId from, PersonId to, Standing standing, Instant at, List<Item> items) {

    /// Characters of a note, at most.
    public static final int LONGEST_NOTE = 2_000;

    /// Requests in one, at most.
    public static final int MOST = 100;

    /// How it stands.
    public enum Standing {
        OPEN,
        ACCEPTED,
        DECLINED,
        /// By whoever handed over.
        WITHDRAWN
    }

    public Handover {
        items = List.copyOf(items);
    }

    /// A request in it, its note still sealed; null where none was written.
    @SuppressWarnings("ArrayRecordComponent")
    public record Item(RequestId request, CaseKeyId caseKey, byte @Nullable [] note) {}

    /// The same for a reader.
    ///
    /// @param received the reader is who it goes to
    public record Sheet(
            UUID id, String from, String to, Standing standing, boolean received, Instant at, List<SheetLine> lines) {

        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /// A request that the reader reads, and what was written about it.
    public record SheetLine(RequestSummary summary, Sensitive<String> note) {}
}
