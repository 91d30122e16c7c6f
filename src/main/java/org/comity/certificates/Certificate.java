package org.comity.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A certificate as the node keeps it: without the name.
///
/// @param issuedOn the day that stands on it
/// @param key the name and id of the key that signed it
/// @param statement the digest of what was signed
/// @param name the digest of the number and the name
public record Certificate(
        CertificateNumber number,
        Kind kind,
        UUID occasion,
        Language language,
        Map<Language, String> titles,
        Length length,
        Days days,
        String issuer,
        LocalDate issuedOn,
        Instant issuedAt,
        String key,
        Sha256 statement,
        Sha256 name,
        Standing standing) {

    public Certificate {
        titles = Map.copyOf(titles);
    }

    /// In the reader's language; else in that of the sheet, in English, or in any.
    public String title(Language reader) {
        return titles.getOrDefault(titleIn(reader), "");
    }

    public Language titleIn(Language reader) {
        return Stream.concat(Stream.of(reader, language, Language.ENGLISH), List.of(Language.values()).stream())
                .filter(titles::containsKey)
                .findFirst()
                .orElse(reader);
    }

    public boolean valid() {
        return standing == Standing.VALID;
    }

    /// The id of its key alone, eight hexadecimal digits.
    public String fingerprint() {
        return Objects.requireNonNull(key.substring(key.indexOf('+') + 1));
    }
}
