package org.comity.certificates.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.certificates.Certificate;
import org.comity.certificates.proof.SheetNote;
import org.comity.certificates.proof.SignedCertificate;
import org.comity.certificates.usecase.CertificateWords;
import org.comity.certificates.usecase.SigningCertificates;
import org.comity.documents.Attachment;
import org.comity.documents.DocumentPress;
import org.comity.documents.ScanCode;
import org.comity.documents.Sheet;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// Prints a certificate (PDF/A-3a, PDF/UA-1) with what was signed in it: in the code, as the file
/// `certificate.txt`, and with a note, `sheet.txt`, that vouches for every byte of the file.
public class PrintingCertificates {

    private static final String PLAIN = "text/plain";

    private final DocumentPress press;
    private final Messages messages;
    private final CertificateWords words;
    private final SigningCertificates signing;

    public PrintingCertificates(
            DocumentPress press, Messages messages, CertificateWords words, SigningCertificates signing) {
        this.press = press;
        this.messages = messages;
        this.words = words;
        this.signing = signing;
    }

    public byte[] print(Certificate certificate, SignedCertificate signed) {
        var number = certificate.number().text();
        var statement = certificate.statement();
        var blank = SheetNote.blank(SheetNote.length(number, signing.key()));
        var pdf = new ByteArrayOutputStream();
        press.print(sheet(certificate, signed, blank), pdf);
        var note = new SheetNote(number, statement, Sha256.of(pdf.toByteArray()), signing.key());
        return SheetNote.placed(
                pdf.toByteArray(), blank, signing.sign(note).toString().getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(Certificate certificate, SignedCertificate signed, byte[] blank) {
        var language = certificate.language();
        var text = new CertificateText(messages, language);
        var title = certificate.title(language);
        var statement = signed.text().getBytes(StandardCharsets.UTF_8);
        return new Sheet(
                language,
                "certificates/sheet.jte",
                model(certificate, signed, text),
                text.title(certificate.kind()) + " " + certificate.number(),
                certificate.issuer(),
                title,
                certificate.statement(),
                certificate.issuedAt(),
                List.of(
                        new Attachment(
                                "certificate.txt", PLAIN, messages.text(language, "certificates.file"), statement),
                        new Attachment("sheet.txt", PLAIN, messages.text(language, "certificates.file.sheet"), blank)));
    }

    private CertificateSheet model(Certificate certificate, SignedCertificate signed, CertificateText text) {
        var language = certificate.language();
        var check = words.address(certificate.number(), language);
        var scanned = check + "#" + signed.compact();
        return new CertificateSheet(
                messages,
                language,
                text.title(certificate.kind()),
                signed.statement().value("holder"),
                text.did(certificate.kind()),
                certificate.title(language),
                List.of(text.days(certificate.days()), text.length(certificate.length())),
                text.made(certificate),
                certificate.number().text(),
                certificate.fingerprint(),
                check,
                scanned,
                ScanCode.width(scanned),
                signed.statement().demonstration());
    }
}
