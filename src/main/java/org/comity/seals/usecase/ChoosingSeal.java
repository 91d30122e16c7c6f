package org.comity.seals.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Belonging;
import org.comity.identity.Circumstance;
import org.comity.identity.FreshTouch;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.seals.model.SealCertificate;
import org.comity.seals.model.SealOrigin;
import org.comity.seals.model.SecretKeyOf;
import org.comity.seals.pdf.SealingPdf;
import org.comity.seals.pki.BroughtFile;
import org.comity.seals.store.SealStore;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The head or the gatekeeper of an authority brings a certificate, and says by which one it seals: the latter by a
/// fresh touch.
public class ChoosingSeal {

    private static final int MOST_BROUGHT = 20;

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotFound() implements Outcome {}

        record Unreadable(BroughtFile.Reason reason) implements Outcome {}

        /// More were brought than anybody needs.
        record Enough() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}
    }

    private final SealStore seals;
    private final KeepingSeals keeping;
    private final Access access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    public ChoosingSeal(
            SealStore seals,
            KeepingSeals keeping,
            Access access,
            FreshTouch touch,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.seals = seals;
        this.keeping = keeping;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Empty for everyone whom the seal of their authority does not concern.
    @Transactional(readOnly = true)
    public Optional<OwnSeal> own(Person person) {
        return allowed(person, Action.READ).map(authority -> {
            var now = clock.instant();
            var current = seals.current(authority.id(), now).map(SealStore.Stored::certificate);
            var others = seals.of(authority.id()).stream()
                    .filter(one -> one.validAt(now) && one.origin() == SealOrigin.BROUGHT)
                    .filter(one -> SealingPdf.fits(one.chain()))
                    .filter(one -> current.isEmpty() || !current.get().id().equals(one.id()))
                    .toList();
            return new OwnSeal(
                    authority, current, others, allowed(person, Action.CHANGE).isPresent(), now);
        });
    }

    /// Keeps a certificate with its key, and does not use it yet. The file is read before the transaction begins: that
    /// may take its time.
    ///
    /// @param password wiped out afterwards
    public Outcome bring(Person person, byte[] file, Sensitive<char[]> password) {
        var authority = allowed(person, Action.CHANGE).orElse(null);
        if (authority == null) {
            return new Outcome.NotFound();
        }
        var now = clock.instant();
        return switch (BroughtFile.read(file, password, now)) {
            case BroughtFile.Outcome.Refused(var reason) -> new Outcome.Unreadable(reason);
            case BroughtFile.Outcome.Read(var brought) ->
                SealingPdf.seals(brought, now)
                        ? Objects.requireNonNull(transactions.execute(_ -> kept(person, authority, brought, now)))
                        : new Outcome.Unreadable(BroughtFile.Reason.CHAIN);
        };
    }

    private Outcome kept(Person person, Authority authority, SecretKeyOf brought, Instant now) {
        seals.lock("seal:" + authority.id());
        if (brought(authority, now) >= MOST_BROUGHT) {
            return new Outcome.Enough();
        }
        var certificate = new SealCertificate(UUID.randomUUID(), authority.id(), SealOrigin.BROUGHT, brought.chain());
        var entry = audit.append(entry("seal.brought", certificate, person));
        seals.add(certificate, brought, now, entry);
        return new Outcome.Done();
    }

    private long brought(Authority authority, Instant now) {
        return seals.of(authority.id()).stream()
                .filter(one -> one.origin() == SealOrigin.BROUGHT && one.validAt(now))
                .count();
    }

    /// Seals by a certificate that was brought from now on.
    @Transactional
    public Outcome use(Person person, UUID id, Optional<TouchAnswer> answer) {
        var own = own(person).filter(OwnSeal::changes);
        var chosen = own.stream()
                .flatMap(seal -> seal.others().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (chosen.isEmpty()) {
            return new Outcome.NotFound();
        }
        var shown = shown("seals.touch.use", chosen.get());
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = audit.append(with(entry("seal.chosen", chosen.get(), person), proof));
                seals.choose(chosen.get(), person.id(), clock.instant(), entry);
                yield new Outcome.Done();
            }
        };
    }

    /// Seals by a new certificate of the node from now on: also what to do when a key may have got about.
    @Transactional
    public Outcome renew(Person person, Optional<TouchAnswer> answer) {
        var own = own(person).filter(OwnSeal::changes);
        if (own.isEmpty()) {
            return new Outcome.NotFound();
        }
        var shown = Shown.of("seals.touch.renew")
                .line("identity.account.place", own.get().authority().name())
                .line(
                        "seals.current",
                        own.get().current().map(one -> one.fingerprint().hex()).orElse("–"))
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var issued = keeping.again(own.get().authority(), clock.instant());
                audit.append(with(entry("seal.renewed", issued, person), proof));
                yield new Outcome.Done();
            }
        };
    }

    private static Shown shown(String act, SealCertificate certificate) {
        return Shown.of(act)
                .line("seals.subject", certificate.subject())
                .line("seals.issuer", certificate.issuer())
                .line("seals.until", certificate.until().toString())
                .line("seals.fingerprint", certificate.fingerprint().hex())
                .shown();
    }

    private static AuditEntry entry(String act, SealCertificate certificate, Person by) {
        return AuditEntry.of(act)
                .with("authority", certificate.authority().toString())
                .with("certificate", certificate.fingerprint().hex())
                .with("until", certificate.until().toString())
                .with("by", by.id().toString());
    }

    private static AuditEntry with(AuditEntry entry, Map<String, String> proof) {
        var all = entry;
        for (var part : proof.entrySet()) {
            all = all.with(part.getKey(), part.getValue());
        }
        return all;
    }

    private Optional<Authority> allowed(Person person, Action action) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                        && access.allows(person, action, Matter.SEAL, Circumstance.OWN_AUTHORITY)
                ? Optional.of(authority)
                : Optional.empty();
    }
}
