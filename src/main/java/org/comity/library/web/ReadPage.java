package org.comity.library.web;

import java.util.List;
import java.util.Optional;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.model.Findings;
import org.comity.library.model.ReadingText;
import org.comity.vocabulary.Sha256;

/// What an original says, as text to read and link to.
///
/// @param beside the language beside it; empty for none
/// @param others its pages
/// @param from the first page shown
public record ReadPage(
        Work work,
        String language,
        Findings findings,
        List<ReadingText> pages,
        String beside,
        List<ReadingText> others,
        int from) {

    private static final int AT_ONCE = 20;

    public String path() {
        return work.path() + "/read/" + language;
    }

    public Optional<ReadingText> other(ReadingText page) {
        return others.stream().filter(other -> other.number() == page.number()).findFirst();
    }

    /// Languages that could stand beside it.
    public List<String> choices() {
        return work.current().variants().stream()
                .filter(variant -> variant.file().isPresent())
                .map(Variant::language)
                .filter(code -> !code.equals(language))
                .toList();
    }

    public String original() {
        return "/library/originals/"
                + work.current()
                        .in(language)
                        .flatMap(Variant::file)
                        .map(Sha256::hex)
                        .orElse("");
    }

    public int last() {
        return Math.min(findings.pages(), from + AT_ONCE - 1);
    }

    /// The address of other pages.
    public String at(int page) {
        return path() + "?from=" + page + (beside.isEmpty() ? "" : "&beside=" + beside);
    }

    public int before() {
        return Math.max(1, from - AT_ONCE);
    }

    /// Right-to-left scripts, for the direction of the text.
    public static String direction(String language) {
        return List.of("ar", "fa", "he", "ur", "ps").contains(language) ? "rtl" : "ltr";
    }
}
