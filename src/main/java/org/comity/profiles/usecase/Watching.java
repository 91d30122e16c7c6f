package org.comity.profiles.usecase;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Pace;
import org.comity.profiles.WatchEvent;
import org.comity.profiles.model.Watched;
import org.comity.profiles.store.WatchStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Watching what is said of States, for everybody who is signed in; nobody learns what others watch.
public class Watching {

    /// More than this nobody watches: whoever wants to be told of everything takes feeds.
    public static final int MOST = 200;

    /// What came of wanting to watch something.
    public enum Outcome {
        DONE,
        /// So much is watched already that something must be left first.
        TOO_MUCH,
        /// There is no such thing, or not for this person.
        NOT_FOUND
    }

    /// What somebody watches.
    public record Watches(List<Watched> what, Pace pace) {}

    private final WatchStore watches;
    private final LegalProfiles profiles;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Watching(
            WatchStore watches, LegalProfiles profiles, Access access, ApplicationEventPublisher events, Clock clock) {
        this.watches = watches;
        this.profiles = profiles;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// Empty for whoever may not watch.
    @Transactional(readOnly = true)
    public Optional<Watches> of(Person person) {
        return may(person) ? Optional.of(new Watches(watches.of(person.id()), pace(person))) : Optional.empty();
    }

    /// Those of these that somebody watches; empty for whoever may not watch.
    @Transactional(readOnly = true)
    public Optional<List<Watched>> among(Person person, Collection<? extends Watched> asked) {
        return may(person) ? Optional.of(watches.watches(person.id(), asked)) : Optional.empty();
    }

    @Transactional
    public Outcome watch(Person person, Watched what) {
        if (!may(person) || !exists(what)) {
            return Outcome.NOT_FOUND;
        }
        return watches.add(person.id(), what, clock.instant(), MOST) ? Outcome.DONE : Outcome.TOO_MUCH;
    }

    /// What is not watched is none afterwards either.
    @Transactional
    public Outcome leave(Person person, Watched what) {
        if (!may(person)) {
            return Outcome.NOT_FOUND;
        }
        watches.remove(person.id(), what);
        return Outcome.DONE;
    }

    @Transactional
    public Outcome tellMe(Person person, Pace pace) {
        if (!may(person)) {
            return Outcome.NOT_FOUND;
        }
        watches.setPace(person.id(), pace);
        events.publishEvent(new WatchEvent.PaceChanged(person.id(), pace, clock.instant()));
        return Outcome.DONE;
    }

    private Pace pace(Person person) {
        return watches.pace(person.id()).orElse(Pace.DAILY);
    }

    private boolean may(Person person) {
        return access.allows(person, Action.CHANGE, Matter.WATCH, Circumstance.OWN);
    }

    private boolean exists(Watched what) {
        return switch (what) {
            case Watched.OfState(var state) -> profiles.of(state).isPresent();
            case Watched.OfArticle _ -> true;
            case Watched.OfArticleIn(var state, var _) -> profiles.of(state).isPresent();
            case Watched.OfSection(var state, var _) -> profiles.of(state).isPresent();
        };
    }
}
