package org.comity.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.news.NewsEditor;
import org.comity.news.usecase.NewsInMemory;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.vocabulary.Language;
import org.comity.web.WhatIsNew;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

/// The first page: the right door for everyone, and what is new, without asking the database.
@NodeTest
class HomeTest {

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</main>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private final Http visitor = Http.visitor();

    @Autowired
    private SeenStatements statements;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Newest newest;

    @Autowired
    private NewsInMemory news;

    private String main(Language language) {
        var page = MAIN.matcher(visitor.get("/" + language.code()).body());
        assertThat(page.find()).isTrue();
        return page.group();
    }

    @ParameterizedTest
    @EnumSource
    void whomSomethingHappenedToFindsTheWayToHelpBeforeAllElse(Language language) {
        var main = main(language);

        var help = main.indexOf("href=\"/" + language.code() + "/help\"");
        assertThat(help).isPositive().isLessThan(main.indexOf("<h1"));
        assertThat(main.indexOf("href=")).isEqualTo(help);
    }

    /// What a browser remembers is not ours to promise: somebody else may look into it.
    @Test
    void thePromiseIsNoLargerThanWhatIsKept() {
        assertThat(main(Language.ENGLISH))
                .contains("we keep nothing about you. Your browser may remember the visit.")
                .doesNotContain("no trace");
        assertThat(main(Language.FRENCH)).contains("Votre navigateur peut").doesNotContain("sans trace");
        assertThat(main(Language.SPANISH)).contains("Su navegador puede").doesNotContain("sin rastro");
        assertThat(main(Language.ARABIC)).contains("وقد يحتفظ متصفحك").doesNotContain("وبلا أثر");
    }

    @Test
    void everyoneElseFindsTheirDoor() {
        assertThat(main(Language.ENGLISH))
                .contains(
                        "Officer of an authority",
                        "href=\"/en/paths\"",
                        "Judge or prosecutor",
                        "href=\"/en/profiles/matrix\"",
                        "Service provider",
                        "href=\"/en/providers\"",
                        "Trainer or learner",
                        "href=\"/en/training\"",
                        "Parent or teacher",
                        "href=\"/en/help/children\"",
                        "action=\"/en/search\"",
                        "Who is bound by the Convention today");
    }

    @Test
    void noIdStandsTwiceOnThePage() {
        var ids = ID.matcher(visitor.get("/en").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theFirstPageAsksNoDatabaseAndIsNotMadeTwice() {
        newest.look();
        var first = visitor.get("/fr");
        statements.forget();

        var again = visitor.get("/fr");
        var unchanged = visitor.get("/fr", "If-None-Match", first.header("etag"));

        assertThat(statements.forPages()).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(unchanged.status()).isEqualTo(304);
    }

    @Test
    void whatIsPublishedStandsOnTheFirstPageOnceItIsGathered() {
        clock.advance(Duration.ofSeconds(1));
        var name = "Numbat" + UUID.randomUUID().toString().substring(0, 8);

        var page = new NewsEditor(Http.visitor()).published(NewsEditor.form(name));
        newest.look();
        assertThat(main(Language.ENGLISH)).contains(name, page, "News · <time");

        clock.advance(Duration.ofSeconds(1));
        var event = AnEvent.tomorrow(clock).published();
        newest.look();
        assertThat(main(Language.ENGLISH)).contains(event.page(), "Event on ");
        assertThat(main(Language.ARABIC)).contains("فعالية في ");
    }

    @Test
    void whileNobodyReachesTheDatabaseNewsAndTheFirstPageAreThereAsTheyWereReadLast() {
        clock.advance(Duration.ofSeconds(1));
        var name = "Bilby" + UUID.randomUUID().toString().substring(0, 8);
        var page = new NewsEditor(Http.visitor()).published(NewsEditor.form(name));
        newest.look();
        var answers = new ArrayList<String>();

        statements.cutWhile(() -> {
            news.look();
            newest.look();
            for (var path : List.of("/en", "/en/news", page)) {
                answers.add(visitor.get(path).body());
            }
        });

        assertThat(answers).hasSize(3).allSatisfy(body -> assertThat(body).contains(name));
    }

    @Test
    void whatWasGatheredStaysWhileAModuleCannotSayWhatIsNew() {
        var down = new AtomicBoolean();
        var told = new Teller("a", 1);
        var some = new Newest(
                List.of(new WhatIsNew() {
                    @Override
                    public String revision() {
                        if (down.get()) {
                            throw new DataAccessResourceFailureException("no database");
                        }
                        return told.revision();
                    }

                    @Override
                    public List<Novelty> newest(Language language, LocalDate today, int most) {
                        return told.newest(language, today, most);
                    }
                }),
                clock);
        some.look();
        var before = some.state();
        down.set(true);

        some.look();

        assertThat(some.now(Language.ENGLISH)).hasSize(1);
        assertThat(some.state()).isEqualTo(before);
    }

    @Test
    void theNewestEightOfAllModulesAreMerged() {
        assertThat(gathered(new Teller("a", 12), new Teller("b", 3)))
                .containsExactly("/a/12", "/a/11", "/a/10", "/a/9", "/a/8", "/a/7", "/a/6", "/a/5");
        assertThat(gathered(new Teller("a", 2), new Teller("b", 2))).containsExactly("/a/2", "/b/2", "/a/1", "/b/1");
    }

    private List<String> gathered(WhatIsNew... tellers) {
        var some = new Newest(List.of(tellers), clock);
        assertThat(some.now(Language.ENGLISH)).isEmpty();
        some.look();
        return some.now(Language.ENGLISH).stream().map(WhatIsNew.Novelty::path).toList();
    }

    /// Tells of so many things, one for each hour.
    private record Teller(String name, int things) implements WhatIsNew {

        @Override
        public String revision() {
            return name + things;
        }

        @Override
        public List<Novelty> newest(Language language, LocalDate today, int most) {
            return IntStream.rangeClosed(1, things)
                    .mapToObj(hour -> new Novelty(
                            name,
                            name,
                            "en",
                            Instant.parse("2026-11-25T00:00:00Z").plusSeconds(3_600L * hour),
                            "/" + name + "/" + hour))
                    .sorted((one, other) -> other.since().compareTo(one.since()))
                    .limit(most)
                    .toList();
        }
    }

    @Test
    void theRestOfThePageIsTheSameInEveryLanguage() {
        var doors = Stream.of(Language.values())
                .map(language -> Pattern.compile("<li><h3>")
                        .matcher(main(language))
                        .results()
                        .count())
                .distinct();

        assertThat(doors).containsExactly(6L);
    }
}
