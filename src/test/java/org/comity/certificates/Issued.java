package org.comity.certificates;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.proof.VerifierKey;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.vocabulary.Language;
import org.springframework.transaction.support.TransactionOperations;

/// Certificates that a test has issued by the node.
public record Issued(Certificates certificates, TransactionOperations transactions, MutableClock clock) {

    public CertificateNumber issue(Language language, String title, String holder) {
        return issue(Kind.ATTENDANCE, language, title, holder);
    }

    public CertificateNumber issue(Kind kind, Language language, String title, String holder) {
        var day = LocalDate.of(2026, 11, 26);
        var wanted = new NewCertificate(
                kind,
                UUID.randomUUID(),
                language,
                Map.of(language, title),
                holder,
                kind == Kind.ATTENDANCE ? new Length(80, 90) : new Length(450, 0),
                kind == Kind.ATTENDANCE ? Days.of(day) : new Days(day, day.plusDays(20)),
                "",
                clock.instant().plus(Duration.ofDays(90)));
        return transactions.execute(begun -> certificates.issue(wanted));
    }

    public byte[] sheet(CertificateNumber number) {
        return certificates.print(number).orElseThrow();
    }

    /// The statement with its signature, as it stands in the sheet.
    public static byte[] text(byte[] sheet) {
        var words = new String(sheet, StandardCharsets.ISO_8859_1);
        var from = words.indexOf("Comity certificate 1\n");
        var signature = words.indexOf("\n\n", from) + 2;
        return words.substring(from, words.indexOf('\n', signature) + 1).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As anybody saves them.
    static String published() {
        return Http.visitor().get("/certificates/keys").body();
    }

    static List<VerifierKey> keys() {
        return published()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(VerifierKey::parse)
                .toList();
    }
}
