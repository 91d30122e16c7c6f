package org.comity.profiles.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A picture that somebody brought for the wiki of a State, with what must be said of it. It never changes.
///
/// @param id as texts refer to it: `![what it shows](image:ID)`
/// @param digest of what is served
/// @param mediaType `image/png` or `image/jpeg`
/// @param alt what it shows, in words, at least in one language
/// @param source where it was taken from
/// @param made the day of the source
/// @param licence under what it may be shown, and whom it credits
public record WikiImage(
        String id,
        Country state,
        ProposalId proposal,
        Sha256 digest,
        String mediaType,
        int width,
        int height,
        Map<Language, String> alt,
        String source,
        LocalDate made,
        String licence,
        boolean demonstration) {

    /// Sixteen hexadecimal digits.
    public static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    private static final String REFERENCE = "image:";

    /// @throws IllegalArgumentException without words for whoever does not see it
    public WikiImage {
        alt = Map.copyOf(alt);
        if (alt.isEmpty() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An image has an id, and words that say what it shows");
        }
    }

    /// The id in the address of an image in a text; empty for any other address.
    public static Optional<String> referredTo(String destination) {
        return Optional.of(destination)
                .filter(address -> address.startsWith(REFERENCE))
                .map(address -> address.substring(REFERENCE.length()))
                .filter(id -> ID.matcher(id).matches());
    }

    /// Where it is served: another address for other pixels.
    public String address() {
        return "/images/" + digest.hex() + (mediaType.equals("image/png") ? ".png" : ".jpg");
    }

    /// What to write in a text of a language.
    public String markdown(Language language) {
        return "![" + alt.getOrDefault(language, "").replaceAll("([\\[\\]\\\\])", "\\\\$1") + "](" + REFERENCE + id
                + ")";
    }
}
