package org.comity.offline.usecase;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.audit.LogKey;
import org.comity.audit.proof.Manifest;
import org.comity.audit.proof.ManifestNote;
import org.comity.audit.proof.PackageWriter;
import org.comity.documents.DocumentPress;
import org.comity.documents.Sheet;
import org.comity.node.NodeSettings;
import org.comity.offline.model.Card;
import org.comity.offline.model.ContactCard;
import org.comity.offline.model.KeyFiles;
import org.comity.offline.model.Watermark;
import org.comity.offline.paper.ContactSheet;
import org.comity.offline.paper.SnapshotWords;
import org.comity.vocabulary.Sha256;
import org.springframework.util.FileSystemUtils;

/// Packs what was gathered into one signed file. Each part is written to a disk first and read from there: no more than
/// the printed page is held in memory.
public class PackingSnapshot {

    public static final String PAGE = "contacts.pdf";
    public static final String CARDS = "contacts.vcf";
    public static final String KEYRING = "keyring.asc";
    public static final String CERTIFICATES = "certificates.pem";

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final DocumentPress press;
    private final LogKey key;
    private final NodeSettings node;

    public PackingSnapshot(DocumentPress press, LogKey key, NodeSettings node) {
        this.press = press;
        this.key = key;
        this.node = node;
    }

    /// @param cards in the order in which they are to stand
    public PackedSnapshot pack(List<Card> cards, Watermark mark, SnapshotWords words) {
        try {
            var folder = Files.createTempDirectory("comity-offline-");
            try {
                return packed(folder, cards, mark, words);
            } catch (IOException | RuntimeException failed) {
                FileSystemUtils.deleteRecursively(folder);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private PackedSnapshot packed(Path folder, List<Card> cards, Watermark mark, SnapshotWords words)
            throws IOException {
        var parts = new ArrayList<Manifest.Part>();
        parts.add(part(folder, PAGE, out -> press.print(sheet(cards, mark, words), out)));
        parts.add(part(folder, CARDS, out -> {
            for (var card : cards) {
                var vcard = ContactCard.write(
                        card, words.card(card, mark), mark, words.language().code());
                out.write(vcard.getBytes(StandardCharsets.UTF_8));
            }
        }));
        var keys = new KeyFiles(cards.stream()
                .flatMap(card -> card.keys(mark.madeAt()).stream())
                .toList());
        if (keys.hasOpenPgp()) {
            parts.add(part(folder, KEYRING, keys::writeOpenPgp));
        }
        if (keys.hasCertificates()) {
            parts.add(part(folder, CERTIFICATES, keys::writeCertificates));
        }
        var manifest = manifest(cards.size(), mark, parts).toJson();
        var note = new ManifestNote(mark.serial(), key.verifierKey(), Sha256.of(manifest));
        var archive = folder.resolve("snapshot.zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            var writer = new PackageWriter(out, mark.madeAt());
            for (var part : parts) {
                writer.add(part.name(), () -> Files.newInputStream(folder.resolve(part.name())));
            }
            writer.add(Manifest.NAME, manifest);
            writer.add(Manifest.SIGNATURE_NAME, key.sign(note).toString().getBytes(StandardCharsets.UTF_8));
            writer.finish();
        }
        return new PackedSnapshot(mark.serial(), folder, archive, note.manifest());
    }

    private Manifest manifest(int listings, Watermark mark, List<Manifest.Part> parts) {
        return new Manifest(
                mark.serial(),
                mark.madeAt(),
                mark.validUntil(),
                mark.person(),
                mark.authority(),
                node.publicAddress().toString(),
                key.verifierKey(),
                listings,
                node.demonstration(),
                parts);
    }

    private Sheet sheet(List<Card> cards, Watermark mark, SnapshotWords words) {
        return new Sheet(
                words.language(),
                "offline/contacts.jte",
                new ContactSheet(words, mark, cards, node.demonstration()),
                words.text("offline.paper.title") + " " + mark.serial(),
                node.publicAddress().toString(),
                words.watermark(mark),
                Sha256.of(mark.serial().getBytes(StandardCharsets.UTF_8)),
                mark.madeAt());
    }

    private static Manifest.Part part(Path folder, String name, Writing writing) throws IOException {
        var file = folder.resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.to(out);
        }
        var digest = Sha256.newDigest();
        try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Manifest.Part(name, Files.size(file), Sha256.ofBytes(digest.digest()));
    }
}
