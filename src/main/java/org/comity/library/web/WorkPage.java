package org.comity.library.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.library.ArticleSpan;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.model.Original;
import org.comity.vocabulary.Sha256;
import org.comity.web.View;

/// One work.
///
/// @param successor the work that took its place
/// @param replaced the works whose place it took
/// @param citations ready to be copied
/// @param writable whether the reader may change it
/// @param originals those of the newest version
public record WorkPage(
        Work work,
        Optional<Work> successor,
        List<Work> replaced,
        List<Cited> citations,
        boolean writable,
        Map<Sha256, Original> originals) {

    /// A citation in one style.
    ///
    /// @param style its name, as people write it
    /// @param file the end of the address of its file
    public record Cited(String style, String file, String text) {}

    /// The original of a language.
    public Optional<Original> original(Variant variant) {
        return variant.file().flatMap(file -> Optional.ofNullable(originals.get(file)));
    }

    public List<Edition> newestFirst() {
        return work.editions().reversed();
    }

    /// The date of a version as exactly as it is known: a day, a month, or a year.
    public static String date(View view, Edition edition) {
        if (edition.date().length() == 7) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", view.language().locale())
                    .format(YearMonth.parse(edition.date()));
        }
        return edition.day().map(view::date).orElse(edition.date());
    }

    /// The list of what speaks of the same provisions; empty for an instrument as a whole.
    public static String asked(ArticleSpan span) {
        return span.whole()
                ? ""
                : "/library?article="
                        + span.first()
                                .toString()
                                .replace(" ", "+")
                                .replace("(", "%28")
                                .replace(")", "%29");
    }

    /// What the language of the title is called, where it is not the reader's.
    public Optional<String> otherLanguage(View view) {
        return Optional.of(work.titleLanguage(view.language().code()))
                .filter(code -> !code.equals(view.language().code()))
                .map(code -> LibraryPage.language(view, code));
    }

    public String title(View view) {
        return work.title(view.language().code());
    }
}
