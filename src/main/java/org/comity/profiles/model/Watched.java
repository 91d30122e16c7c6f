package org.comity.profiles.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.profiles.Instrument;
import org.comity.profiles.Item;
import org.comity.profiles.Procedure;
import org.comity.profiles.Provision;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What can be watched. Articles are watched whole: a change to `16(2)` is one to `16`.
public sealed interface Watched {

    Pattern WRITTEN_ARTICLE = Pattern.compile("([A-Z0-9-]{3,30})-([0-9]{1,3})");
    Pattern IN_STATE = Pattern.compile("([A-Z]{2})-(.{1,40})");

    /// As addresses carry it, such as `PT`, `ETS185-16`, `PT-ETS185-16` or `PT-case-law`.
    String key();

    /// Everything a State's profile and wiki say.
    record OfState(Country state) implements Watched {

        @Override
        public String key() {
            return state.code();
        }
    }

    /// What the law of all States says for an article.
    record OfArticle(ArticleRef article) implements Watched {

        @Override
        public String key() {
            return written(article);
        }
    }

    record OfArticleIn(Country state, ArticleRef article) implements Watched {

        @Override
        public String key() {
            return state + "-" + written(article);
        }
    }

    /// A section of a State's wiki, in whatever language.
    record OfSection(Country state, Section section) implements Watched {

        @Override
        public String key() {
            return state + "-" + written(section);
        }
    }

    static String written(ArticleRef article) {
        return article.treaty() + "-" + article.provision();
    }

    static String written(Section section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty for what cannot be watched. Whether there is such a State is another question.
    static Optional<Watched> read(String key) {
        if (key.matches("[A-Z]{2}")) {
            return Optional.of(new OfState(new Country(key)));
        }
        var inState = IN_STATE.matcher(key);
        if (inState.matches()) {
            var state = new Country(inState.group(1));
            var rest = inState.group(2);
            return section(rest)
                    .<Watched>map(section -> new OfSection(state, section))
                    .or(() -> article(rest).map(article -> new OfArticleIn(state, article)));
        }
        return article(key).map(OfArticle::new);
    }

    /// An article as addresses carry it: empty for one that asks nothing of domestic law.
    static Optional<ArticleRef> article(String written) {
        var found = WRITTEN_ARTICLE.matcher(written);
        return found.matches()
                ? Instrument.of(found.group(1))
                        .flatMap(instrument -> instrument.articles().stream()
                                .filter(article -> article.provision().equals(found.group(2)))
                                .findFirst())
                : Optional.empty();
    }

    static Optional<Section> section(String written) {
        return Stream.of(Section.values())
                .filter(section -> written(section).equals(written))
                .findFirst();
    }

    /// Everything watchable that a publication touches when it makes one text of an item another.
    static Set<Watched> touched(Country state, Optional<Item> before, Optional<Item> after) {
        var touched = new LinkedHashSet<Watched>();
        touched.add(new OfState(state));
        Stream.concat(before.stream(), after.stream()).forEach(item -> {
            switch (item) {
                case SectionText text -> touched.add(new OfSection(state, text.section()));
                case Provision provision -> touched.addAll(articles(state, provision.articles()));
                case Procedure procedure ->
                    touched.addAll(articles(state, List.of(procedure.subject().article())));
            }
        });
        touched.addAll(articles(state, cited(before, after)));
        return touched;
    }

    /// What the procedural facts that differ are about: days of preservation concern Article 16, not 29 alone.
    private static List<ArticleRef> cited(Optional<Item> before, Optional<Item> after) {
        return after.or(() -> before).filter(Procedure.class::isInstance).stream()
                .flatMap(_ -> FieldDiff.between(before, after).stream())
                .flatMap(diff -> diff.cited().stream())
                .filter(article -> Instrument.of(article.treaty())
                        .filter(instrument -> instrument.covers(article))
                        .isPresent())
                .toList();
    }

    private static List<Watched> articles(Country state, List<ArticleRef> touched) {
        return touched.stream()
                .map(article ->
                        new ArticleRef(article.treaty(), article.provision().split("\\(", 2)[0]))
                .<Watched>flatMap(article -> Stream.of(new OfArticle(article), new OfArticleIn(state, article)))
                .toList();
    }
}
