package org.comity.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.seals.proof.SealVerification;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;

/// A hundred ways to alter a sealed document: each is refused, and the reason named.
class AlteredSealsTest {

    private static final int FLIPS = 70;
    private static final byte[] CONTENTS = "/Contents <308".getBytes(StandardCharsets.US_ASCII);

    private final byte[] sealed = APaper.sealed(Language.FRENCH, "The account was used on 2 November.");
    private final SealVerification verification = SealVerification.against(APaper.ROOT.chain());

    @Test
    void aHundredAlteredCopiesAreRefusedAndNamed() throws Exception {
        var copies = copies();
        assertThat(copies).hasSizeGreaterThanOrEqualTo(100);
        assertThat(named(sealed)).isEqualTo("VALID");
        copies.forEach((what, copy) -> {
            assertThat(copy).as(what).isNotEqualTo(sealed);
            assertThat(named(copy)).as(what).isNotEqualTo("VALID").isNotBlank();
        });
    }

    @Test
    void dssItselfRefusesWhatTouchesTheSealedBytesOrTheSignature() throws Exception {
        for (var copy : copies().entrySet()) {
            if (copy.getKey().matches("flip \\d*0|another .*|signature 1")) {
                assertThat(passes(copy.getValue())).as(copy.getKey()).isFalse();
            }
        }
    }

    private Map<String, byte[]> copies() throws Exception {
        var copies = new LinkedHashMap<String, byte[]>();
        var from = find(sealed, CONTENTS, 0) + CONTENTS.length - 4;
        var to = from;
        while (sealed[to] != '>') {
            to++;
        }
        flips(copies, from, to);
        inTheRoom(copies, from, to);
        added(copies);
        exchanged(copies, from, to);
        return copies;
    }

    /// Across the whole file, fonts, pages, structure and all.
    private void flips(Map<String, byte[]> copies, int from, int to) {
        var random = new Random(20261126);
        for (var i = 0; i < FLIPS; i++) {
            var at = (int) ((long) i * sealed.length / FLIPS) + random.nextInt(sealed.length / FLIPS);
            if (at < from || at >= to) {
                copies.put("flip " + i, flipped(at, 1 << random.nextInt(7)));
            } else {
                copies.put("flip " + i, flipped(i * 10, 1));
            }
        }
    }

    private void inTheRoom(Map<String, byte[]> copies, int from, int to) {
        for (var i = 0; i < 12; i++) {
            copies.put("signature " + i, digit(from + 40 + i * 120));
        }
        copies.put("padding first", digit(to - 1));
        copies.put("padding middle", digit(to - 400));
        copies.put("capital letter", capital(from));
        copies.put("signature gone", filled(from, to));
    }

    private void added(Map<String, byte[]> copies) throws Exception {
        copies.put("line added", joined(sealed, "\n".getBytes(StandardCharsets.US_ASCII)));
        copies.put("itself added", joined(sealed, sealed));
        copies.put("end cut", Arrays.copyOf(sealed, sealed.length - 1));
        copies.put("half cut", Arrays.copyOf(sealed, sealed.length / 2));
        copies.put(
                "update of the title",
                updated(pdf -> pdf.getDocumentInformation().setTitle("Another")));
        copies.put("update of a page", updated(pdf -> pdf.getPage(0).setRotation(180)));
        copies.put(
                "update without words", updated(pdf -> pdf.getDocumentCatalog().setLanguage("fr")));
    }

    private void exchanged(Map<String, byte[]> copies, int from, int to) {
        var other = APaper.sealed(Language.FRENCH, "The account was used on 3 November.");
        var start = find(other, CONTENTS, 0) + CONTENTS.length - 4;
        copies.put("another document's signature", put(from, Arrays.copyOfRange(other, start, start + to - from)));
        var root = APaper.ISSUING.root("node.example", false, APaper.NOW);
        var stranger = APaper.ISSUING.seal(APaper.authority(false), root, Duration.ofDays(365), APaper.NOW);
        copies.put(
                "another certificate of the same name",
                APaper.sealed(Language.FRENCH, "The account was used on 2 November.", stranger));
        var range = find(sealed, "/ByteRange [".getBytes(StandardCharsets.US_ASCII), 0) + "/ByteRange [0 ".length();
        for (var i = 0; i < 5; i++) {
            copies.put("range " + i, digit(range + i));
        }
        copies.put("other kind of signature", replaced("ETSI.CAdES.detached", "adbe.pkcs7.detached"));
        copies.put("other name", replaced("/Name", "/Nome"));
        copies.put("other day", replaced("D:20261126", "D:20261127"));
    }

    private interface Change {
        void on(PDDocument pdf) throws Exception;
    }

    /// What a PDF editor appends.
    private byte[] updated(Change change) throws Exception {
        try (var pdf = Loader.loadPDF(sealed)) {
            change.on(pdf);
            var catalog = pdf.getDocumentCatalog().getCOSObject();
            catalog.setNeedToBeUpdated(true);
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private String named(byte[] copy) {
        try {
            return switch (verification.of(copy, APaper.NOW)) {
                case Verdict.Valid valid -> "VALID";
                case Verdict.Invalid invalid -> invalid.first().finding();
                case Verdict.Expired expired -> expired.over().finding();
                case Verdict.Exercise exercise -> "exercise";
            };
        } catch (UnreadableProof unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    private static boolean passes(byte[] copy) {
        try {
            var report = SealTest.dss(copy, APaper.ROOT);
            return report.getValidSignaturesCount() > 0;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private byte[] flipped(int at, int bit) {
        var copy = sealed.clone();
        copy[at] ^= (byte) bit;
        return copy;
    }

    /// Another digit in its place.
    private byte[] digit(int at) {
        var copy = sealed.clone();
        copy[at] = (byte) (copy[at] == '7' ? '5' : '7');
        return copy;
    }

    private byte[] capital(int from) {
        var copy = sealed.clone();
        var at = from;
        while (copy[at] < 'a' || copy[at] > 'f') {
            at++;
        }
        copy[at] = (byte) (copy[at] - 32);
        return copy;
    }

    private byte[] filled(int from, int to) {
        var copy = sealed.clone();
        Arrays.fill(copy, from, to, (byte) '0');
        return copy;
    }

    private byte[] put(int at, byte[] bytes) {
        var copy = sealed.clone();
        System.arraycopy(bytes, 0, copy, at, bytes.length);
        return copy;
    }

    private byte[] replaced(String what, String by) {
        return put(find(sealed, what.getBytes(StandardCharsets.US_ASCII), 0), by.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static int find(byte[] in, byte[] what, int start) {
        for (var at = start; at <= in.length - what.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        throw new AssertionError("It is not there");
    }
}
