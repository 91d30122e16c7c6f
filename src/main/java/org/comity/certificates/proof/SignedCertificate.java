package org.comity.certificates.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;

/// A certificate with the signature over it, as a text file ([#text]) and short enough for a code to be scanned
/// ([#compact]). Both say the same, and there is one spelling of each.
///
/// @param signature 64 bytes (RFC 8032)
public record SignedCertificate(CertificateStatement statement, byte[] signature) {

    private static final int SIGNATURE_BYTES = 64;
    private static final String FORMAT = "1.";

    public SignedCertificate {
        if (signature.length != SIGNATURE_BYTES) {
            throw new UnreadableProof("The signature of a certificate has 64 bytes");
        }
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /// As a C2SP signed-note with one signature.
    public SignedNote note() {
        var key = statement.value("key");
        var plus = key.indexOf('+');
        var line =
                NoteSignature.of(key.substring(0, plus), HexFormat.fromHexDigits(key.substring(plus + 1)), signature);
        return new SignedNote(statement.text(), List.of(line));
    }

    public String text() {
        return note().toString();
    }

    /// @throws UnreadableProof for any other text, and any other spelling of this one
    public static SignedCertificate parse(byte[] text) {
        if (text.length > CertificateStatement.MOST_BYTES) {
            throw new UnreadableProof("It is too long for a certificate");
        }
        var words = utf8(text);
        var note = SignedNote.parse(words);
        if (note.signatures().size() != 1) {
            throw new UnreadableProof("A certificate has one signature");
        }
        var signed = new SignedCertificate(
                CertificateStatement.parse(note.text()),
                note.signatures().getFirst().signature());
        if (!signed.text().equals(words)) {
            throw new UnreadableProof("The signature does not name the key that the certificate names");
        }
        return signed;
    }

    /// The values alone and the signature, in letters that may stand in an address.
    public String compact() {
        var values = (String.join("\n", statement.values()) + "\n").getBytes(StandardCharsets.UTF_8);
        var bytes =
                ByteBuffer.allocate(values.length + SIGNATURE_BYTES).put(values).put(signature);
        return FORMAT + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// @throws UnreadableProof for anything but a compact form in its only spelling
    public static SignedCertificate ofCompact(String compact) {
        if (!compact.startsWith(FORMAT) || compact.length() > 2 * CertificateStatement.MOST_BYTES) {
            throw new UnreadableProof("It is not the compact form of a certificate");
        }
        var bytes = decoded(compact.substring(FORMAT.length()));
        var end = bytes.length - SIGNATURE_BYTES;
        if (end < 1 || bytes[end - 1] != '\n') {
            throw new UnreadableProof("It is not the compact form of a certificate");
        }
        var values = utf8(Arrays.copyOf(bytes, end - 1)).split("\n", -1);
        var signed = new SignedCertificate(
                new CertificateStatement(List.of(values)), Arrays.copyOfRange(bytes, end, bytes.length));
        if (!signed.compact().equals(compact)) {
            throw new UnreadableProof("It is not the compact form of a certificate in its only spelling");
        }
        return signed;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableProof("It is not the compact form of a certificate", notBase64);
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new UnreadableProof("It is not UTF-8 text", broken);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedCertificate that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return "SignedCertificate[" + statement + "]";
    }
}
