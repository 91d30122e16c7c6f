package org.comity.events.paper;

import java.net.URI;
import java.util.List;
import org.comity.documents.Paper;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// A certificate of attendance as its template sees it.
///
/// @param lines what it certifies, in whole sentences
/// @param check where it can be checked
public record CertificateSheet(
        Messages messages,
        Language language,
        String name,
        String event,
        List<String> lines,
        String made,
        URI check,
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
