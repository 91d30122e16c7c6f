package org.comity.children.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.children.model.Article9.Minor;
import org.comity.children.model.Article9.Part;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationFact.Weight;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.DeclarationStatus;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactSource;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken from the words of a declaration on Article 9, and what is not.
class ReadingDeclarationsTest {

    private static final TreatyFacts FACTS = FactFiles.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AD | 9(2)(b) RESERVED, 9(2)(c) RESERVED
            AR | 9(1)(d) RESERVED, 9(2)(b) RESERVED, 9(2)(c) RESERVED
            CH | 9(2)(b) RESERVED
            DK | 9(1)(e) RESERVED_IN_PART, 9(2)(b) RESERVED
            FR | 9(2)(b) RESERVED_IN_PART
            GB | 9(2)(b) RESERVED
            HU | 9(2)(b) RESERVED
            IL | 9(1)(d) RESERVED, 9(2)(b) RESERVED_IN_PART
            ME | 9(1)(e) RESERVED_IN_PART, 9(2)(b) RESERVED
            UA | 9(1)(d) RESERVED, 9(1)(e) RESERVED
            US | 9(2)(b) RESERVED_IN_PART, 9(2)(c) RESERVED_IN_PART
            PT | ''
            """)
    void whatEachStateReservedIsReadFromItsWords(String state, String reserved) {
        var article = Article9.of(FACTS, new Country(state), DAY);

        assertThat(Stream.of(Reservable.values())
                        .filter(part -> article.reservation(part).isPresent())
                        .map(part -> part.provision() + " " + article.part(part))
                        .collect(joining(", ")))
                .isEqualTo(reserved);
    }

    @Test
    void everyShippedDeclarationOnArticle9IsReadOrSaysThatItWasNot() {
        var unread = FACTS.states().stream()
                .map(state -> state.country())
                .filter(state -> {
                    var article = Article9.of(FACTS, state, DAY);
                    return article.unread(DeclarationKind.RESERVATION) || article.unread(DeclarationKind.DECLARATION);
                })
                .toList();

        assertThat(unread).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reserves something on 9(2)(b)",
                "does not apply 9(2)(b) to art",
                "does not apply 9(1)(a)",
                "does not apply 9(2)(b); and more that nobody knows",
                "9(2)(b) applied",
                "9(1)(e) not an offence",
                ""
            })
    void ofWordsOfAnotherFormNothingIsTaken(String words) {
        assertThat(ReadingDeclarations.reservations(declared("9(4)", words, DeclarationKind.RESERVATION)))
                .isEmpty();
    }

    @Test
    void anAgeInAConditionIsNoAgeLimit() {
        var consent = "9(1)(e) procurement/possession not an offence where the depicted person is 14 or older";

        assertThat(ReadingDeclarations.age(declared("9(4)", consent, DeclarationKind.RESERVATION)))
                .isEmpty();
        assertThat(ReadingDeclarations.age(declared("9(3)", "minor = under 14", DeclarationKind.DECLARATION)))
                .isEmpty();
        assertThat(ReadingDeclarations.age(declared("9(4)", "minor = under 16", DeclarationKind.RESERVATION)))
                .isEmpty();
        assertThat(ReadingDeclarations.age(declared("9(3)", "minor = under 16", DeclarationKind.DECLARATION)))
                .hasValue(16);
    }

    @Test
    void whoIsAMinorIsSaidAsFarAsItIsKnown() {
        assertThat(minor("CH")).isEqualTo(Minor.LOWER);
        assertThat(minor("DK")).isEqualTo(Minor.EIGHTEEN);
        assertThat(minor("HU"))
                .as("the chart tells of a declaration that is not held")
                .isEqualTo(Minor.ASK);
        assertThat(minor("IE")).as("a signatory").isEqualTo(Minor.NOT_BOUND);
    }

    @Test
    void aReservationThatIsKnownToExistAndNotHeldIsNoAnswer() {
        assertThat(Article9.of(FACTS, new Country("CO"), DAY).part(Reservable.APPEARING))
                .isEqualTo(Part.ASK);
        assertThat(Article9.of(FACTS, new Country("PT"), DAY).part(Reservable.APPEARING))
                .isEqualTo(Part.NONE_KNOWN);
    }

    @Test
    void whatWasWithdrawnReservesNothingAndIsStillTold() {
        var article = Article9.of(FACTS, new Country("AR"), DAY);

        assertThat(article.withdrawn())
                .singleElement()
                .satisfies(fact -> assertThat(fact.effect()).contains("9(1)(e)"));
        assertThat(article.part(Reservable.POSSESSING)).isEqualTo(Part.NONE_KNOWN);
    }

    private static Minor minor(String state) {
        return Article9.of(FACTS, new Country(state), DAY).minor();
    }

    private static DeclarationFact declared(String provision, String words, DeclarationKind kind) {
        return new DeclarationFact(
                ArticleRef.CONVENTION,
                new Country("PT"),
                List.of(ArticleRef.convention(provision)),
                provision,
                Optional.empty(),
                kind,
                words,
                List.of(),
                Optional.empty(),
                new DeclarationStatus.InForce(),
                Weight.DECIDES,
                new FactSource("https://example.org", Optional.of(DAY), Standing.SOURCED, ""));
    }
}
