package org.comity.identity.usecase;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.FreshTouch;
import org.comity.identity.Matter;
import org.comity.identity.Passkey;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.model.PersonDeed;
import org.comity.identity.model.Ward;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.identity.store.WardStore;
import org.springframework.transaction.annotation.Transactional;

/// What a gatekeeper does for the people of the own authority: changing roles, suspending, reinstating,
/// taking a passkey away. Nobody does it for themselves. Everything but suspending asks for a fresh touch;
/// all of it is in the record.
public class LookingAfterPeople {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// There is no such person, or not of the gatekeeper's authority.
        record NotFound() implements Outcome {}
    }

    public enum Reason {
        ONESELF,
        /// A role that a gatekeeper does not give, or none at all.
        ROLES,
        /// They never came in: their application must be sent again.
        NEVER_CAME_IN,
        NOTHING_TO_DO
    }

    private final WardStore wards;
    private final IdentityStore people;
    private final PasskeyStore passkeys;
    private final RecordingKeys keys;
    private final Access access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final Clock clock;

    public LookingAfterPeople(
            WardStore wards,
            IdentityStore people,
            PasskeyStore passkeys,
            RecordingKeys keys,
            Access access,
            FreshTouch touch,
            AuditTrail audit,
            Clock clock) {
        this.wards = wards;
        this.people = people;
        this.passkeys = passkeys;
        this.keys = keys;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.clock = clock;
    }

    /// The roles a gatekeeper gives.
    public static final List<Role> GIVEN = List.of(Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.HEAD);

    /// Empty for everyone who is no gatekeeper.
    @Transactional(readOnly = true)
    public Optional<List<Ward>> list(Person gatekeeper) {
        return gatekeeper
                .keepsGateOf()
                .filter(authority -> access.allows(gatekeeper, Action.LIST, Matter.PEOPLE)
                        && access.allows(gatekeeper, Action.READ, Matter.PEOPLE, Circumstance.OWN_AUTHORITY))
                .map(authority -> wards.of(authority.id()));
    }

    @Transactional
    public Outcome carryOut(Person gatekeeper, PersonId id, PersonDeed deed, Optional<TouchAnswer> answer) {
        var ward = gatekeeper
                .keepsGateOf()
                .filter(authority ->
                        access.allows(gatekeeper, Action.CHANGE, Matter.PEOPLE, Circumstance.OWN_AUTHORITY))
                .flatMap(authority -> wards.findForChange(authority.id(), id))
                .orElse(null);
        if (ward == null) {
            return new Outcome.NotFound();
        }
        var hindrance = hindrance(gatekeeper, ward, deed);
        if (hindrance.isPresent()) {
            return new Outcome.Refused(hindrance.get());
        }
        var shown = shown(ward, deed);
        var touched = deed.freshTouch() ? touch.prove(gatekeeper, shown, answer) : new TouchOutcome.Proven(Map.of());
        return switch (touched) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                carryOut(gatekeeper, ward, deed, proof);
                yield new Outcome.Done();
            }
        };
    }

    private static Optional<Reason> hindrance(Person gatekeeper, Ward ward, PersonDeed deed) {
        if (ward.person().id().equals(gatekeeper.id())) {
            return Optional.of(Reason.ONESELF);
        }
        return switch (deed) {
            case PersonDeed.ChangeRoles(var roles) ->
                roles.isEmpty() || !GIVEN.containsAll(roles) ? Optional.of(Reason.ROLES) : Optional.empty();
            case PersonDeed.Suspend() -> ward.suspended() ? Optional.of(Reason.NOTHING_TO_DO) : Optional.empty();
            case PersonDeed.Reinstate() -> {
                if (!ward.cameIn()) {
                    yield Optional.of(Reason.NEVER_CAME_IN);
                }
                yield ward.suspended() ? Optional.empty() : Optional.of(Reason.NOTHING_TO_DO);
            }
            case PersonDeed.RemoveKey(var key) ->
                key(ward, key).isPresent() ? Optional.empty() : Optional.of(Reason.NOTHING_TO_DO);
        };
    }

    private static Optional<Passkey> key(Ward ward, String digest) {
        return ward.keys().stream()
                .filter(key -> key.digest().hex().equals(digest))
                .findFirst();
    }

    private static Shown shown(Ward ward, PersonDeed deed) {
        var person = ward.person();
        var shown = Shown.of("identity.people.deed." + word(deed))
                .line("identity.account.name", person.name())
                .line("identity.account.place", person.belonging().name());
        switch (deed) {
            case PersonDeed.ChangeRoles(var roles) -> {
                person.roles().forEach(role -> shown.coded("identity.people.before", "identity.join.role." + role));
                roles.forEach(role -> shown.coded("identity.people.after", "identity.join.role." + role));
            }
            case PersonDeed.RemoveKey(var key) -> shown.line("identity.people.key", key);
            case PersonDeed.Suspend(), PersonDeed.Reinstate() -> {}
        }
        return shown.shown();
    }

    private static String word(PersonDeed deed) {
        return switch (deed) {
            case PersonDeed.ChangeRoles roles -> "ROLES";
            case PersonDeed.Suspend suspend -> "SUSPEND";
            case PersonDeed.Reinstate reinstate -> "REINSTATE";
            case PersonDeed.RemoveKey key -> "REMOVE_KEY";
        };
    }

    private void carryOut(Person gatekeeper, Ward ward, PersonDeed deed, Map<String, String> proof) {
        var id = ward.person().id();
        switch (deed) {
            case PersonDeed.ChangeRoles(var roles) -> {
                wards.changeRoles(id, roles);
                record("person.roles", gatekeeper, ward, Map.of("roles", names(roles)), proof);
            }
            case PersonDeed.Suspend() -> {
                people.suspend(id, clock.instant());
                record("person.suspended", gatekeeper, ward, Map.of(), proof);
            }
            case PersonDeed.Reinstate() -> {
                wards.reinstate(id);
                record("person.reinstated", gatekeeper, ward, Map.of(), proof);
            }
            case PersonDeed.RemoveKey(var key) -> {
                var passkey = key(ward, key).orElseThrow();
                passkeys.remove(id, passkey.credential());
                var by = new HashMap<>(proof);
                by.put("by", gatekeeper.id().toString());
                keys.removed(id, passkey, by);
            }
        }
    }

    private static String names(SortedSet<Role> roles) {
        return roles.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private void record(
            String act, Person gatekeeper, Ward ward, Map<String, String> details, Map<String, String> proof) {
        var entry = AuditEntry.of(act)
                .with("person", ward.person().id().toString())
                .with("place", ward.person().belonging().name())
                .with("by", gatekeeper.id().toString());
        for (var part : details.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        audit.append(entry);
    }
}
