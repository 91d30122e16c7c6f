package org.comity.profiles.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.profiles.Profile;
import org.comity.profiles.ProfileEvent;
import org.comity.profiles.store.VersionStore;
import org.comity.vocabulary.Country;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Says for a State that everything its profile and wiki say is right. Who may publish may say it; it asks for a touch.
public class AttestingProfile {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final VersionStore versions;
    private final ProfilesInMemory memory;
    private final Publishing publishing;
    private final ProfileAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AttestingProfile(
            VersionStore versions,
            ProfilesInMemory memory,
            Publishing publishing,
            ProfileAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.memory = memory;
        this.publishing = publishing;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome attest(Person person, Country state, Optional<TouchAnswer> answer) {
        if (!access.publishes(person, state)) {
            return new Outcome.NotFound();
        }
        versions.lock();
        var profile = memory.beforeChanging(state);
        var shown = Shown.of("profiles.attest")
                .line("profiles.proposal.state", state.code())
                .line("profiles.attest.revision", Integer.toString(profile.revision()))
                .line("profiles.attest.items", Long.toString(said(profile)))
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                keep(person, profile, proof);
                yield new Outcome.Done();
            }
        };
    }

    private static long said(Profile profile) {
        return profile.versions().values().stream()
                .filter(all -> all.getFirst().item().isPresent())
                .count();
    }

    private void keep(Person person, Profile profile, Map<String, String> proof) {
        var now = clock.instant();
        var entry = AuditEntry.of("profile.attested")
                .with("state", profile.state().code())
                .with("revision", Integer.toString(profile.revision()))
                .with("by", person.id().toString())
                .with("place", person.belonging().name());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        var id = audit.append(entry);
        versions.attest(
                profile.state(),
                now,
                access.verifier(person, profile.state(), Set.of()),
                person.id(),
                person.belonging().demonstration(),
                id);
        events.publishEvent(new ProfileEvent.Attested(profile.state(), now));
        publishing.tellMemory();
    }
}
