package org.comity.cyberviolence.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.model.Telling;
import org.comity.cyberviolence.model.TellingId;
import org.comity.cyberviolence.store.TellingStore;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.springframework.transaction.annotation.Transactional;

/// Shows what people told to those who decide, and to whoever told something what became of it.
public class ReadingTellings implements WaitingForSecretariat {

    private static final int MOST_LISTED = 500;

    private final TellingStore tellings;
    private final CurrentEntries entries;
    private final CyberviolenceAccess access;

    public ReadingTellings(TellingStore tellings, CurrentEntries entries, CyberviolenceAccess access) {
        this.tellings = tellings;
        this.entries = entries;
        this.access = access;
    }

    /// What whoever told it sees.
    ///
    /// @param entry it became, once that is published
    public record Followed(Telling telling, Optional<Entry> entry) {}

    /// Empty for a secret that opens nothing.
    @Transactional(readOnly = true)
    public Optional<Followed> follow(EnrolmentSecret secret) {
        return tellings.findBySecret(secret.digest())
                .map(found -> new Followed(found, found.entry().flatMap(entries.entries()::find)));
    }

    @Transactional(readOnly = true)
    public List<Telling> waiting(Person person) {
        return access.reads(person) ? tellings.waiting(MOST_LISTED) : List.of();
    }

    @Transactional(readOnly = true)
    public Optional<Telling> read(Person person, TellingId id) {
        return access.reads(person) ? tellings.find(id) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.decides(person)
                ? tellings.waiting(MOST).stream().map(ReadingTellings::item).toList()
                : List.of();
    }

    private static Waiting item(Telling told) {
        return new Waiting(
                "cyberviolence.waiting.telling.",
                told.what().type(),
                told.what().state(),
                told.toldAt(),
                Optional.empty(),
                "/secretariat/cyberviolence/told/" + told.id());
    }
}
