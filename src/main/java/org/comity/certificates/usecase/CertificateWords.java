package org.comity.certificates.usecase;

import java.net.URI;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.CertificatesSettings;
import org.comity.documents.Printable;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;

/// What a certificate says beyond what the caller knows: who certifies, where it is checked, in which
/// spelling titles stand.
public class CertificateWords {

    private static final int LONGEST_ISSUER = 120;
    private static final int LONGEST_TITLE = 200;

    private final CertificatesSettings settings;
    private final NodeSettings node;

    public CertificateWords(CertificatesSettings settings, NodeSettings node) {
        this.settings = settings;
        this.node = node;
    }

    String issuer(String wanted) {
        var said = wanted.isBlank() ? settings.issuer() : wanted;
        var own = said.isBlank() ? node.publicAddress().getHost() : said;
        return line(own, LONGEST_ISSUER);
    }

    Map<Language, String> titles(Map<Language, String> typed) {
        var titles = new EnumMap<Language, String>(Language.class);
        typed.forEach((language, title) -> titles.put(language, line(title, LONGEST_TITLE)));
        return titles;
    }

    /// One line that can be printed and signed: what no font can print is a question mark on paper and in the
    /// statement.
    private static String line(String typed, int longest) {
        var plain = Printable.orQuestionMarks(Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip());
        var points = plain.codePointCount(0, plain.length());
        return points <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest)).strip();
    }

    boolean demonstration() {
        return node.demonstration();
    }

    public URI address(CertificateNumber number, Language language) {
        return node.address("/" + language.code() + "/certificates/" + number);
    }
}
