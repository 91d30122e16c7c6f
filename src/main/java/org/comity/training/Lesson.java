package org.comity.training;

import java.nio.charset.StandardCharsets;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A text to read.
///
/// @param markdown CommonMark with tables and footnotes; shown only through [org.comity.profiles.CarefulText]
public record Lesson(String id, Translated title, int minutes, Translated markdown) implements Part {

    @Override
    public Sha256 substance(Language original) {
        return Sha256.of(markdown.in(original).getBytes(StandardCharsets.UTF_8));
    }
}
