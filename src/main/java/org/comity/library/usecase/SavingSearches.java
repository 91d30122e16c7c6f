package org.comity.library.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.library.LibraryEvent;
import org.comity.library.SearchPace;
import org.comity.library.model.SavedSearch;
import org.comity.library.model.ShelfFilter;
import org.comity.library.store.SearchStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Searches of the library that people keep, for everybody who is signed in; nobody learns what others look for.
public class SavingSearches {

    /// More than this nobody keeps.
    public static final int MOST = 50;

    private static final int WORD_BYTES = 20;
    private static final String WORD = "[0-9a-f]{40}";

    /// What came of it.
    public enum Outcome {
        DONE,
        /// So many are kept already that one must go first.
        TOO_MANY,
        NOT_FOUND
    }

    private final SearchStore store;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final SecureRandom random;
    private final Clock clock;

    public SavingSearches(
            SearchStore store, Access access, ApplicationEventPublisher events, SecureRandom random, Clock clock) {
        this.store = store;
        this.access = access;
        this.events = events;
        this.random = random;
        this.clock = clock;
    }

    /// Empty for whoever may keep none.
    @Transactional(readOnly = true)
    public Optional<List<SavedSearch>> of(Person person) {
        return may(person) ? Optional.of(store.of(person.id())) : Optional.empty();
    }

    @Transactional
    public Outcome save(Person person, String name, ShelfFilter filter, SearchPace pace) {
        if (!may(person) || !filter.narrows()) {
            return Outcome.NOT_FOUND;
        }
        var search = new SavedSearch(UUID.randomUUID(), name, filter.inNoOrder(), pace, clock.instant());
        return store.save(person.id(), search, MOST) ? changed(person.id()) : Outcome.TOO_MANY;
    }

    @Transactional
    public Outcome setPace(Person person, UUID search, SearchPace pace) {
        if (!may(person)) {
            return Outcome.NOT_FOUND;
        }
        store.setPace(person.id(), search, pace);
        return changed(person.id());
    }

    /// What is not kept is none afterwards either.
    @Transactional
    public Outcome remove(Person person, UUID search) {
        if (!may(person)) {
            return Outcome.NOT_FOUND;
        }
        store.remove(person.id(), search);
        return changed(person.id());
    }

    /// The word with which somebody’s letters end.
    String wordOf(PersonId person) {
        var fresh = new byte[WORD_BYTES];
        random.nextBytes(fresh);
        return store.wordOf(person, HexFormat.of().formatHex(fresh));
    }

    /// Whether a word ends somebody’s letters.
    @Transactional(readOnly = true)
    public boolean ends(String word) {
        return word.matches(WORD) && store.whose(word).isPresent();
    }

    /// Nothing is told any more of what somebody’s searches find; the searches stay.
    ///
    /// @return whether there is such a word
    @Transactional
    public boolean end(String word) {
        var whose = word.matches(WORD) ? store.whose(word) : Optional.<PersonId>empty();
        whose.ifPresent(store::tellNothing);
        return whose.isPresent();
    }

    private Outcome changed(PersonId person) {
        store.of(person).stream()
                .map(SavedSearch::pace)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        soonest -> events.publishEvent(new LibraryEvent.PaceChanged(person, soonest, clock.instant())));
        return Outcome.DONE;
    }

    private boolean may(Person person) {
        return access.allows(person, Action.CHANGE, Matter.WATCH, Circumstance.OWN);
    }
}
