package org.comity.certificates.usecase;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.certificates.Certificate;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.Certificates;
import org.comity.certificates.HolderName;
import org.comity.certificates.Kind;
import org.comity.certificates.NewCertificate;
import org.comity.certificates.Standing;
import org.comity.certificates.model.Kept;
import org.comity.certificates.model.Statements;
import org.comity.certificates.paper.PrintingCertificates;
import org.comity.certificates.proof.SignedCertificate;
import org.comity.certificates.store.CertificateStore;
import org.comity.certificates.store.NameStore;
import org.comity.certificates.store.NameStore.Name;
import org.comity.certificates.store.NameStore.Settled;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Issues, prints, takes back and corrects certificates. What is issued is never changed: a certificate
/// that is taken back or replaced stays as it was, with a row beside it.
public class KeepingCertificates implements Certificates {

    private final CertificateStore certificates;
    private final NameStore names;
    private final SigningCertificates signing;
    private final PrintingCertificates printing;
    private final CertificateWords words;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    public KeepingCertificates(
            CertificateStore certificates,
            NameStore names,
            SigningCertificates signing,
            PrintingCertificates printing,
            CertificateWords words,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.certificates = certificates;
        this.names = names;
        this.signing = signing;
        this.printing = printing;
        this.words = words;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CertificateNumber issue(NewCertificate wanted) {
        certificates.lock(wanted.kind(), wanted.occasion());
        var before = certificates.of(wanted.kind(), wanted.occasion());
        if (before.isPresent()) {
            return before.get().certificate().number();
        }
        var holder = HolderName.read(wanted.holder())
                .orElseThrow(() -> new IllegalArgumentException("The name cannot stand on a certificate"));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var draft = new Certificate(
                CertificateNumber.draw(random),
                wanted.kind(),
                wanted.occasion(),
                wanted.language(),
                words.titles(wanted.titles()),
                wanted.length(),
                wanted.days(),
                words.issuer(wanted.issuer()),
                now.atOffset(ZoneOffset.UTC).toLocalDate(),
                now,
                signing.key(),
                NOTHING,
                NOTHING,
                Standing.VALID);
        return sign(draft, holder, wanted.nameUntil(), null);
    }

    private static final Sha256 NOTHING = Sha256.of(new byte[0]);

    private CertificateNumber sign(
            Certificate draft, HolderName holder, Instant nameUntil, @Nullable CertificateNumber replaces) {
        var demonstration = words.demonstration();
        var signed = signing.sign(Statements.of(draft, holder.text(), demonstration));
        var certificate = new Certificate(
                draft.number(),
                draft.kind(),
                draft.occasion(),
                draft.language(),
                draft.titles(),
                draft.length(),
                draft.days(),
                draft.issuer(),
                draft.issuedOn(),
                draft.issuedAt(),
                draft.key(),
                digest(signed.statement().text()),
                HolderName.digest(draft.number(), holder.text()),
                Standing.VALID);
        var entry = entry("certificate.issued", certificate)
                .with("kind", certificate.kind().name().toLowerCase(Locale.ROOT))
                .with("statement.sha256", certificate.statement().hex());
        if (replaces != null) {
            entry = entry.with("replaces.sha256", digest(replaces.text()).hex());
        }
        certificates.add(new Kept(certificate, demonstration, signed.signature()), replaces, audit.append(entry));
        names.keep(certificate.number(), new Name(holder.text(), nameUntil));
        return certificate.number();
    }

    private static AuditEntry entry(String act, Certificate certificate) {
        return AuditEntry.of(act)
                .with("number.sha256", digest(certificate.number().text()).hex());
    }

    private static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Certificate> find(CertificateNumber number) {
        return certificates.find(number).map(Kept::certificate);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Certificate> of(Kind kind, UUID occasion) {
        return certificates.of(kind, occasion).map(Kept::certificate);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Certificate> of(Kind kind, Set<UUID> occasions) {
        return certificates.of(kind, occasions);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> print(CertificateNumber number) {
        return certificates
                .find(number)
                .filter(kept -> kept.certificate().valid())
                .flatMap(kept -> names.of(number).map(name -> print(kept, name.name())));
    }

    private byte[] print(Kept kept, String holder) {
        var statement = Statements.of(kept.certificate(), holder, kept.demonstration());
        if (!digest(statement.text()).equals(kept.certificate().statement())) {
            throw new IllegalStateException("What is kept of a certificate is not what was signed");
        }
        return printing.print(kept.certificate(), new SignedCertificate(statement, kept.signature()));
    }

    @Override
    public URI addressOf(CertificateNumber number, Language language) {
        return words.address(number, language);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(CertificateNumber number, String reason, PersonId by) {
        var standing = held(number);
        standing.ifPresent(kept -> {
            var entry = entry("certificate.revoked", kept.certificate())
                    .with("reason.sha256", digest(reason).hex())
                    .with("by", by.toString());
            certificates.revoke(number, reason, by, clock.instant(), audit.append(entry));
            names.settle(number, Settled.DECLINED);
            names.erase(number);
        });
        return standing.isPresent();
    }

    /// A certificate that stands, so that nobody else changes it meanwhile.
    private Optional<Kept> held(CertificateNumber number) {
        var known = certificates.find(number);
        known.ifPresent(kept ->
                certificates.lock(kept.certificate().kind(), kept.certificate().occasion()));
        return known.flatMap(kept -> certificates.find(number))
                .filter(kept -> kept.certificate().valid());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CertificateNumber> correctName(CertificateNumber number, String name, PersonId by) {
        var holder = HolderName.read(name);
        var old = held(number);
        if (holder.isEmpty() || old.isEmpty()) {
            return Optional.empty();
        }
        var until = names.of(number).map(Name::until);
        if (until.isEmpty()) {
            return Optional.empty();
        }
        audit.append(entry("certificate.corrected", old.get().certificate()).with("by", by.toString()));
        names.settle(number, Settled.DONE);
        names.erase(number);
        return Optional.of(sign(successor(old.get().certificate()), holder.get(), until.get(), number));
    }

    /// The same with a number, a day and a key of its own.
    private Certificate successor(Certificate old) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Certificate(
                CertificateNumber.draw(random),
                old.kind(),
                old.occasion(),
                old.language(),
                old.titles(),
                old.length(),
                old.days(),
                old.issuer(),
                now.atOffset(ZoneOffset.UTC).toLocalDate(),
                now,
                signing.key(),
                NOTHING,
                NOTHING,
                Standing.VALID);
    }

    @Override
    @Transactional
    public Asked askForName(CertificateNumber number, String name) {
        var holder = HolderName.read(name);
        if (holder.isEmpty()) {
            return Asked.NOT_A_NAME;
        }
        var kept = held(number);
        if (kept.isEmpty() || names.of(number).isEmpty()) {
            return Asked.REFUSED;
        }
        var certificate = kept.get().certificate();
        if (names.wishes(certificate.kind(), certificate.occasion()) >= MOST_WISHES) {
            return Asked.REFUSED;
        }
        audit.append(entry("certificate.name-wished", certificate)
                .with(
                        "name.sha256",
                        HolderName.digest(number, holder.get().text()).hex()));
        names.wish(
                number, certificate.kind(), certificate.occasion(), holder.get().text(), clock.instant());
        return Asked.WAITING;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Wish> wish(CertificateNumber number) {
        return certificates
                .find(number)
                .flatMap(kept -> names.newest(
                        kept.certificate().kind(), kept.certificate().occasion()));
    }
}
