package org.comity.profiles.web;

import org.comity.profiles.model.WikiImage;
import org.comity.vocabulary.Language;
import org.comity.web.View;

/// What is said of an image, in the reader's language.
public final class Credits {

    private Credits() {}

    /// Source, date and licence.
    public static String of(WikiImage image, View view) {
        return view.text("profiles.image.credit", image.source(), view.date(image.made()), image.licence());
    }

    /// What it shows: in the reader's language, or else in English, or else in any.
    public static String alt(WikiImage image, View view) {
        var alt = image.alt();
        return alt.getOrDefault(
                view.language(),
                alt.getOrDefault(Language.ENGLISH, alt.values().iterator().next()));
    }
}
