package org.comity.media.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.library.Scanning;
import org.comity.media.model.Captions;
import org.comity.media.model.CaptionsRefused;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaFormat;
import org.comity.media.model.MediaRefused;
import org.comity.media.model.MediaRefused.Reason;
import org.comity.media.model.MediaText;
import org.comity.media.model.Recognising;
import org.comity.media.model.Recorded;
import org.comity.media.model.TypedTranscript;
import org.comity.media.model.VttReader;
import org.comity.media.store.FileStore;
import org.comity.media.store.ItemStore.Hand;
import org.comity.media.store.MediaFolder;
import org.comity.media.store.TextStore;
import org.comity.node.KeptFiles.Arrived;
import org.comity.profiles.picture.RedrawingPictures;
import org.comity.profiles.picture.Redrawn;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in what an editor brings: a recording as it is, a picture drawn anew, captions read strictly. It
/// is public once a published item names it, and not before.
public class BringingFile {

    /// What came of it.
    public sealed interface Outcome {
        record Kept(Sha256 digest) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        record Misread(List<CaptionsRefused.Problem> problems) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private static final int LONGEST_NAME = 190;
    private static final int HEAD = 64;

    private final MediaAccess access;
    private final MediaFolder folder;
    private final FileStore files;
    private final TextStore texts;
    private final Scanning scanning;
    private final RedrawingPictures pictures;
    private final Recording recording;

    public BringingFile(
            MediaAccess access,
            MediaFolder folder,
            FileStore files,
            TextStore texts,
            Scanning scanning,
            RedrawingPictures pictures,
            Recording recording) {
        this.access = access;
        this.folder = folder;
        this.files = files;
        this.texts = texts;
        this.scanning = scanning;
        this.pictures = pictures;
        this.recording = recording;
    }

    /// Keeps something and its entry in the record together.
    public record Recording(AuditTrail audit, TransactionOperations transactions, Clock clock) {

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        private void keep(Person person, Instant at, AuditEntry entry, java.util.function.Consumer<Hand> keeping) {
            transactions.executeWithoutResult(_ -> keeping.accept(new Hand(
                    person.id(),
                    person.belonging().demonstration(),
                    at,
                    audit.append(entry.with("by", person.id().toString())))));
        }
    }

    /// @param name as the file is called where it comes from
    /// @param language of captions, chapters and transcripts; for other files it means nothing
    public Outcome bring(Person person, String name, String language, InputStream bytes) {
        if (!access.writes(person)) {
            return new Outcome.NotFound();
        }
        try (var arrived = folder.take(bytes)) {
            // Also of one that is known: what is malicious may be known only now, and its bytes may have been lost.
            var scanned = scanned(arrived);
            var head = head(arrived);
            if (VttReader.begins(head) || TypedTranscript.begins(new String(head, StandardCharsets.UTF_8))) {
                return text(person, name, language, arrived);
            }
            return picture(head) ? drawn(person, name, arrived, scanned) : recorded(person, name, arrived, scanned);
        } catch (MediaRefused refused) {
            return new Outcome.Refused(refused.reason());
        } catch (CaptionsRefused refused) {
            return new Outcome.Misread(refused.problems());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean scanned(Arrived arrived) throws MediaRefused {
        return switch (scanning.look(arrived.file())) {
            case CLEAN -> true;
            case NOT_SCANNED -> false;
            case INFECTED -> throw new MediaRefused(Reason.INFECTED);
            case SILENT -> throw new MediaRefused(Reason.SCANNER_SILENT);
        };
    }

    private static byte[] head(Arrived arrived) throws IOException {
        try (var bytes = Files.newInputStream(arrived.file())) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static boolean picture(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u0089PNG") || text.startsWith("\u00FF\u00D8\u00FF");
    }

    private Outcome recorded(Person person, String name, Arrived arrived, boolean scanned)
            throws IOException, MediaRefused {
        return keep(person, name, arrived, Recognising.recognise(arrived.file()), scanned);
    }

    /// What is kept is what was drawn here, never the file.
    private Outcome drawn(Person person, String name, Arrived arrived, boolean scanned)
            throws IOException, MediaRefused {
        if (arrived.size() > VttReader.LARGEST) {
            throw new MediaRefused(Reason.PICTURE);
        }
        if (pictures.redraw(Files.readAllBytes(arrived.file())) instanceof Redrawn.Drawn(var picture)) {
            var format = picture.mediaType().equals(MediaFormat.PNG.mediaType()) ? MediaFormat.PNG : MediaFormat.JPEG;
            try (var again = folder.take(new java.io.ByteArrayInputStream(picture.bytes()))) {
                return keep(person, name, again, new Recorded(format, 0), scanned);
            }
        }
        throw new MediaRefused(Reason.PICTURE);
    }

    private Outcome keep(Person person, String name, Arrived arrived, Recorded recorded, boolean scanned)
            throws IOException {
        var file = new MediaFile(
                arrived.digest(),
                named(name, recorded.format().ending()),
                arrived.size(),
                recorded,
                scanned,
                recording.now());
        folder.keep(arrived);
        if (files.find(file.digest()).isEmpty()) {
            var entry = AuditEntry.of("recording.kept")
                    .with("digest", file.digest().hex())
                    .with("size", Long.toString(file.size()));
            recording.keep(person, file.at(), entry, hand -> files.add(file, hand));
        }
        return new Outcome.Kept(file.digest());
    }

    private Outcome text(Person person, String name, String language, Arrived arrived)
            throws IOException, CaptionsRefused, MediaRefused {
        if (!language.matches("[a-z]{2,3}")) {
            throw new MediaRefused(Reason.LANGUAGE);
        }
        if (arrived.size() > VttReader.LARGEST) {
            throw new MediaRefused(Reason.TOO_LARGE);
        }
        var brought = Files.readAllBytes(arrived.file());
        var timed = VttReader.begins(brought);
        var captions = timed ? VttReader.read(brought) : TypedTranscript.read(brought);
        var written = captions.written();
        // What is kept is read again for every page: it must fit the same limits as what was brought.
        VttReader.read(written.getBytes(StandardCharsets.UTF_8));
        var text = new MediaText(
                Sha256.of((language + "\n" + written).getBytes(StandardCharsets.UTF_8)),
                named(name, timed ? "vtt" : "txt"),
                timed ? MediaText.Form.TIMED : MediaText.Form.TYPED,
                language,
                captions.cues().size(),
                captions.millis(),
                recording.now());
        if (texts.find(List.of(text.digest())).isEmpty()) {
            var entry = AuditEntry.of("recording.text.kept")
                    .with("digest", text.digest().hex())
                    .with("brought", arrived.digest().hex());
            recording.keep(person, text.at(), entry, hand -> texts.add(text, brought, written, hand));
        }
        return new Outcome.Kept(text.digest());
    }

    /// Read as it is kept.
    static Captions read(String written) {
        try {
            return VttReader.read(written.getBytes(StandardCharsets.UTF_8));
        } catch (CaptionsRefused broken) {
            throw new IllegalStateException("Captions were kept that cannot be read", broken);
        }
    }

    /// It ends as what it is, whatever it was called: whoever opens it trusts the ending.
    private static String named(String name, String ending) {
        var last = name.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]+", "")
                .strip();
        var stem = last.replaceFirst("\\.\\p{Alpha}\\w{0,4}$", "");
        var kept = stem.substring(0, Math.min(stem.length(), LONGEST_NAME));
        return (kept.isEmpty() ? "file" : kept) + "." + ending;
    }
}
