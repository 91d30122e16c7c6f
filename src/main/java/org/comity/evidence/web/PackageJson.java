package org.comity.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.evidence.model.Condition;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.proof.PackageManifest;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// A package of evidence, for programs: the envelope, and what is inside once the officer accepted the conditions.
///
/// @param name such as `PT-2026-000412/E1`
/// @param since by status, in UTC
/// @param manifestSha256 null before sealing
/// @param fileCount null before sealing
/// @param size in bytes, of all files together; null before sealing
/// @param acts what the officer can do now
/// @param files null in a list of packages, and while the officer sees the envelope alone
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackageJson(
        String id,
        String name,
        String request,
        String executing,
        String requesting,
        String status,
        Map<String, Instant> since,
        List<ConditionJson> conditions,
        @Nullable String manifestSha256,
        @Nullable Integer fileCount,
        @Nullable Long size,
        List<String> acts,
        @Nullable String note,
        @Nullable List<FileJson> files,
        boolean destroyed) {

    /// A condition of use, in the reader's language where the law has words for it.
    public record ConditionJson(String kind, String text, boolean agreed) {}

    /// One file of the manifest.
    public record FileJson(String id, String name, long size, String sha256, boolean declared) {

        static FileJson of(PackageManifest.Part part) {
            return new FileJson(
                    part.id(), part.name(), part.size(), part.sha256().hex(), part.declared());
        }
    }

    static PackageJson of(Found found, View view) {
        var evidence = found.evidence();
        var sealed = evidence.sealed() != null && evidence.destroyed() == null;
        var since = new TreeMap<String, Instant>();
        evidence.since().forEach((status, at) -> since.put(status.name(), at));
        return new PackageJson(
                evidence.id().toString(),
                evidence.name(),
                evidence.request().toString(),
                found.request().requested().name(),
                found.request().requesting().name(),
                evidence.status().name(),
                since,
                evidence.conditions().reveal().stream()
                        .map(condition -> json(condition, view))
                        .toList(),
                Optional.ofNullable(evidence.sealed())
                        .map(manifest -> manifest.digest().hex())
                        .orElse(null),
                sealed ? evidence.fileCount() : null,
                sealed ? evidence.size() : null,
                found.open().stream().map(PackageAct::name).sorted().toList(),
                found.inside() ? evidence.note().reveal() : null,
                files(found, evidence),
                evidence.destroyed() != null);
    }

    private static @Nullable List<FileJson> files(Found found, EvidencePackage evidence) {
        var sealed = evidence.sealed();
        return found.inside() && sealed != null && sealed.content() != null
                ? evidence.manifest().files().stream().map(FileJson::of).toList()
                : null;
    }

    private static ConditionJson json(Condition condition, View view) {
        var words = condition.kind() == Condition.Kind.WORDS
                ? condition.text()
                : view.text("evidence.condition." + condition.kind());
        return new ConditionJson(condition.kind().name(), words, condition.agreed());
    }
}
