package org.comity.documents;

import java.util.List;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// A formal document in English and one more language, every label given twice, as the templates of the Cybercrime
/// Convention Committee are laid out (T-CY(2018)10 and T-CY(2018)11). All strings come localised from the caller.
///
/// @param other the second language
/// @param legalBasis the line below the title
/// @param marking how far it may be passed on
/// @param reference the sender's reference, left to right
/// @param signature rows of the signature block
/// @param demonstration printed as a banner on every page, when authorities and people are fictional
/// @param note printed small below the title, where something is to be known of the paper itself
public record BilingualDocument(
        Language other,
        Marking marking,
        Letterhead letterhead,
        Pair title,
        Pair legalBasis,
        String reference,
        Pair status,
        List<Section> sections,
        Pair closing,
        List<Row> signature,
        Provenance provenance,
        @Nullable Pair demonstration,
        @Nullable Pair note) {

    /// One that nothing is to be said of.
    public BilingualDocument(
            Language other,
            Marking marking,
            Letterhead letterhead,
            Pair title,
            Pair legalBasis,
            String reference,
            Pair status,
            List<Section> sections,
            Pair closing,
            List<Row> signature,
            Provenance provenance,
            @Nullable Pair demonstration) {
        this(
                other,
                marking,
                letterhead,
                title,
                legalBasis,
                reference,
                status,
                sections,
                closing,
                signature,
                provenance,
                demonstration,
                null);
    }

    /// @throws IllegalArgumentException when the second language is English, the reference is blank, or a part is empty
    public BilingualDocument {
        sections = List.copyOf(sections);
        signature = List.copyOf(signature);
        if (other == Language.ENGLISH) {
            throw new IllegalArgumentException("The second language is another than English");
        }
        if (reference.isBlank() || sections.isEmpty() || signature.isEmpty()) {
            throw new IllegalArgumentException("A document has a reference, sections and a signature block");
        }
    }

    public BilingualDocument withNote(Pair said) {
        return new BilingualDocument(
                other,
                marking,
                letterhead,
                title,
                legalBasis,
                reference,
                status,
                sections,
                closing,
                signature,
                provenance,
                demonstration,
                said);
    }
}
