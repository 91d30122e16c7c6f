package org.comity.certificates.paper;

import java.util.Locale;
import org.comity.certificates.Certificate;
import org.comity.certificates.Days;
import org.comity.certificates.Kind;
import org.comity.certificates.Length;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// What stands on a certificate, in words of one language: the same on paper and on the page.
public final class CertificateText {

    private static final int HOUR = 60;
    private static final int HALF = 30;
    private static final int IN_HOURS = 180;

    private final Messages messages;
    private final Language language;
    private final Moments moments;

    public CertificateText(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.moments = new Moments(messages, language);
    }

    public String title(Kind kind) {
        return messages.text(language, "certificates.kind." + word(kind));
    }

    public String did(Kind kind) {
        return messages.text(language, "certificates.paper.did." + word(kind));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public String length(Length length) {
        if (length.of() != 0) {
            return messages.text(language, "certificates.minutes.of", length.minutes(), length.of());
        }
        return length.minutes() >= IN_HOURS && length.minutes() % HALF == 0
                ? messages.text(language, "certificates.hours", (double) length.minutes() / HOUR)
                : messages.text(language, "certificates.minutes", length.minutes());
    }

    public String days(Days days) {
        return days.one()
                ? moments.date(days.from())
                : messages.text(language, "certificates.days", moments.date(days.from()), moments.date(days.until()));
    }

    public String made(Certificate certificate) {
        return messages.text(
                language, "certificates.paper.made", certificate.issuer(), moments.date(certificate.issuedOn()));
    }
}
