package org.comity.evidence.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.evidence.PackageId;
import org.comity.evidence.proof.PackageManifest;
import org.comity.identity.AuthorityId;
import org.comity.requests.RequestId;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Destruction;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// A package of evidence as an officer finds it.
///
/// @param reference of the request it answers
/// @param number from 1 within the request
/// @param key what it says is sealed under it
/// @param since when it came to each status it has had
/// @param conditions of use; none when its key is destroyed
/// @param note what the authority that gives it says beside; may be empty
/// @param declined why the requesting authority cannot keep the conditions; empty unless it said so
/// @param sealed what it holds; null before sealing
/// @param accepted whether the officer accepted its conditions
/// @param destroyed since when nobody can read what it said; null while it can be read
public record EvidencePackage(
        PackageId id,
        RequestId request,
        String reference,
        int number,
        AuthorityId executing,
        AuthorityId requesting,
        CaseKeyId key,
        PackageStatus status,
        Map<PackageStatus, Instant> since,
        Sensitive<List<Condition>> conditions,
        Sensitive<String> note,
        Sensitive<String> declined,
        @Nullable Manifest sealed,
        boolean accepted,
        @Nullable Destruction destroyed) {

    /// The manifest and what is known of it without opening it.
    ///
    /// @param content null in a list of packages, and once the key is destroyed
    /// @param files how many it names
    /// @param bytes of all its files together
    /// @param handedOver the seal that was put on it when it was handed over; none before, and for what an
    /// earlier version handed over until its first export
    public record Manifest(
            @Nullable Sensitive<PackageManifest> content,
            Sha256 digest,
            int files,
            long bytes,
            Optional<byte[]> handedOver) {}

    public EvidencePackage {
        since = Map.copyOf(since);
    }

    /// The same under other conditions of use.
    public EvidencePackage under(List<Condition> others) {
        return new EvidencePackage(
                id,
                request,
                reference,
                number,
                executing,
                requesting,
                key,
                status,
                since,
                Sensitive.of(List.copyOf(others)),
                note,
                declined,
                sealed,
                accepted,
                destroyed);
    }

    /// As people call it, such as `PT-2026-000412/E1`.
    public String name() {
        return reference + "/E" + number;
    }

    /// What it holds, once it is sealed and while it can be read; not in a list of packages.
    ///
    /// @throws IllegalStateException otherwise
    public PackageManifest manifest() {
        if (sealed == null || sealed.content() == null) {
            throw new IllegalStateException("Nothing is sealed, it was not opened, or nobody can read it any more");
        }
        return sealed.content().reveal();
    }

    /// @throws IllegalStateException before sealing
    public Sha256 sealedDigest() {
        return closed().digest();
    }

    /// How many files it holds.
    ///
    /// @throws IllegalStateException before sealing
    public int fileCount() {
        return closed().files();
    }

    /// The bytes of all its files together.
    ///
    /// @throws IllegalStateException before sealing
    public long size() {
        return closed().bytes();
    }

    private Manifest closed() {
        if (sealed == null) {
            throw new IllegalStateException("Nothing is sealed");
        }
        return sealed;
    }
}
