package org.comity.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.comity.audit.SigningKey;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.certificates.model.Statements;
import org.comity.certificates.proof.CertificateStatement;
import org.comity.certificates.proof.CertificateVerification;
import org.comity.certificates.proof.SignedCertificate;
import org.comity.certificates.store.CertificateStore;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.ObjectMapper;

/// A thousand altered certificates are refused, and a hundred genuine ones are not.
@NodeTest
class AlteredCertificatesTest {

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final int GENUINE = 100;
    private static final int PRINTED = 12;

    /// Letters that look like others: Cyrillic, Greek, a small capital, Persian and Arabic.
    private static final Map<String, String> ALIKE = Map.of(
            "a", "\u0430", "e", "\u0435", "o", "\u03bf", "i", "\u0456", "A", "\u0391", "S", "\u0405", "c", "\u0441",
            "\u064a", "\u06cc", "\u0643", "\u06a9");

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ObjectMapper json;

    private final SplittableRandom chance = new SplittableRandom(20261126);
    private final List<byte[]> sheets = new ArrayList<>();
    private final List<SignedCertificate> signed = new ArrayList<>();
    private final Map<String, Integer> tried = new LinkedHashMap<>();
    private CertificateVerification verification;

    @BeforeEach
    void keysAsAnybodySavesThem() {
        verification = CertificateVerification.against(Issued.keys());
    }

    @Test
    void aThousandAlteredCertificatesAreRefusedAndAHundredGenuineOnesAreNot() {
        issue();
        for (var one : signed) {
            assertThat(verification.text(bytes(one.text()))).isInstanceOf(Verdict.Valid.class);
            assertThat(verification.text(bytes("https://node.example/x#" + one.compact())))
                    .isInstanceOf(Verdict.Valid.class);
        }
        sheets.forEach(sheet -> assertThat(verification.sheet(sheet)).isInstanceOf(Verdict.Valid.class));

        bitsOfTextAndSignature();
        bitsOfSheets();
        otherValues();
        cutShort();
        swapped();
        lookAlikes();
        reordered();
        otherKeys();
        assertThat(tried.values().stream().mapToInt(Integer::intValue).sum())
                .as(tried.toString())
                .isGreaterThanOrEqualTo(1_000);
    }

    private void issue() {
        var issued = new Issued(certificates, transactions, clock);
        for (var at = 0; at < GENUINE; at++) {
            var language = LANGUAGES.get(at % LANGUAGES.size());
            var name = language.rightToLeft() ? "سلمى كمال الهاشمي" : "Ana María Ñandú-Šimić " + at;
            var number = issued.issue(language, language.rightToLeft() ? "التحفظ عمليًا" : "Preservation " + at, name);
            if (at < PRINTED) {
                var sheet = issued.sheet(number);
                sheets.add(sheet);
                signed.add(SignedCertificate.parse(Issued.text(sheet)));
            } else {
                signed.add(kept(number, name));
            }
        }
    }

    /// Without printing a hundred sheets: what the node says of a certificate, and the signature it keeps.
    private SignedCertificate kept(CertificateNumber number, String name) {
        var kept = new CertificateStore(database, json).find(number).orElseThrow();
        return new SignedCertificate(Statements.of(kept.certificate(), name, kept.demonstration()), kept.signature());
    }

    private void bitsOfTextAndSignature() {
        for (var round = 0; round < 300; round++) {
            var text = bytes(any().text());
            refused("bits of the text", text, flipped(text, 0, text.length));
        }
        for (var round = 0; round < 150; round++) {
            var one = any();
            var other = flipped(one.signature(), 0, 64);
            refusedText("bits of the signature", new SignedCertificate(one.statement(), other).text());
            refusedText("bits of the code", new SignedCertificate(one.statement(), other).compact());
        }
    }

    private void bitsOfSheets() {
        for (var round = 0; round < 250; round++) {
            var sheet = sheets.get(round % sheets.size());
            refusedSheet("bits of the file", flipped(sheet, 0, sheet.length));
            var words = new String(sheet, StandardCharsets.ISO_8859_1);
            var file = words.indexOf(round % 2 == 0 ? "Comity certificate 1\n" : "Comity certificate sheet 1\n");
            refusedSheet("bits of the files inside", flipped(sheet, file, file + 400));
        }
    }

    private void otherValues() {
        var others = Map.of(
                "number", "7KQM-2RXD-9F3H-W8TB-4VNE",
                "kind", "completion",
                "holder", "Somebody Else",
                "title", "en Another event",
                "minutes", "90 of 90",
                "from", "2025-11-26",
                "until", "2026-11-27",
                "issued", "2020-01-01",
                "issuer", "another.example",
                "purpose", "certificate");
        for (var at = 0; at < 10; at++) {
            for (var other : others.entrySet()) {
                var one = signed.get(at);
                var altered = one.text()
                        .replaceFirst("(?m)^" + other.getKey() + " .*$", other.getKey() + " " + other.getValue());
                refusedText("another " + other.getKey(), altered);
                if (at < sheets.size()) {
                    refusedSheet(
                            "a sheet with another " + other.getKey(), replaced(sheets.get(at), one.text(), altered));
                }
            }
        }
    }

    private void cutShort() {
        for (var round = 0; round < 60; round++) {
            var text = bytes(any().text());
            refused("cut short", text, Arrays.copyOf(text, chance.nextInt(text.length)));
            var compact = any().compact();
            refusedText("a code cut short", compact.substring(0, chance.nextInt(compact.length())));
        }
        for (var sheet : sheets) {
            refusedSheet("a sheet cut short", Arrays.copyOf(sheet, sheet.length - 1));
            refusedSheet("a sheet cut short", Arrays.copyOf(sheet, chance.nextInt(sheet.length)));
            refusedSheet("a longer sheet", Arrays.copyOf(sheet, sheet.length + 1));
        }
    }

    private void swapped() {
        for (var at = 0; at + 1 < signed.size(); at++) {
            var one = signed.get(at);
            var other = signed.get(at + 1);
            refusedText("another's signature", new SignedCertificate(one.statement(), other.signature()).text());
        }
        for (var at = 0; at < sheets.size(); at++) {
            var next = (at + 4) % sheets.size();
            refusedSheet(
                    "another's statement",
                    replaced(
                            sheets.get(at),
                            signed.get(at).text(),
                            signed.get(next).text()));
            var note = note(sheets.get(at));
            refusedSheet("another's note", replaced(sheets.get(at), note, note(sheets.get(next))));
        }
    }

    private static String note(byte[] sheet) {
        var words = new String(sheet, StandardCharsets.UTF_8);
        var from = words.indexOf("Comity certificate sheet 1\n");
        return words.substring(from, words.indexOf('\n', words.indexOf("\n\n", from) + 2) + 1);
    }

    private void lookAlikes() {
        for (var at = 0; at < 12; at++) {
            var text = signed.get(at).text();
            for (var letter : ALIKE.entrySet()) {
                var from = text.indexOf(letter.getKey(), text.indexOf("\nholder ") + 8);
                if (from > 0 && from < text.indexOf("\nminutes ")) {
                    refusedText(
                            "letters that look alike",
                            text.substring(0, from) + letter.getValue() + text.substring(from + 1));
                }
            }
            var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
            if (!apart.equals(text)) {
                refusedText("another spelling (NFD)", apart);
            }
            for (var unseen : List.of("\u200d", "\u200e", "\u00ad", "\u202e", "\u00a0", " ", "\t", "\ufeff")) {
                refusedText("what is not seen", text.replaceFirst("\nholder ", "\nholder " + unseen));
                refusedText("what is not seen", text.replaceFirst("\ntitle ", unseen + "\ntitle "));
            }
        }
    }

    private void reordered() {
        for (var at = 0; at < 20; at++) {
            var text = signed.get(at).text();
            var lines = new ArrayList<>(List.of(text.split("\n", -1)));
            var from = 1 + chance.nextInt(10);
            Collections.swap(lines, from, from == 10 ? 1 : from + 1);
            refusedText("another order", String.join("\n", lines));
            var values = new ArrayList<>(signed.get(at).statement().values());
            Collections.swap(values, 5 + chance.nextInt(2), 7);
            refusedUnless(values, signed.get(at));
            refusedText("a line twice", text.replaceFirst("(?m)^(holder .*)$", "$1\n$1"));
            refusedText("a line less", text.replaceFirst("(?m)^minutes .*\n", ""));
            refusedText("other ends of lines", text.replace("\n", "\r\n"));
            refusedText("a blank line more", text.replaceFirst("\n\n", "\n\n\n"));
            refusedText("two signatures", text + text.substring(text.lastIndexOf("— ")));
        }
    }

    /// Days in another order, where they are not the same.
    private void refusedUnless(List<String> values, SignedCertificate genuine) {
        if (!values.equals(genuine.statement().values())) {
            refusedText(
                    "days in another order",
                    new SignedCertificate(new CertificateStatement(values), genuine.signature()).compact());
        }
    }

    private void otherKeys() {
        var random = new SecureRandom();
        for (var at = 0; at < 30; at++) {
            var genuine = signed.get(at).statement();
            var named = genuine.value("key");
            var key = SigningKey.make(named.substring(0, named.indexOf('+')), random);
            var own = key.sign(genuine.text());
            refusedText("another key", own.toString());
            var signature = own.signatures().getFirst().signature();
            refusedText("another key under the name of ours", new SignedCertificate(genuine, signature).text());
            var values = new ArrayList<>(genuine.values());
            values.set(10, CertificateVerification.named(key.verifierKey()));
            var theirs = new CertificateStatement(values);
            refusedText("a certificate of one's own", key.sign(theirs.text()).toString());
        }
    }

    private SignedCertificate any() {
        return signed.get(chance.nextInt(signed.size()));
    }

    private byte[] flipped(byte[] bytes, int from, int until) {
        var other = bytes.clone();
        other[from + chance.nextInt(Math.min(until, bytes.length) - from)] ^= (byte) (1 << chance.nextInt(8));
        return other;
    }

    /// The bytes of a file with a piece replaced; what is longer or shorter moves the rest.
    private static byte[] replaced(byte[] file, String piece, String by) {
        var words = new String(file, StandardCharsets.ISO_8859_1);
        var latin = new String(bytes(piece), StandardCharsets.ISO_8859_1);
        assertThat(words).contains(latin);
        return words.replace(latin, new String(bytes(by), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void refusedText(String how, String altered) {
        refused(how, new byte[0], bytes(altered));
    }

    private void refused(String how, byte[] genuine, byte[] altered) {
        assertThat(altered).as(how).isNotEqualTo(genuine);
        count(how, () -> verification.text(altered));
    }

    private void refusedSheet(String how, byte[] altered) {
        count(how, () -> verification.sheet(altered));
    }

    private interface Checking {
        Verdict verdict();
    }

    private void count(String how, Checking checking) {
        try {
            assertThat(checking.verdict()).as(how).isInstanceOf(Verdict.Invalid.class);
        } catch (UnreadableProof unreadable) {
            assertThat(unreadable.getMessage()).isNotBlank();
        }
        tried.merge(how, 1, Integer::sum);
    }
}
