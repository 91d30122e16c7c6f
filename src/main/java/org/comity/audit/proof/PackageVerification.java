package org.comity.audit.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Over;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.audit.proof.StrictArchive.Place;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Checks a package with the package alone and, where it is at hand, the published key: the signature, every file, that
/// none is missing and none was added, and whether its time is over.
public final class PackageVerification {

    private final Path file;
    private final Instant now;
    private final @Nullable VerifierKey published;

    private PackageVerification(Path file, Instant now, @Nullable VerifierKey published) {
        this.file = file;
        this.now = now;
        this.published = published;
    }

    public static PackageVerification of(Path file, Instant now) {
        return new PackageVerification(file, now, null);
    }

    /// The key the node publishes. Without it the key named in the package is used.
    public PackageVerification against(VerifierKey key) {
        return new PackageVerification(file, now, key);
    }

    /// @throws UnreadableProof when it is no package, or one made to do harm
    public Verdict verdict() throws IOException {
        try (var archive = StrictArchive.open(file, Manifest.ARCHIVE)) {
            return Verdict.of(checks(archive));
        } catch (AlteredFile altered) {
            return Verdict.of(List.of(altered.check()));
        }
    }

    private List<Check> checks(StrictArchive archive) throws IOException {
        var signature = place(archive, Manifest.SIGNATURE_NAME);
        var note = AlteredFile.named(Subject.SIGNATURE, Manifest.SIGNATURE_NAME, parsed(archive, signature));
        var signed =
                AlteredFile.named(Subject.SIGNATURE, Manifest.SIGNATURE_NAME, () -> ManifestNote.parse(note.text()));
        var keys = new KeyCheck(signed.key(), published);
        var checks = new ArrayList<Check>(List.of(keys.key("the node"), keys.signature(note, "manifest.sig")));
        var written = archive.content(place(archive, Manifest.NAME), Manifest.MOST_BYTES);
        if (!Sha256.of(written).equals(signed.manifest())) {
            checks.add(new Failed(
                    Subject.FILES, Manifest.NAME + " was altered: its SHA-256 is not the one that was signed"));
            return checks;
        }
        var manifest = AlteredFile.named(Subject.FILES, Manifest.NAME, () -> Manifest.fromJson(written));
        checks.addAll(files(archive, manifest));
        checks.add(about(manifest, signed));
        checks.add(time(manifest));
        return checks;
    }

    private static java.util.function.Supplier<SignedNote> parsed(StrictArchive archive, Place place)
            throws IOException {
        var bytes = archive.content(place, ManifestNote.MOST_BYTES);
        return () -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\ufffd') >= 0) {
                throw new UnreadableProof("it is not UTF-8 text");
            }
            return SignedNote.parse(text);
        };
    }

    private static Place place(StrictArchive archive, String name) {
        return Objects.requireNonNullElseGet(archive.place(name), () -> {
            throw new UnreadableProof("The archive holds no " + name + ": it is no package of a node");
        });
    }

    private static List<Check> files(StrictArchive archive, Manifest manifest) throws IOException {
        var checks = new ArrayList<Check>();
        var expected = new HashSet<String>(List.of(Manifest.NAME, Manifest.SIGNATURE_NAME));
        manifest.files().forEach(part -> expected.add(part.name()));
        for (var part : manifest.files()) {
            if (archive.place(part.name()) == null) {
                checks.add(new Failed(Subject.FILES, part.name() + " is missing"));
            }
        }
        for (var place : archive.places()) {
            checks.add(
                    expected.contains(place.file().name())
                            ? judged(archive, place, manifest)
                            : new Failed(
                                    Subject.FILES, place.file().name() + " was added: the manifest does not name it"));
        }
        return checks;
    }

    private static Check judged(StrictArchive archive, Place place, Manifest manifest) throws IOException {
        var file = place.file();
        var measured = archive.measure(place);
        var other = part(manifest, file.name())
                .filter(part -> part.size() != file.size() || !part.digest().equals(measured.digest()))
                .isPresent();
        if (other) {
            return new Failed(
                    Subject.FILES,
                    file.name() + " was altered: its SHA-256 is " + measured.digest()
                            + ", not the one in the manifest");
        }
        if (!measured.checksumFits() || file.stamp() != ArchivedFile.stamp(manifest.madeAt())) {
            return new Failed(Subject.FILES, file.name() + ": checksum or time beside its name was altered");
        }
        return new Passed(Subject.FILES, file.name() + ", " + file.size() + " bytes, as it was signed");
    }

    private static Optional<Manifest.Part> part(Manifest manifest, String name) {
        return manifest.files().stream()
                .filter(part -> part.name().equals(name))
                .findFirst();
    }

    private static Check about(Manifest manifest, ManifestNote signed) {
        if (!manifest.serial().equals(signed.serial()) || !manifest.key().equals(signed.key())) {
            return new Failed(Subject.SNAPSHOT, "manifest.json and manifest.sig name another serial number or key");
        }
        return new Passed(
                Subject.SNAPSHOT,
                "%s, made %s by %s for %s (%s): %d authorities%s"
                        .formatted(
                                manifest.serial(),
                                manifest.madeAt(),
                                manifest.node(),
                                manifest.person(),
                                manifest.authority(),
                                manifest.listings(),
                                manifest.demonstration() ? ", of a demonstration" : ""));
    }

    private Check time(Manifest manifest) {
        return now.isBefore(manifest.validUntil())
                ? new Passed(Subject.VALIDITY, manifest.validUntil() + ", which is still to come")
                : new Over(Subject.VALIDITY, manifest.validUntil() + ", which is past: download a new one");
    }
}
