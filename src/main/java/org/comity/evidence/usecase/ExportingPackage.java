package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.comity.evidence.store.CustodyStore;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.identity.Officer;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.support.TransactionOperations;

/// Lets a whole package go out as one file that anyone can check offline. Who takes it and why is a link of
/// the chain of custody, which goes with it, before the first byte goes. Whether it can be written at all is
/// known before that: a link says of no copy that never was.
public class ExportingPackage {

    private final FindingPackages finding;
    private final CustodyStore chain;
    private final KeepingCustody custody;
    private final PackageFiles files;
    private final WritingPackage writing;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    public ExportingPackage(
            FindingPackages finding,
            CustodyStore chain,
            KeepingCustody custody,
            PackageFiles files,
            WritingPackage writing,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.finding = finding;
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
        return writing.ready(asked.get().request().requested())
                ? transaction.execute(_ -> finding.findForChange(id, officer)
                        .filter(ExportingPackage::takeable)
                        .<TakingOutcome>map(found -> take(found, officer, why))
                        .orElseGet(TakingOutcome.NotNow::new))
                : new TakingOutcome.NoSeal();
    }

    private static boolean takeable(Found found) {
        return found.may(PackageAct.TAKE) || found.may(PackageAct.CHECK);
    }

    private TakingOutcome take(Found found, Officer officer, Sensitive<String> why) {
        var evidence = found.evidence();
        var kept = chain.of(evidence.id(), evidence.key());
        var links = new ArrayList<>(kept.readable());
        var receipts = receipts(kept);
        links.add(
                custody.link(evidence, CustodyAct.EXPORTED, officer, why.reveal(), evidence.sealedDigest(), Map.of()));
        var parts = evidence.manifest().files().stream().collect(Collectors.toMap(Part::id, part -> part));
        var sealed = new SealedPackage(
                evidence.manifest(),
                links,
                receipts,
                found.request().requested(),
                file -> files.open(Objects.requireNonNull(parts.get(file.toString())), 0));
        var name = evidence.reference() + "-E" + evidence.number() + ".asice";
        return new TakingOutcome.TakenPackage(name, writing.prepare(sealed, clock.instant())::writeTo);
    }

    /// The first ones, where there are more than a package holds: how it came to be what was handed over.
    private List<Receipt> receipts(KeptCustody links) {
        return links.links().stream()
                .limit(PackageNames.MOST_RECEIPTS)
                .flatMap(kept -> audit.receipt(new EntryId(kept.entry())).stream())
                .toList();
    }
}
