package org.comity.evidence.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageStatus;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.CustodyLink;
import org.comity.evidence.store.CustodyStore;
import org.comity.evidence.store.PackageStore;
import org.comity.identity.Officer;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Adds links to the chain of custody, each with its entry in the record, in the caller's transaction.
///
/// The package's row is held meanwhile, so that links follow one another without a gap however many people act at once.
public class KeepingCustody implements Custody {

    private static final int SALT_BYTES = 16;

    private final PackageStore packages;
    private final CustodyStore custody;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    public KeepingCustody(
            PackageStore packages, CustodyStore custody, AuditTrail audit, SecureRandom random, Clock clock) {
        this.packages = packages;
        this.custody = custody;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(PackageId id, FileId file, Officer officer, Sha256 digest) {
        link(open(id, officer), CustodyAct.RECEIVED, officer, "", digest, Map.of("file", file.toString()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenOut(PackageId id, FileId file, Officer officer, Sha256 digest) {
        link(open(id, officer), CustodyAct.TAKEN_OUT, officer, "", digest, Map.of("file", file.toString()));
    }

    private EvidencePackage open(PackageId id, Officer officer) {
        return packages.findForChange(id, officer.id())
                .filter(evidence -> evidence.status() == PackageStatus.OPEN)
                .orElseThrow(() -> new IllegalStateException("The package " + id + " takes no files"));
    }

    /// The next link. The package's row must be held.
    ///
    /// @param subject digest of the file, or of the manifest
    /// @param proof what goes into the record beside the usual
    CustodyLink link(
            EvidencePackage held,
            CustodyAct act,
            Officer officer,
            String why,
            Sha256 subject,
            Map<String, String> proof) {
        var end = custody.end(held.id());
        var link = new CustodyLink(
                end.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                act,
                officer.name(),
                officer.authority().name(),
                why,
                subject,
                end.digest(),
                salt());
        var entry = entry(
                        held, "evidence." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'), officer)
                .with("link", Integer.toString(link.number()))
                .with("link.sha256", link.digest().hex())
                .with("previous.sha256", link.previous().hex())
                .with("subject.sha256", subject.hex());
        custody.add(held.id(), held.key(), link, audit.append(with(entry, proof)));
        return link;
    }

    private String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /// An act of which the chain says nothing, because nobody else held the package afterwards.
    void record(EvidencePackage held, String act, Officer officer, Map<String, String> proof) {
        audit.append(with(entry(held, "evidence." + act, officer), proof));
    }

    private static AuditEntry entry(EvidencePackage held, String act, Officer officer) {
        return AuditEntry.of(act)
                .with("reference", held.reference())
                .with("package", held.id().toString())
                .with("number", Integer.toString(held.number()))
                .with("authority", officer.authority().name())
                .with("officer", officer.id().toString());
    }

    private static AuditEntry with(AuditEntry entry, Map<String, String> proof) {
        var more = entry;
        for (var part : proof.entrySet()) {
            more = more.with(part.getKey(), part.getValue());
        }
        return more;
    }
}
