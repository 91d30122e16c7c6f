package org.comity.offline.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.offline.model.Card;
import org.comity.offline.model.Selection;
import org.comity.offline.model.Watermark;
import org.comity.offline.paper.SnapshotWords;

/// Makes a reader a snapshot of a part of the directory. It is refused where the policy does not allow it, beyond the
/// limit of a day, and for no authorities or more than anybody prints.
public class TakingSnapshot {

    /// Of so many authorities no page is printed: a reader who wants more has no use for paper at night.
    public static final int MOST_LISTINGS = 300;

    /// What came of it.
    public sealed interface Outcome {
        /// It is in the record; whoever sends it closes it.
        record Taken(PackedSnapshot snapshot) implements Outcome {}

        /// @param again when the next may be taken
        record Enough(Instant again) implements Outcome {}

        /// No authority is listed that fits, or too many are.
        record Unfit(int listings) implements Outcome {}

        /// There is no such thing for this person.
        record NotFound() implements Outcome {}
    }

    private final GatheringContacts gathering;
    private final PackingSnapshot packing;
    private final CountingSnapshots counting;
    private final Access access;
    private final SecureRandom random;
    private final Clock clock;

    public TakingSnapshot(
            GatheringContacts gathering,
            PackingSnapshot packing,
            CountingSnapshots counting,
            Access access,
            SecureRandom random,
            Clock clock) {
        this.gathering = gathering;
        this.packing = packing;
        this.counting = counting;
        this.access = access;
        this.random = random;
        this.clock = clock;
    }

    public boolean mayTake(Person reader) {
        return access.allows(reader, Action.EXPORT, Matter.SNAPSHOT);
    }

    /// What a snapshot would hold, in the order in which it would.
    public List<Card> preview(Person reader, Selection selection, SnapshotWords words) {
        return gathering.gather(selection, reader).stream()
                .sorted(words.order())
                .toList();
    }

    public Outcome take(Person reader, Selection selection, SnapshotWords words) {
        if (!mayTake(reader)) {
            return new Outcome.NotFound();
        }
        var enough = counting.again(reader);
        if (enough.isPresent()) {
            return new Outcome.Enough(enough.get());
        }
        var cards = preview(reader, selection, words);
        if (cards.isEmpty() || cards.size() > MOST_LISTINGS) {
            return new Outcome.Unfit(cards.size());
        }
        var mark = watermark(reader, selection.days());
        var packed = packing.pack(cards, mark, words);
        return written(packed, () -> counting.take(reader, mark, cards.size(), packed.manifest()));
    }

    private Watermark watermark(Person reader, int days) {
        var made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Watermark(
                Watermark.newSerial(random),
                reader.name(),
                reader.belonging().name(),
                made,
                made.plus(Duration.ofDays(days)),
                reader.belonging().zone());
    }

    /// What is not written down does not stay on the disk either.
    private static Outcome written(PackedSnapshot packed, java.util.function.Supplier<Optional<Instant>> writingDown) {
        var kept = false;
        try {
            var enough = writingDown.get();
            kept = enough.isEmpty();
            return kept ? new Outcome.Taken(packed) : new Outcome.Enough(enough.get());
        } finally {
            if (!kept) {
                packed.close();
            }
        }
    }
}
