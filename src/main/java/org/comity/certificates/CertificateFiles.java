package org.comity.certificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.comity.audit.FileVerifier;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.certificates.proof.CertificateVerification;

/// Checks a certificate for `comity verify`: the printed sheet (PDF), the text in it, or what its code says
/// (TXT).
public final class CertificateFiles implements FileVerifier {

    /// As one types it.
    public static final String COMMAND = "comity verify certificate.pdf --key keys.txt";

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final String SHEET = "%PDF-";
    private static final List<String> NAMES = List.of(".pdf", ".txt");

    @Override
    public boolean knows(Path file) throws IOException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        // A receipt may have been saved as a text too.
        return (NAMES.stream().anyMatch(name::endsWith) && !begins(file, "{"))
                || begins(file, SHEET)
                || begins(file, "Comity certificate");
    }

    @Override
    public Verdict verdict(Path file, List<VerifierKey> published) throws IOException {
        var verification = CertificateVerification.against(published);
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableProof("It is too long for a certificate");
        }
        var sheet =
                begins(file, SHEET) || file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        var content = Files.readAllBytes(file);
        return sheet ? verification.sheet(content) : verification.text(content);
    }

    private static boolean begins(Path file, String with) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(with.length()), StandardCharsets.ISO_8859_1).equals(with);
        }
    }
}
