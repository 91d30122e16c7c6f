package org.comity.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.model.Answer;
import org.comity.help.model.Light;
import org.comity.help.model.ServiceBook;
import org.comity.help.model.ServiceBook.Shown;
import org.comity.help.model.ShippedServices;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.PagesAsFiles;
import org.junit.jupiter.api.Test;

/// Whoever asks, in whatever State, with whatever problem, in each of the four languages, is told something true.
class EveryStateAndProblemTest {

    private static final int STATES = 199;
    private static final int PACKED = 15_000;

    private final PagesAsFiles files = PagesAsFiles.ofClassPath();
    private final CurrentFacts facts = new CurrentFacts(FactFiles.shipped());
    private final StateNames names = new StateNames(facts);
    private final ServiceBook book = new ServiceBook(0, ShippedServices.shipped());
    private final MakingPages pages = new MakingPages(
            () -> book,
            facts,
            names,
            _ -> Optional.empty(),
            Clock.fixed(Instant.parse("2026-11-26T22:00:00Z"), ZoneOffset.UTC));

    @Test
    void everyStateAnswersEveryProblemInEveryLanguage() throws IOException {
        var largest = new byte[0];
        // For these no service for everybody in the world is known: the page names the police, and what to keep.
        var onlyThePolice = EnumSet.noneOf(Problem.class);
        var asked = 0;
        assertThat(pages.states()).hasSize(STATES);
        for (var state : pages.states()) {
            for (var problem : Problem.values()) {
                var answer = pages.finding().answer(state, problem, Age.ANY);
                holds(answer);
                if (offered(answer).findAny().isEmpty()) {
                    onlyThePolice.add(problem);
                }
                for (var language : Language.values()) {
                    var page = files.page(language, "/help/x", pages.answer(language, state, problem, Age.ANY));
                    says(new String(page, StandardCharsets.UTF_8), answer, language);
                    asked++;
                    largest = page.length > largest.length ? page : largest;
                }
            }
        }
        assertThat(onlyThePolice)
                .containsOnly(Problem.INVESTMENT_SCAM, Problem.MULE_RECRUITMENT, Problem.CYBERSTALKING);
        assertThat(packed(largest)).isLessThan(PACKED);
        assertThat(asked).isEqualTo(STATES * Problem.values().length * Language.values().length);
    }

    @Test
    void inNoStateIsAChildLedToWhatIsForAdultsNorAnAdultToWhatIsForChildren() {
        for (var state : pages.states()) {
            for (var problem : Problem.values()) {
                for (var age : List.of(Age.CHILD, Age.ADULT)) {
                    var answer = pages.finding().answer(state, problem, age);

                    assertThat(offered(answer))
                            .allMatch(found -> found.service().age() == Age.ANY
                                    || found.service().age() == age);
                }
            }
            assertThat(first(state, Age.CHILD)).startsWith("Take It Down");
            assertThat(first(state, Age.ADULT)).startsWith("StopNCII");
        }
    }

    private static Stream<Shown> offered(Answer answer) {
        return Stream.of(answer.own(), answer.beside(), answer.tools(), answer.platforms())
                .flatMap(List::stream);
    }

    /// The first of the international services for intimate images.
    private String first(StateFact state, Age age) {
        var answer = pages.finding().answer(state, Problem.INTIMATE_IMAGE_ABUSE, age);
        return answer.tools().getFirst().service().name();
    }

    /// Nothing unverified, and nothing of another State.
    private static void holds(Answer answer) {
        assertThat(answer.own()).allSatisfy(found -> {
            assertThat(found.service().country()).contains(answer.state().country());
            assertThat(found.service().source().standing()).isNotEqualTo(Standing.UNVERIFIED);
            assertThat(found.light()).isIn(Light.DATED, Light.UNDATED);
            assertThat(found.service().reachable()).isTrue();
        });
    }

    private void says(String page, Answer answer, Language language) {
        var messages = files.messages();
        assertThat(page).contains(messages.text(language, "help.danger.call"));
        if (answer.known()) {
            var first = answer.own().getFirst().service();
            assertThat(page)
                    .contains("id=\"" + first.id().written() + "\"", messages.text(language, "help.police.also"));
        } else {
            var name = names.name(answer.state().country(), language);
            assertThat(page)
                    .contains(
                            messages.text(language, "help.none", name),
                            messages.text(language, "help.none.police"),
                            messages.text(language, "help.none.keep"));
        }
    }

    private static int packed(byte[] page) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        return packed.size();
    }
}
