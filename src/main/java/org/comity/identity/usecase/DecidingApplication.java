package org.comity.identity.usecase;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.IdentitySettings;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Provider;
import org.comity.identity.Role;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.model.Applicant;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.model.ApplicationTransition;
import org.comity.identity.model.ApplicationTransition.Reason;
import org.comity.identity.store.ApplicationStore;
import org.comity.identity.store.IdentityStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Carries out what a gatekeeper, a sponsor or the secretariat decides about an application: vouching, refusing,
/// confirming. Confirming makes the person, who cannot act before they come in by their one-time link.
public class DecidingApplication {

    /// What came of it.
    public sealed interface Outcome {
        record Done(Application application) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// It does not exist, or not for this person.
        record NotFound() implements Outcome {}
    }

    private final ApplicationStore applications;
    private final IdentityStore people;
    private final Directory directory;
    private final ApplicationChronicle chronicle;
    private final IdentitySettings settings;
    private final Access access;
    private final FreshTouch touch;
    private final Clock clock;

    public DecidingApplication(
            ApplicationStore applications,
            IdentityStore people,
            Directory directory,
            ApplicationChronicle chronicle,
            IdentitySettings settings,
            Access access,
            FreshTouch touch,
            Clock clock) {
        this.applications = applications;
        this.people = people;
        this.directory = directory;
        this.chronicle = chronicle;
        this.settings = settings;
        this.access = access;
        this.touch = touch;
        this.clock = clock;
    }

    /// @param reason for the applicant, where the act asks for one
    /// @param authority whom the applicant will act for, where the secretariat must say so
    @Transactional
    public Outcome decide(
            ApplicationId id,
            Person person,
            ApplicationAct act,
            @Nullable String reason,
            Optional<AuthorityId> authority,
            Optional<TouchAnswer> answer) {
        var found = applications.findForChange(id).orElse(null);
        if (found == null
                || found.handOf(person).isEmpty()
                || !access.allows(person.roles(), Action.DECIDE, Matter.APPLICATION, found.circumstances(person))) {
            return new Outcome.NotFound();
        }
        var now = clock.instant();
        if (act == ApplicationAct.HAND_OVER || found.overdue(now)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        return switch (found.apply(act, person, reason, now, now.plus(settings.applicationStep()))) {
            case ApplicationTransition.Refused(var why) -> new Outcome.Refused(why);
            case ApplicationTransition.Moved(var moved, var edge) ->
                switch (act) {
                    case CONFIRM -> confirm(moved, person, authority, answer);
                    case VOUCH, SPONSOR ->
                        touched(moved, act, person, moved.applicant().organisation(), answer);
                    case APPLY, REFUSE, HAND_OVER, ENROL, WITHDRAW, EXPIRE -> keep(moved, act, person, Map.of());
                };
        };
    }

    /// Saying yes asks for a touch for exactly this person and role; saying no does not.
    private Outcome touched(
            Application moved, ApplicationAct act, Person by, String place, Optional<TouchAnswer> answer) {
        var shown = shown(moved.applicant(), act, place);
        return switch (touch.prove(by, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> keep(moved, act, by, proof);
        };
    }

    private static Shown shown(Applicant applicant, ApplicationAct act, String place) {
        return Shown.of("identity.application.act." + act)
                .line("identity.account.name", applicant.name())
                .coded("identity.join.role", "identity.join.role." + applicant.wanted())
                .line("identity.account.place", place)
                .line("identity.join.state", applicant.country().code())
                .line("identity.join.purpose", applicant.purpose())
                .shown();
    }

    private Outcome confirm(Application moved, Person by, Optional<AuthorityId> chosen, Optional<TouchAnswer> answer) {
        var placed = place(moved, chosen);
        var belonging = belonging(placed);
        if (belonging.isEmpty()) {
            return new Outcome.Refused(Reason.AUTHORITY_MISSING);
        }
        var applicant = placed.applicant();
        var person = Person.of(
                new PersonId(UUID.randomUUID()), applicant.name(), belonging.get(), Set.of(applicant.wanted()));
        var shown = shown(applicant, ApplicationAct.CONFIRM, belonging.get().name());
        return switch (touch.prove(by, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                people.add(person, clock.instant());
                yield keep(placed.become(person.id()), ApplicationAct.CONFIRM, by, proof);
            }
        };
    }

    private Outcome keep(Application moved, ApplicationAct act, Person by, Map<String, String> proof) {
        applications.save(moved);
        chronicle.write(moved, act, by, proof);
        return new Outcome.Done(moved);
    }

    /// The gatekeeper's own authority, or the one the secretariat chose where sponsors vouched.
    private static Application place(Application application, Optional<AuthorityId> chosen) {
        return application.authority() == null && application.applicant().forAuthority() && chosen.isPresent()
                ? application.into(chosen.get())
                : application;
    }

    /// Empty when the applicant must act for an authority of their State and none of it is named.
    private Optional<Belonging> belonging(Application application) {
        var applicant = application.applicant();
        if (applicant.forAuthority()) {
            return Optional.ofNullable(application.authority())
                    .flatMap(directory::authority)
                    .filter(found -> found.country().equals(applicant.country()))
                    .map(Belonging.ToAuthority::new);
        }
        var zone = zone(application);
        var fictional = vouchedByFiction(application);
        return Optional.of(
                applicant.wanted() == Role.PROVIDER_LAWYER
                        ? new Belonging.ToProvider(provider(application, fictional), zone)
                        : new Belonging.Independent(
                                applicant.organisation(), Optional.of(applicant.country()), zone, fictional));
    }

    private Provider provider(Application application, boolean fictional) {
        var applicant = application.applicant();
        return people.providerNamed(applicant.country(), applicant.organisation(), fictional)
                .orElse(new Provider(UUID.randomUUID(), applicant.country(), applicant.organisation(), fictional));
    }

    private ZoneId zone(Application application) {
        return directory.authorities().stream()
                .filter(known -> known.country().equals(application.applicant().country()))
                .map(known -> known.zone())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    /// Whom fictional people vouch for is fictional, and nobody on a node that is no demonstration.
    private boolean vouchedByFiction(Application application) {
        return application.voices().stream()
                .flatMap(voice -> directory.person(voice.person()).stream())
                .anyMatch(voice -> voice.belonging().demonstration());
    }
}
