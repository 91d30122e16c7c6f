package org.comity.evidence.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.NotChecked;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Statement;
import org.comity.audit.proof.StrictArchive;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.vocabulary.Sha256;

/// The receipts in a package: each must hold by itself, and speak of this package.
public final class PackageReceipts {

    /// The field of a statement that names the package it is about.
    public static final String PACKAGE = "package";

    /// The field for the digest of the link of custody that the act added: what proves the last link.
    public static final String LINK = "link.sha256";

    /// The field for the digest of the seal of the handing over, as it was kept then.
    public static final String SEAL = "seal.sha256";

    private static final int MOST_NAMED = 20;

    private final PackagePapers papers;
    private final List<VerifierKey> published;
    private final Set<String> links = new HashSet<>();
    private final Set<String> proven = new HashSet<>();

    PackageReceipts(PackagePapers papers, List<VerifierKey> published) {
        this.papers = papers;
        this.published = published;
        papers.chain().links().forEach(link -> links.add(link.digest().hex()));
    }

    /// As they lie in the archive.
    static Map<String, byte[]> in(StrictArchive archive) throws IOException {
        var receipts = new LinkedHashMap<String, byte[]>();
        for (var place : archive.places()) {
            if (PackageNames.isReceipt(place.file().name())) {
                receipts.put(place.file().name(), archive.content(place, Receipt.MOST_BYTES));
            }
        }
        return receipts;
    }

    List<Check> checks() {
        var checks = new ArrayList<Check>();
        for (var receipt : papers.receipts().entrySet()) {
            checks.add(check(receipt.getKey(), receipt.getValue()));
        }
        unproven().ifPresent(checks::add);
        if (!papers.receipts().isEmpty() && published.isEmpty()) {
            checks.add(new NotChecked(
                    Subject.KEY,
                    "the receipts were checked by the log's key that is in them: add the node's /log/vkey to the file"
                            + " given with --key"));
        }
        return checks;
    }

    private Check check(String name, byte[] json) {
        var receipt = EvidenceVerification.named(name, () -> Receipt.fromJson(json));
        var verdict =
                EvidenceVerification.named(name, () -> verification(receipt).verdict());
        if (verdict instanceof Verdict.Invalid invalid) {
            return new Failed(
                    Subject.RECEIPT,
                    name + ", " + invalid.first().subject().word() + ": "
                            + invalid.first().finding());
        }
        var act = Spoken.cleaned(receipt.statement().field(Statement.ACT).orElse(""));
        if (!speaksOfThis(receipt.statement())) {
            return new Failed(Subject.RECEIPT, name + " is about another package or none: " + act);
        }
        if (!sealed(receipt.statement())) {
            return new Failed(
                    Subject.RECEIPT,
                    name + " proves another seal of the handing over than " + PackageNames.HANDED_OVER_SIGNATURE + ": "
                            + act);
        }
        var link = receipt.statement().field(LINK);
        link.ifPresent(proven::add);
        return link.filter(one -> !links.contains(one)).isPresent()
                ? new Failed(Subject.RECEIPT, name + " proves a link that the chain of custody does not hold: " + act)
                : new Passed(Subject.RECEIPT, name + ": the log proves " + act);
    }

    /// Links that no receipt speaks of: that they were written when they say so is not proven. The last one is that of
    /// this copy, which has its receipt only afterwards.
    private Optional<Check> unproven() {
        var chain = papers.chain().links();
        var bare = chain.stream()
                .filter(link -> !proven.contains(link.digest().hex()))
                .filter(link -> link.number() < chain.size() || link.act() != CustodyAct.EXPORTED)
                .map(link -> Integer.toString(link.number()))
                .toList();
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotChecked(
                        Subject.RECEIPT,
                        "no receipt proves %d of the %d links of the chain of custody: %s. Ask the executing authority for"
                                        .formatted(bare.size(), chain.size(), listed(bare))
                                + " them, or take the package out again"));
    }

    private static String listed(List<String> numbers) {
        var few = String.join(", ", numbers.subList(0, Math.min(numbers.size(), MOST_NAMED)));
        return numbers.size() > MOST_NAMED ? few + " and more" : few;
    }

    private ReceiptVerification verification(Receipt receipt) {
        var verification = ReceiptVerification.of(receipt);
        if (published.isEmpty()) {
            return verification;
        }
        return verification.against(
                published.contains(receipt.verifierKey()) ? receipt.verifierKey() : published.getFirst());
    }

    /// Whether what the record says of the seal of the handing over, if anything, is so.
    private boolean sealed(Statement statement) {
        var there = papers.handedOver().map(seal -> Sha256.of(seal).hex());
        return statement
                .field(SEAL)
                .filter(recorded -> !there.equals(Optional.of(recorded)))
                .isEmpty();
    }

    private boolean speaksOfThis(Statement statement) {
        return statement
                .field(PACKAGE)
                .filter(papers.manifest().packageId()::equals)
                .isPresent();
    }
}
