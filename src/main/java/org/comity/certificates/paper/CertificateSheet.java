package org.comity.certificates.paper;

import java.net.URI;
import java.util.List;
import org.comity.documents.Paper;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// A certificate as its template sees it.
///
/// @param did what the holder did, such as `attended`
/// @param subject the title of the event or course
/// @param lines how long and when
/// @param made who issued it, and when
/// @param check where it can be checked
/// @param scanned the same with what is signed behind it
/// @param codeWidth of the code, in millimetres
public record CertificateSheet(
        Messages messages,
        Language language,
        String title,
        String name,
        String did,
        String subject,
        List<String> lines,
        String made,
        String number,
        String fingerprint,
        URI check,
        String scanned,
        int codeWidth,
        boolean demonstration) {

    private static final String VOWEL_SIGNS = "[\u064B-\u0652\u0670]";

    public CertificateSheet {
        lines = List.copyOf(lines);
    }

    public String text(String key) {
        return ours(messages.text(language, key));
    }

    /// Arabic print does without vowel signs, and numbers in it keep the order of their parts.
    public String ours(String text) {
        return language.rightToLeft() ? Paper.steadied(text.replaceAll(VOWEL_SIGNS, "")) : text;
    }

    public String direction() {
        return language.direction();
    }
}
