package org.comity.evidence.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.comity.audit.proof.AlteredFile;
import org.comity.audit.proof.ArchivedFile;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Check.Failed;
import org.comity.audit.proof.Check.Passed;
import org.comity.audit.proof.Check.Subject;
import org.comity.audit.proof.StrictArchive;
import org.comity.audit.proof.StrictArchive.Measured;
import org.comity.audit.proof.StrictArchive.Place;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.vocabulary.Sha256;

/// Every byte of an archive held against what the seal over everything covers and its manifest says.
///
/// @param covered what the seal is on
record PackedContents(StrictArchive archive, AsicManifest covered) {

    private static final Sha256 MIMETYPE = Sha256.of(PackageNames.CONTAINER.getBytes(StandardCharsets.US_ASCII));

    /// The small files are those that were sealed: after this, what they say can be believed as far as the seal.
    ///
    /// @throws AlteredFile naming the first that is not
    void requirePapers() throws IOException {
        for (var place : archive.places()) {
            var name = place.file().name();
            if (PackageNames.isData(name) || PackageNames.isAroundTheSeal(name)) {
                continue;
            }
            if (!covered.digests().containsKey(name)) {
                throw AlteredFile.of(name + " was added: the seal does not cover it");
            }
            if (!covered.covers(name, archive.measure(place).digest())) {
                throw AlteredFile.of(
                        name + " was altered, or is another package's: its SHA-256 is not the one that was sealed");
            }
        }
        for (var name : covered.digests().keySet()) {
            if (!PackageNames.isData(name) && archive.place(name) == null) {
                throw AlteredFile.of(name + " is missing");
            }
        }
    }

    /// Exactly the files it should have, in their order.
    void requireNames(PackagePapers papers) {
        var there = archive.names();
        var expected = PackageNames.all(
                papers.manifest(),
                papers.handedOver().isPresent(),
                papers.receipts().size());
        var number = 0;
        for (var part : papers.manifest().files()) {
            number++;
            if (archive.place(PackageNames.data(part)) == null) {
                throw AlteredFile.of(called(number, part) + " is missing");
            }
        }
        var known = new HashSet<>(expected);
        for (var name : there) {
            if (!known.contains(name)) {
                throw AlteredFile.of(name + " was added: the manifest does not name it");
            }
        }
        for (var at = 0; at < expected.size(); at++) {
            if (at >= there.size() || !there.get(at).equals(expected.get(at))) {
                throw AlteredFile.of((at < there.size() ? there.get(at) : "nothing") + " stands where "
                        + expected.get(at) + " should: the order was changed, or a file is missing");
            }
        }
    }

    /// A line for each file of the evidence; those beside them only speak when they were altered.
    List<Check> files(PackagePapers papers) throws IOException {
        var stamp = ArchivedFile.stamp(papers.chain().madeAt());
        var checks = new ArrayList<Check>();
        for (var place : archive.places()) {
            if (!PackageNames.isData(place.file().name())) {
                requireSound(place, archive.measure(place), stamp);
            }
        }
        var number = 0;
        for (var part : papers.manifest().files()) {
            number++;
            checks.add(judged(number, part, stamp));
        }
        return checks;
    }

    private static void requireSound(Place place, Measured measured, int stamp) {
        if (place.file().name().equals(PackageNames.MIMETYPE)
                && !measured.digest().equals(MIMETYPE)) {
            throw AlteredFile.of("mimetype was altered: it does not say " + PackageNames.CONTAINER);
        }
        if (!measured.checksumFits() || place.file().stamp() != stamp) {
            throw AlteredFile.of(place.file().name() + ": checksum or time beside its name was altered");
        }
    }

    private Check judged(int number, Part part, int stamp) throws IOException {
        var place = Objects.requireNonNull(archive.place(PackageNames.data(part)));
        var measured = archive.measure(place);
        if (place.file().size() != part.size() || !measured.digest().equals(part.sha256())) {
            return new Failed(
                    Subject.FILES,
                    called(number, part) + " was altered: its SHA-256 is " + measured.digest()
                            + ", not the one in the manifest");
        }
        if (!covered.covers(PackageNames.data(part), part.sha256())) {
            return new Failed(Subject.FILES, called(number, part) + " is not under the seal as the manifest names it");
        }
        if (!measured.checksumFits() || place.file().stamp() != stamp) {
            return new Failed(Subject.FILES, called(number, part) + ": checksum or time beside its name was altered");
        }
        return new Passed(Subject.FILES, called(number, part) + ", " + part.size() + " bytes, as it was sealed");
    }

    /// What is made of manifest and chain comes out the same again.
    ///
    /// @throws AlteredFile naming the first that does not
    void requireSame(PackagePapers papers) {
        var written = papers.written();
        written.forEach(this::requireSame);
        var digests = papers.digests(written);
        var sums = PackagePapers.sums(digests);
        requireSame(PackageNames.SUMS, sums);
        var all = PackagePapers.underSeal(digests, sums).digests();
        if (!List.copyOf(all.entrySet()).equals(List.copyOf(covered.digests().entrySet()))) {
            throw AlteredFile.of(PackageNames.ASIC_MANIFEST + " lists other files than the manifest");
        }
    }

    private void requireSame(String name, byte[] expected) {
        if (!covered.covers(name, Sha256.of(expected))) {
            throw AlteredFile.of(name + " does not say what manifest.json and custody.json say");
        }
    }

    private static String called(int number, Part part) {
        return "file " + number + ", '" + Spoken.cleaned(part.name()) + "',";
    }
}
