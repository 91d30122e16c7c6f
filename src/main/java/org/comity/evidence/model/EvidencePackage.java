package org.comity.evidence.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /// The manifest and its digest.
    ///
    /// @param content null once the key is destroyed
    public record Manifest(@Nullable Sensitive<PackageManifest> content, Sha256 digest) {}

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

    /// What it holds, once it is sealed and while it can be read.
    ///
    /// @throws IllegalStateException otherwise
    public PackageManifest manifest() {
        if (sealed == null || sealed.content() == null) {
            throw new IllegalStateException("Nothing is sealed, or nobody can read it any more");
        }
        return sealed.content().reveal();
    }

    /// @throws IllegalStateException before sealing
    public Sha256 sealedDigest() {
        if (sealed == null) {
            throw new IllegalStateException("Nothing is sealed");
        }
        return sealed.digest();
    }

    /// The bytes of all its files together.
    public long size() {
        return manifest().files().stream().mapToLong(PackageManifest.Part::size).sum();
    }
}
