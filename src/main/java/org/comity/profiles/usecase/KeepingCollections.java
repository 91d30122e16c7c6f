package org.comity.profiles.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection;
import org.comity.profiles.model.PinCollection.Named;
import org.comity.profiles.store.CollectionStore;
import org.springframework.transaction.annotation.Transactional;

/// Keeps pins under a name for whoever is signed in; nobody else learns of them. Whoever changes in one window what was
/// changed in another meanwhile is shown both: nothing is written over unseen.
public class KeepingCollections {

    /// What came of it.
    public sealed interface Outcome {

        record Done(UUID id) implements Outcome {}

        /// So many collections are kept already that one must be deleted first.
        record TooMany() implements Outcome {}

        /// It would hold more pins than a collection can.
        record TooBig() implements Outcome {}

        /// It was changed meanwhile.
        ///
        /// @param now as it is kept
        record Overtaken(PinCollection now) implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final CollectionStore collections;
    private final ProfilesInMemory profiles;
    private final Access access;
    private final Clock clock;

    public KeepingCollections(CollectionStore collections, ProfilesInMemory profiles, Access access, Clock clock) {
        this.collections = collections;
        this.profiles = profiles;
        this.access = access;
        this.clock = clock;
    }

    /// Empty for whoever may keep none.
    @Transactional(readOnly = true)
    public Optional<List<Named>> of(Person person) {
        return may(person) ? Optional.of(collections.of(person.id())) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<PinCollection> read(Person person, UUID id) {
        return may(person) ? collections.find(person.id(), id) : Optional.empty();
    }

    /// The highest number of a version that is known: for pins that are kept, whose reader saw them on the page before,
    /// and for a page that shows what changed. Ask it before reading what is shown, and outside a transaction.
    public long newest() {
        profiles.look();
        return profiles.newest();
    }

    /// @param newest as of the pins
    @Transactional
    public Outcome keep(Person person, String name, List<Pin> pins, long newest) {
        if (!may(person)) {
            return new Outcome.NotFound();
        }
        if (collections.of(person.id()).size() >= PinCollection.MOST) {
            return new Outcome.TooMany();
        }
        if (pins.size() > PinCollection.MOST_PINS) {
            return new Outcome.TooBig();
        }
        var empty = new PinCollection(UUID.randomUUID(), name, 0, clock.instant(), List.of());
        var kept = empty.become(name, pins, newest, clock.instant());
        collections.add(person.id(), kept);
        return new Outcome.Done(kept.id());
    }

    /// Adds pins, whatever else was done to it meanwhile: that loses nothing.
    ///
    /// @param newest as of the pins
    @Transactional
    public Outcome add(Person person, UUID id, List<Pin> pins, long newest) {
        return change(
                person, id, Optional.empty(), now -> now.become(now.name(), now.with(pins), newest, clock.instant()));
    }

    /// Makes it what it is to be.
    ///
    /// @param edition upon which it was written
    /// @param newest as of pins that are new in it
    @Transactional
    public Outcome write(Person person, UUID id, int edition, String name, List<Pin> pins, long newest) {
        return change(person, id, Optional.of(edition), now -> now.become(name, pins, newest, clock.instant()));
    }

    /// Takes a pin out.
    @Transactional
    public Outcome remove(Person person, UUID id, int edition, Pin pin) {
        return change(
                person, id, Optional.of(edition), now -> now.become(now.name(), now.without(pin), 0, clock.instant()));
    }

    /// From now on only what changed after a page was shown counts as changed.
    ///
    /// @param shown the highest number of a version when it was
    @Transactional
    public Outcome see(Person person, UUID id, int edition, long shown) {
        var seen = Math.min(shown, profiles.newest());
        return change(person, id, Optional.of(edition), now -> now.seen(seen, clock.instant()));
    }

    @Transactional
    public Outcome delete(Person person, UUID id, int edition) {
        var now = held(person, id);
        if (now.isPresent() && now.get().edition() == edition) {
            collections.delete(id);
            return new Outcome.Done(id);
        }
        return now.<Outcome>map(Outcome.Overtaken::new).orElseGet(Outcome.NotFound::new);
    }

    private Outcome change(Person person, UUID id, Optional<Integer> edition, UnaryOperator<PinCollection> changing) {
        var now = held(person, id);
        if (now.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (edition.filter(written -> written != now.get().edition()).isPresent()) {
            return new Outcome.Overtaken(now.get());
        }
        var changed = changing.apply(now.get());
        if (changed.kept().size() > PinCollection.MOST_PINS) {
            return new Outcome.TooBig();
        }
        collections.save(changed);
        return new Outcome.Done(id);
    }

    private Optional<PinCollection> held(Person person, UUID id) {
        return may(person) ? collections.findForChange(person.id(), id) : Optional.empty();
    }

    private boolean may(Person person) {
        return access.allows(person, Action.CHANGE, Matter.COLLECTION, Circumstance.OWN);
    }
}
