package org.comity.profiles.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.profiles.Coverage;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Provision;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.profiles.Subject;
import org.comity.profiles.Version;
import org.comity.profiles.model.AProcedure;
import org.comity.profiles.model.PublishedChange;
import org.comity.testing.NodeTest;
import org.comity.treaties.FactSource;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Publications in words, as letters and feeds carry them.
@NodeTest
class ChangeWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final Optional<LocalDate> MARCH = Optional.of(LocalDate.of(2026, 3, 1));

    @Autowired
    StateNames names;

    @Test
    void aFieldThatChangedIsToldWithWhatBothTextsShareOnceAndSinceWhen() {
        assertThat(lines(Language.ENGLISH, row("60 days", Optional.empty()), row("90 days", MARCH)))
                .containsExactly("Art. 16: Penalty: 60 → 90 days since 1 March 2026");
        assertThat(lines(Language.FRENCH, row("60 jours", Optional.empty()), row("90 jours", MARCH)))
                .containsExactly("art. 16 : Peine : 60 → 90 jours depuis le 1 mars 2026");
        assertThat(lines(Language.SPANISH, row("60 días", Optional.empty()), row("90 días", MARCH)))
                .containsExactly("art. 16: Pena: 60 → 90 días desde el 1 de marzo de 2026");
        assertThat(lines(Language.ARABIC, row("60 يوما", Optional.empty()), row("90 يوما", MARCH)))
                .singleElement()
                .asString()
                .contains("60 ← 90 يوما", "منذ");
    }

    @Test
    void whatIsNewAndWhatWasTakenOutIsOneLine() {
        assertThat(words(Language.ENGLISH).lines(change(Optional.empty(), Optional.of(row("", MARCH)))))
                .containsExactly("Art. 16: New: art. 12, Act");
        assertThat(words(Language.ENGLISH).lines(change(Optional.of(row("", MARCH)), Optional.empty())))
                .containsExactly("Art. 16: Taken out");
    }

    @Test
    void aLongTextIsSaidToHaveChangedAndNotRepeated() {
        var section = new SectionText(Section.STRATEGIES, Language.ENGLISH, "One.\nTwo.");
        var other = new SectionText(Section.STRATEGIES, Language.ENGLISH, "One.\nThree.");

        assertThat(lines(Language.ENGLISH, section, other))
                .containsExactly("Policies and strategies (English): Text: Changed");
        assertThat(lines(Language.ENGLISH, row("x".repeat(200), MARCH), row("y", MARCH)))
                .containsExactly("Art. 16: Penalty: Changed");
    }

    @Test
    void aDayAndAStandingAreToldAsPeopleReadThem() {
        assertThat(lines(Language.ENGLISH, row("", Optional.empty()), row("", MARCH)))
                .containsExactly("Art. 16: In force from: nothing → 1 March 2026");
    }

    @Test
    void aFactOfProcedureIsToldWithItsMeasureItsPartOfTheStateAndItsParagraph() {
        var before = AProcedure.of(Subject.PRESERVATION).in("Azores").saying(ProceduralFact.PRESERVATION_DAYS, "60");
        var words = words(Language.ENGLISH);
        var name = words.name(before.told());
        assertThat(name).startsWith("Art. 29: ").endsWith(" (Azores)").containsIgnoringCase("preservation");

        var after = AProcedure.of(Subject.PRESERVATION)
                .in("Azores")
                .saying(ProceduralFact.PRESERVATION_DAYS, "90")
                .saying(ProceduralFact.RETENTION_DAYS, "365");
        assertThat(lines(Language.ENGLISH, before.told(), after.told()))
                .containsExactly(
                        name + " · Art. 16(2): Preserved at first for: 60 days → 90 days",
                        name + ": Providers keep traffic data by law for: nothing → 365 days");
    }

    private List<String> lines(Language language, Item before, Item after) {
        return words(language).lines(change(Optional.of(before), Optional.of(after)));
    }

    private ChangeWords words(Language language) {
        return new ChangeWords(Messages.ofClassPath(), names, language);
    }

    private static PublishedChange change(Optional<Item> before, Optional<Item> after) {
        var version = new Version(2, new ItemId(UUID.randomUUID()), 2, after, Optional.of(NOW), Optional.empty());
        return new PublishedChange(new Country("PT"), version, before);
    }

    private static Provision row(String penalty, Optional<LocalDate> from) {
        return new Provision(
                List.of(ArticleRef.convention("16")),
                "",
                Coverage.FULL,
                "Act",
                "art. 12",
                penalty,
                from,
                Optional.empty(),
                List.of(),
                new FactSource("https://law.example/", Optional.empty(), Standing.SOURCED, ""),
                "");
    }
}
