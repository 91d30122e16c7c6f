package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.audit.proof.Receipt;
import org.comity.evidence.PackageId;
import org.comity.evidence.archive.SealedPackage;
import org.comity.evidence.archive.WritingPackage;
import org.comity.evidence.model.KeptCustody;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.evidence.proof.PackageNames;
import org.comity.evidence.proof.PackageReceipts;
import org.comity.evidence.store.CustodyStore;
import org.comity.evidence.store.PackageStore;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.identity.Officer;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Lets a whole package go out as one file that anyone can check offline. Who takes it and why is a link of
/// the chain of custody, which goes with it, before the first byte goes. Whether it can be written at all is
/// known before that: a link says of no copy that never was.
///
/// It bears the seal it was handed over with, and one of the authority that takes it, over everything.
/// What was handed over when that seal was not kept gets it now, and keeps it.
public class ExportingPackage {

    private final FindingPackages finding;
    private final PackageStore packages;
    private final SealingHandover sealing;
    private final CustodyStore chain;
    private final KeepingCustody custody;
    private final PackageFiles files;
    private final WritingPackage writing;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    public ExportingPackage(
            FindingPackages finding,
            PackageStore packages,
            SealingHandover sealing,
            CustodyStore chain,
            KeepingCustody custody,
            PackageFiles files,
            WritingPackage writing,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.finding = finding;
        this.packages = packages;
        this.sealing = sealing;
        this.chain = chain;
        this.custody = custody;
        this.files = files;
        this.writing = writing;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param why for what it is taken, in one line
    public TakingOutcome take(PackageId id, Officer officer, Sensitive<String> why) {
        var asked = transaction.execute(_ -> finding.find(id, officer));
        if (asked.isEmpty()) {
            return new TakingOutcome.NotFound();
        }
        if (!takeable(asked.get())) {
            return new TakingOutcome.NotNow();
        }
        var late = lacksSeal(asked.get()) ? sealing.seal(asked.get()) : Optional.<byte[]>empty();
        if ((lacksSeal(asked.get()) && late.isEmpty()) || !writing.ready(officer.authority())) {
            return new TakingOutcome.NoSeal();
        }
        var evidence = asked.get().evidence();
        var proofs = receipts(chain.of(evidence.id(), evidence.key()), Map.of());
        return transaction.execute(_ -> finding.findForChange(id, officer)
                .filter(ExportingPackage::takeable)
                .<TakingOutcome>map(found -> take(found, officer, why, late, proofs))
                .orElseGet(TakingOutcome.NotNow::new));
    }

    /// Handed over by a version that put the seal on each copy anew.
    private static boolean lacksSeal(Found found) {
        return found.evidence().status().handedOver() && kept(found).isEmpty();
    }

    private static Optional<byte[]> kept(Found found) {
        return Objects.requireNonNull(found.evidence().sealed()).handedOver();
    }

    private static boolean takeable(Found found) {
        return found.may(PackageAct.TAKE) || found.may(PackageAct.CHECK);
    }

    private TakingOutcome take(
            Found found, Officer officer, Sensitive<String> why, Optional<byte[]> late, Map<UUID, Receipt> proofs) {
        var evidence = found.evidence();
        // Somebody else's export may have kept one meanwhile: that one counts.
        var newly = lacksSeal(found) ? late : Optional.<byte[]>empty();
        newly.ifPresent(seal -> packages.keepSeal(evidence.id(), seal));
        Map<String, String> noted = newly.map(
                        seal -> Map.of(PackageReceipts.SEAL, Sha256.of(seal).hex()))
                .orElseGet(Map::of);
        var kept = chain.of(evidence.id(), evidence.key());
        var links = new ArrayList<>(kept.readable());
        var receipts = List.copyOf(receipts(kept, proofs).values());
        links.add(custody.link(evidence, CustodyAct.EXPORTED, officer, why.reveal(), evidence.sealedDigest(), noted));
        var parts = evidence.manifest().files().stream().collect(Collectors.toMap(Part::id, part -> part));
        var sealed = new SealedPackage(
                evidence.manifest(),
                links,
                receipts,
                officer.authority(),
                kept(found).or(() -> newly),
                file -> files.open(Objects.requireNonNull(parts.get(file.toString())), 0));
        var name = evidence.reference() + "-E" + evidence.number() + ".asice";
        return new TakingOutcome.TakenPackage(name, writing.prepare(sealed, clock.instant())::writeTo);
    }

    /// The first ones, where there are more than a package holds: how it came to be what was handed over.
    /// They are put together before the package is held, so that nobody waits for thousands of proofs;
    /// what came since is few.
    private Map<UUID, Receipt> receipts(KeptCustody links, Map<UUID, Receipt> known) {
        var receipts = new LinkedHashMap<UUID, Receipt>();
        links.links().stream()
                .limit(PackageNames.MOST_RECEIPTS)
                .map(KeptCustody.Kept::entry)
                .forEach(entry -> {
                    Optional.ofNullable(known.get(entry))
                            .or(() -> audit.receipt(new EntryId(entry)))
                            .ifPresent(receipt -> receipts.put(entry, receipt));
                });
        return receipts;
    }
}
