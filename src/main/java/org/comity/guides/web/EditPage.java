package org.comity.guides.web;

import java.util.List;
import java.util.Optional;
import org.comity.guides.Guide;
import org.comity.guides.GuideText;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// The editor of a guide in one language.
///
/// @param typed what stands in the field
/// @param seen the digest of the text that was there when it was opened
/// @param restores the version whose text was taken up again; may be empty
/// @param preview as it will read
public record EditPage(
        Guide guide,
        Language language,
        String typed,
        String seen,
        String restores,
        Optional<GuideText> preview,
        List<FieldError> errors) {

    /// Translations are written beside the English text.
    public Optional<GuideText> beside() {
        return language == Language.ENGLISH ? Optional.empty() : Optional.of(guide.in(Language.ENGLISH));
    }
}
