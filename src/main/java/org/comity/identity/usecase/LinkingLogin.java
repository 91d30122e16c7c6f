package org.comity.identity.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Login;
import org.comity.identity.LoginIssuer;
import org.comity.identity.OwnKeys;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.identity.store.LoginStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Links the sign-in of an authority's own identity provider to a person, and unlinks it. Both ask for a fresh touch of
/// the passkey, which signs which sign-in it is; both are in the record, where the subject is a digest.
public class LinkingLogin {

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    public enum Reason {
        /// The issuer is another authority's, or there is no such link.
        NOT_YOURS,
        /// Linking needs a passkey that is there already.
        NO_PASSKEY,
        /// Somebody has linked this very sign-in.
        TAKEN,
        /// The person has another sign-in of this issuer.
        ONE_ALREADY
    }

    private final LoginStore logins;
    private final OwnKeys keys;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final Clock clock;

    public LinkingLogin(LoginStore logins, OwnKeys keys, FreshTouch touch, AuditTrail audit, Clock clock) {
        this.logins = logins;
        this.keys = keys;
        this.touch = touch;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Login> of(Person person) {
        return logins.of(person.id());
    }

    /// @param subject whom the issuer has just named
    @Transactional
    public Outcome link(Person person, LoginIssuer issuer, String subject, Optional<TouchAnswer> answer) {
        var hindrance = hindrance(person, issuer, subject);
        if (hindrance.isPresent()) {
            return new Outcome.Refused(hindrance.get());
        }
        var named = issuer.issuer().toString();
        var shown = shown("identity.logins.link", person, named, subject);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                if (!logins.add(person.id(), named, subject, clock.instant())) {
                    yield new Outcome.Refused(Reason.TAKEN);
                }
                record("login.linked", person, named, subject, proof);
                yield new Outcome.Done();
            }
        };
    }

    private Optional<Reason> hindrance(Person person, LoginIssuer issuer, String subject) {
        if (!issuer.serves(person)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (keys.of(person.id()).isEmpty()) {
            return Optional.of(Reason.NO_PASSKEY);
        }
        var named = issuer.issuer().toString();
        if (logins.of(person.id()).stream().anyMatch(login -> login.issuer().equals(named))) {
            return Optional.of(Reason.ONE_ALREADY);
        }
        return logins.person(named, subject).map(somebody -> Reason.TAKEN);
    }

    /// @param issuer as it named itself when the sign-in was linked; it need not be set any more
    @Transactional
    public Outcome unlink(Person person, String issuer, Optional<TouchAnswer> answer) {
        var login = logins.of(person.id()).stream()
                .filter(linked -> linked.issuer().equals(issuer))
                .findFirst();
        if (login.isEmpty()) {
            return new Outcome.Refused(Reason.NOT_YOURS);
        }
        var subject = login.get().subject();
        var shown = shown("identity.logins.unlink", person, issuer, subject);
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                logins.remove(person.id(), issuer);
                record("login.unlinked", person, issuer, subject, proof);
                yield new Outcome.Done();
            }
        };
    }

    private static Shown shown(String act, Person person, String issuer, String subject) {
        return Shown.of(act)
                .line("identity.account.name", person.name())
                .line("identity.account.place", person.belonging().name())
                .line("identity.logins.issuer", issuer)
                .line("identity.logins.subject", subject)
                .shown();
    }

    private void record(String act, Person person, String issuer, String subject, Map<String, String> proof) {
        var entry = AuditEntry.of(act)
                .with("person", person.id().toString())
                .with("place", person.belonging().name())
                .with("issuer", issuer)
                .with("subject.sha256", digest(issuer, subject).hex());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        audit.append(entry);
    }

    private static Sha256 digest(String issuer, String subject) {
        return Sha256.of((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
    }
}
