package org.comity.certificates;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.comity.vocabulary.Language;

/// What is to be certified.
///
/// @param occasion the caller's own id of what it is for, a registration or an enrolment: for one there is one
///     certificate, however often it is asked for
/// @param language of the sheet
/// @param titles of the event or the course by language; one at least, up to 200 characters each
/// @param holder the name as typed, up to 200 characters that the fonts can print
/// @param issuer who certifies, in the sheet's language; empty for the node's own name
/// @param nameUntil until when the node keeps the name, so that the sheet can be printed again
public record NewCertificate(
        Kind kind,
        UUID occasion,
        Language language,
        Map<Language, String> titles,
        String holder,
        Length length,
        Days days,
        String issuer,
        Instant nameUntil) {

    /// @throws IllegalArgumentException without a title or a name
    public NewCertificate {
        titles = Map.copyOf(titles);
        if (titles.isEmpty() || holder.isBlank()) {
            throw new IllegalArgumentException("A certificate has a title and a name");
        }
    }

    /// A name in a log would outlive its erasure.
    @Override
    public String toString() {
        return "NewCertificate[" + kind + " " + occasion + "]";
    }
}
