package org.comity.certificates.proof;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.PlainText;

/// What a node signs of a certificate: one text, in one spelling, a line for each thing it says.
///
/// ```
/// Comity certificate 1
/// number 7KQM-2RXD-9F3H-W8TB-4VNE
/// kind attendance
/// holder Salma Al-Hashimi
/// title en Preservation in practice
/// minutes 80 of 90
/// from 2026-11-26
/// until 2026-11-26
/// issued 2026-11-27
/// issuer comity.example
/// purpose certificate
/// key comity.example/certificates+1f2e3d4c
/// ```
///
/// @param values what follows each of [#LABELS], in their order
public record CertificateStatement(List<String> values) {

    static final String TITLE = "Comity certificate 1";

    static final List<String> LABELS = List.of(
            "number", "kind", "holder", "title", "minutes", "from", "until", "issued", "issuer", "purpose", "key");

    /// A certificate of a demonstration certifies nothing.
    public static final String DEMONSTRATION = "demonstration";

    public static final String IN_EARNEST = "certificate";

    static final int MOST_BYTES = 4 * 1024;

    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}");
    private static final Pattern KIND = Pattern.compile("attendance|completion");
    private static final Pattern TITLED = Pattern.compile("(en|fr|es|ar) (.+)");
    private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,5}( of [1-9][0-9]{0,5})?");
    private static final Pattern PURPOSE = Pattern.compile(IN_EARNEST + "|" + DEMONSTRATION);
    private static final Pattern KEY = Pattern.compile("[^\\s+]{1,220}\\+[0-9a-f]{8}");

    /// @throws UnreadableProof when a value is not in the one form it may have
    public CertificateStatement {
        values = List.copyOf(values);
        if (values.size() != LABELS.size()) {
            throw new UnreadableProof("A certificate says " + LABELS.size() + " things, not " + values.size());
        }
        for (var at = 0; at < values.size(); at++) {
            requireLine(LABELS.get(at), values.get(at));
        }
        require(NUMBER, "number", values);
        require(KIND, "kind", values);
        require(TITLED, "title", values);
        require(MINUTES, "minutes", values);
        require(PURPOSE, "purpose", values);
        require(KEY, "key", values);
        for (var day : List.of("from", "until", "issued")) {
            requireDay(day, values.get(LABELS.indexOf(day)));
        }
    }

    private static void requireLine(String label, String value) {
        if (value.isEmpty()
                || !value.equals(value.strip())
                || !Normalizer.isNormalized(value, Normalizer.Form.NFC)
                || PlainText.problem(value, LONGEST).isPresent()
                || value.codePoints().anyMatch(CertificateStatement::breaks)) {
            throw new UnreadableProof("What the certificate says as its " + label + " is no plain line of text");
        }
    }

    private static boolean breaks(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void require(Pattern form, String label, List<String> values) {
        if (!form.matcher(values.get(LABELS.indexOf(label))).matches()) {
            throw new UnreadableProof("What the certificate says as its " + label + " does not have the form of one");
        }
    }

    private static void requireDay(String label, String value) {
        try {
            if (LocalDate.parse(value).toString().equals(value)) {
                return;
            }
        } catch (DateTimeException noDay) {
            throw new UnreadableProof("What the certificate says as its " + label + " is no day", noDay);
        }
        throw new UnreadableProof("What the certificate says as its " + label + " is no day");
    }

    public String value(String label) {
        return values.get(LABELS.indexOf(label));
    }

    public boolean demonstration() {
        return value("purpose").equals(DEMONSTRATION);
    }

    /// What is signed.
    public String text() {
        var text = new StringBuilder(TITLE).append('\n');
        for (var at = 0; at < values.size(); at++) {
            text.append(LABELS.get(at)).append(' ').append(values.get(at)).append('\n');
        }
        return text.toString();
    }

    /// @throws UnreadableProof for any other text, and any other spelling of this one
    public static CertificateStatement parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != LABELS.size() + 2 || !lines[0].equals(TITLE) || !lines[lines.length - 1].isEmpty()) {
            throw new UnreadableProof("It does not say what a certificate says, line by line");
        }
        var values = new ArrayList<String>();
        for (var at = 0; at < LABELS.size(); at++) {
            var label = LABELS.get(at) + " ";
            if (!lines[at + 1].startsWith(label)) {
                throw new UnreadableProof("Line " + (at + 2) + " does not say the certificate's " + LABELS.get(at));
            }
            values.add(lines[at + 1].substring(label.length()));
        }
        return new CertificateStatement(values);
    }

    /// The name in a log would outlive its erasure.
    @Override
    public String toString() {
        return "CertificateStatement[" + value("number") + "]";
    }
}
