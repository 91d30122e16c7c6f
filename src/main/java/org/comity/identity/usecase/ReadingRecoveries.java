package org.comity.identity.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.RecoveryWatch;
import org.comity.identity.Referable;
import org.comity.identity.WaitingForSecretariat;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.model.RecoveryStep;
import org.comity.identity.store.RecoverySteps;
import org.comity.identity.store.RecoveryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Shows recoveries to those who decide about them, and nobody else.
public class ReadingRecoveries implements RecoveryWatch, WaitingForSecretariat, Referable {

    private static final int MOST_LISTED = 500;
    private static final int MOST_WATCHED = 100;
    private static final String FOLDER = "/recoveries";

    /// A recovery as somebody who decides sees it.
    public record Reading(Recovery recovery, List<RecoveryStep> steps) {}

    private final RecoveryStore recoveries;
    private final RecoverySteps steps;
    private final ExpiringRecoveries expiring;
    private final Access access;

    public ReadingRecoveries(
            RecoveryStore recoveries, RecoverySteps steps, ExpiringRecoveries expiring, Access access) {
        this.recoveries = recoveries;
        this.steps = steps;
        this.expiring = expiring;
        this.access = access;
    }

    /// Those that wait first; empty for everyone who decides about none.
    @Transactional
    public Optional<List<Recovery>> list(Person reader) {
        return access.allows(reader, Action.LIST, Matter.RECOVERY)
                ? Optional.of(recoveries.newest(authorityOf(reader), MOST_LISTED).stream()
                        .map(expiring::current)
                        .filter(recovery -> readable(recovery, reader))
                        .toList())
                : Optional.empty();
    }

    private boolean readable(Recovery recovery, Person reader) {
        return !recovery.handsOf(reader).isEmpty()
                && access.allows(reader.roles(), Action.READ, Matter.RECOVERY, recovery.circumstances(reader));
    }

    /// Empty as well when the reader may not know that it exists.
    @Transactional
    public Optional<Reading> read(RecoveryId id, Person reader) {
        return recoveries
                .find(id)
                .map(expiring::current)
                .filter(recovery -> readable(recovery, reader))
                .map(recovery -> new Reading(recovery, steps.of(id)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean somebodyAsksFor(PersonId person) {
        return recoveries.askedFor(person);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean waitsFor(Person person) {
        return access.allows(person, Action.LIST, Matter.RECOVERY)
                && recoveries.open(authorityOf(person), MOST_WATCHED).stream()
                        .filter(recovery -> readable(recovery, person))
                        .anyMatch(recovery -> !recovery.openTo(person).isEmpty());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.allows(person, Action.LIST, Matter.RECOVERY)
                ? recoveries.open(authorityOf(person), MOST).stream()
                        .filter(recovery -> readable(recovery, person)
                                && !recovery.openTo(person).isEmpty())
                        .map(ReadingRecoveries::item)
                        .toList()
                : List.of();
    }

    private static Waiting item(Recovery recovery) {
        return new Waiting(
                "identity.waiting.recovery.",
                recovery.claim().place(),
                recovery.claim().country(),
                recovery.since(),
                Optional.of(recovery.expires()),
                FOLDER + "/" + recovery.id());
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public String words() {
        return "identity.waiting.recovery.name";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Person person, UUID id) {
        return recoveries
                .find(new RecoveryId(id))
                .filter(found -> readable(found, person))
                .isPresent();
    }

    /// People of an authority decide for its people only; the secretariat, for everybody's.
    private static @Nullable AuthorityId authorityOf(Person person) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority) ? authority.id() : null;
    }
}
