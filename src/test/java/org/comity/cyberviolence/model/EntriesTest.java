package org.comity.cyberviolence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.Measure;
import org.comity.cyberviolence.Scope;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

/// The inventory of measures, by its three questions.
class EntriesTest {

    private static final Types TYPES = ShippedTypes.shipped();
    private static final Entries SHIPPED = new Entries(TYPES, ShippedEntries.shipped(TYPES).stream());

    @Test
    void everyShippedMeasureNamesItsSourceSpeaksEveryLanguageAndIsNotUnverified() {
        assertThat(SHIPPED.all()).hasSize(9).allSatisfy(entry -> {
            assertThat(entry.languages()).containsExactly(Language.values());
            assertThat(entry.source().link()).isPresent();
            assertThat(entry.source().standing()).isNotEqualTo(Standing.UNVERIFIED);
            assertThat(entry.types()).isNotEmpty();
        });
    }

    @Test
    void aBroadTypeFindsWhateverStandsBelowIt() {
        var found = SHIPPED.find(filter(Set.of("cyberharassment"), Set.of(), Optional.empty()));

        assertThat(found.stream().map(entry -> entry.id().slug()))
                .contains("italy-law-71-2017", "austria-penal-code-107c", "eu-directive-2024-1385")
                .doesNotContain("lanzarote-chapter-iv");
    }

    @Test
    void severalTypesMeanAnyOfThemAndOtherQuestionsNarrowFurther() {
        var either =
                SHIPPED.find(filter(Set.of("cyberbullying", "child-sexual-exploitation"), Set.of(), Optional.empty()));
        var narrowed = SHIPPED.find(filter(
                Set.of("cyberbullying", "child-sexual-exploitation"),
                Set.of(Measure.PROTECTION),
                Optional.of("country")));

        assertThat(either).hasSize(6);
        assertThat(narrowed.stream().map(entry -> entry.id().slug())).containsExactly("italy-law-71-2017");
    }

    @Test
    void theStateNarrowsToItsOwn() {
        var austrian = new EntryFilter(Set.of(), Set.of(), Optional.empty(), Optional.of(new Country("AT")));

        assertThat(SHIPPED.find(austrian)).hasSize(2).isEqualTo(SHIPPED.of(new Country("AT")));
        assertThat(austrian.narrows()).isTrue();
        assertThat(EntryFilter.ALL.narrows()).isFalse();
    }

    @Test
    void countsSayWhatEachChoiceWouldFindWithTheOtherQuestionsAsTheyAre() {
        var filter = filter(Set.of(), Set.of(Measure.PREVENTION), Optional.of("country"));
        var counts = SHIPPED.counts(filter);

        for (var scope : Set.of("country", "international")) {
            assertThat(counts.scopes().get(scope))
                    .isEqualTo(
                            SHIPPED.find(filter.withScope(Optional.of(scope))).size());
        }
        assertThat(counts.types().get("cyberharassment"))
                .isEqualTo(SHIPPED.find(filter.withTypes(Set.of("cyberharassment")))
                        .size())
                .isPositive();
        assertThat(counts.measures().get(Measure.PARTNERSHIP)).isZero();
        assertThat(counts.measures().get(Measure.PROSECUTION)).isEqualTo(2);
    }

    @Test
    void anEntryComesBackFromJsonAsItWas() {
        assertThat(SHIPPED.all())
                .allSatisfy(entry -> assertThat(EntryJson.read(entry.id(), EntryJson.write(entry), entry.changed()))
                        .isEqualTo(entry));
    }

    @Test
    void aMeasureIsOfAStateOrOfAnOrganisationAndOfOneOfThem() {
        assertThatThrownBy(() -> new Scope(Optional.empty(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(Optional.of(new Country("AT")), "ASEAN"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverReadsAnotherLanguageReadsEnglish() {
        var entry = SHIPPED.all().getFirst();
        var english = new Entry(
                entry.id(),
                entry.scope(),
                entry.sort(),
                entry.types(),
                entry.measures(),
                Map.of(Language.ENGLISH, entry.in(Language.ENGLISH), Language.FRENCH, entry.in(Language.FRENCH)),
                entry.law(),
                entry.address(),
                entry.source(),
                entry.changed());

        assertThat(english.readIn(Language.ARABIC)).isEqualTo(Language.ENGLISH);
        assertThat(english.readIn(Language.FRENCH)).isEqualTo(Language.FRENCH);
    }

    private static EntryFilter filter(Set<String> types, Set<Measure> measures, Optional<String> scope) {
        return new EntryFilter(types, measures, scope, Optional.empty());
    }
}
