package org.comity.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.audit.SigningKey;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.VerifierKey;
import org.comity.certificates.proof.CertificateVerification;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;

/// The key that signs certificates, in a file beside the log's, and how one key hands over to the next: the
/// old one signs a note that names the new one, and its secret half is destroyed. Signatures stay, and
/// every public half stays published.
public final class CertificateKeys {

    private static final String FORMAT = "comity-certificate-key/1";
    private static final String FILE = "certificate-signing.key";
    private static final String HANDOVER = "Comity certificate key 1";
    private static final int MOST_HANDOVERS = 1_000;
    private static final Pattern HANDED = Pattern.compile(HANDOVER + "\nfrom (\\S{1,300})\nto (\\S{1,300})\n");

    private final Path folder;

    public CertificateKeys(Path folder) {
        this.folder = folder;
    }

    private KeyFile file() {
        return new KeyFile(folder.resolve(FILE));
    }

    private Path handover(VerifierKey from) {
        return folder.resolve("certificate-handover-" + id(from) + ".note");
    }

    static String id(VerifierKey key) {
        var named = CertificateVerification.named(key);
        return named.substring(named.indexOf('+') + 1);
    }

    /// The key in the file with those that are new since the newest one known, oldest first.
    ///
    /// @throws KeyRefused when the file is missing though keys are known, or holds a key that none of them
    ///     handed over to
    public Opened open(String name, Optional<VerifierKey> newest, SecureRandom random) {
        var content = file().read();
        if (content.isEmpty() && newest.isPresent()) {
            throw new KeyRefused("Certificates of this node are signed by " + newest.get() + ", but the key file "
                    + file().path() + " is missing: put it back from the backup.");
        }
        var key = content.map(this::read).orElseGet(() -> make(name, random));
        return new Opened(
                key, newest.map(known -> since(known, key.verifierKey())).orElseGet(() -> List.of(key.verifierKey())));
    }

    /// @param added public halves the node does not know yet
    public record Opened(SigningKey key, List<VerifierKey> added) {}

    private List<VerifierKey> since(VerifierKey known, VerifierKey now) {
        var added = new ArrayList<VerifierKey>();
        var last = known;
        while (!last.equals(now) && added.size() < MOST_HANDOVERS) {
            last = successor(last)
                    .orElseThrow(() -> new KeyRefused("Certificates of this node are signed by " + known
                            + ", but the key file " + file().path() + " holds " + now
                            + ", to which it did not hand over: put the right one back from the backup."));
            added.add(last);
        }
        return added;
    }

    private Optional<VerifierKey> successor(VerifierKey from) {
        if (!Files.exists(handover(from))) {
            return Optional.empty();
        }
        try {
            var note = SignedNote.parse(Files.readString(handover(from)));
            var handed = HANDED.matcher(note.text());
            return handed.matches()
                            && handed.group(1).equals(from.toString())
                            && note.standingWith(from) == SignedNote.Standing.SIGNED
                    ? Optional.of(VerifierKey.parse(handed.group(2)))
                    : Optional.empty();
        } catch (UnreadableProof damaged) {
            throw new KeyRefused("The note " + handover(from) + " is damaged: put it back from the backup.", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Makes a new key, has the old one sign that it hands over, and destroys the old one's secret half.
    ///
    /// @return the new public half
    /// @throws KeyRefused when there is no key yet, or a file cannot be written
    public VerifierKey renew(SecureRandom random) {
        var old = file().read()
                .map(this::read)
                .orElseThrow(() -> new KeyRefused("There is no " + file().path() + ": start the node once."));
        var next = SigningKey.make(old.verifierKey().name(), random);
        var draft = new KeyFile(folder.resolve(FILE + "." + id(next.verifierKey())));
        draft.create(next.written(FORMAT));
        var note = old.sign(HANDOVER + "\nfrom " + old.verifierKey() + "\nto " + next.verifierKey() + "\n");
        try {
            // On the disk before the old key goes, which could sign no other.
            Files.write(
                    handover(old.verifierKey()),
                    note.toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
        } catch (IOException unwritable) {
            throw new KeyRefused("The folder " + folder + " cannot be written.", unwritable);
        }
        file().destroyAndReplaceBy(draft);
        return next.verifierKey();
    }

    private SigningKey read(byte[] content) {
        return SigningKey.read(file(), content, FORMAT, "key for certificates");
    }

    private SigningKey make(String name, SecureRandom random) {
        var made = SigningKey.make(name, random);
        file().create(made.written(FORMAT));
        return made;
    }
}
