package org.comity.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Standing;

/// Works for tests.
public final class Works {

    private Works() {}

    /// A study in English with that title, changed at a moment.
    public static Work study(String slug, String title, Instant changed) {
        return new Work(
                new WorkId(slug),
                WorkKind.STUDY,
                WorkAuthority.TECHNICAL_REPORT,
                Optional.empty(),
                Standing.SOURCED,
                List.of(ArticleSpan.parse("ETS185 " + (2 + Math.floorMod(slug.hashCode(), 30)))),
                List.of(new Edition(
                        "",
                        false,
                        Integer.toString(2000 + Math.floorMod(slug.hashCode(), 27)),
                        "",
                        List.of(new Variant("en", title, "", Optional.empty(), true)))),
                Optional.empty(),
                new FactSource("https://example.org/" + slug, Optional.empty(), Standing.SOURCED, ""),
                changed,
                false);
    }
}
