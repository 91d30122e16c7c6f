package org.comity.cyberviolence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.cyberviolence.model.ViolenceType.Words;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;

/// The hierarchy of types: several parents, no circle, and something to say of each in every language.
class TypesTest {

    private static final Types SHIPPED = ShippedTypes.shipped();

    @Test
    void sevenBroadTypesStandAtTheTop() {
        assertThat(SHIPPED.tops().stream().map(ViolenceType::slug))
                .containsExactly(
                        "cyberharassment",
                        "privacy-violation",
                        "hate-crime",
                        "threats-or-violence",
                        "child-sexual-exploitation",
                        "cybercrime-as-such",
                        "trafficking");
    }

    @Test
    void aTypeMayBelongToSeveral() {
        assertThat(SHIPPED.above("cyberstalking")).containsExactly("cyberharassment", "privacy-violation");
        assertThat(SHIPPED.above("racist-threat"))
                .containsExactlyInAnyOrder("hate-crime", "threats", "cyberharassment", "threats-or-violence");
        assertThat(SHIPPED.within("privacy-violation"))
                .contains("privacy-violation", "cyberstalking", "stalkerware", "fabricated-intimate-images");
        assertThat(SHIPPED.within("stalkerware")).containsExactly("stalkerware");
    }

    @Test
    void everyTypeStandsBelowABroadOneAndNoneBelowItself() {
        var tops = SHIPPED.tops().stream().map(ViolenceType::slug).collect(Collectors.toSet());

        assertThat(SHIPPED.all())
                .allSatisfy(type -> assertThat(SHIPPED.above(type.slug())).doesNotContain(type.slug()))
                .filteredOn(type -> !type.parents().isEmpty())
                .allSatisfy(type -> assertThat(SHIPPED.above(type.slug())).containsAnyElementsOf(tops));
    }

    @Test
    void noTwoTypesBearTheSameNameInALanguage() {
        for (var language : Language.values()) {
            assertThat(SHIPPED.all().stream().map(type -> type.name(language))).doesNotHaveDuplicates();
        }
    }

    @Test
    void aDefinitionThatSaysMoreThanAnArticleIsNotSaidToComeFromIt() {
        for (var own : List.of("incitement", "child-sextortion")) {
            assertThat(SHIPPED.find(own).orElseThrow().source())
                    .as(own)
                    .isEqualTo(new DefinitionSource(Optional.empty(), Optional.empty()));
        }
        var words = SHIPPED.find("grooming").orElseThrow().words().get(Language.ENGLISH);

        assertThat(Objects.requireNonNull(words).definition())
                .as("Article 23 is about a proposal to meet")
                .contains("proposes to meet")
                .doesNotContain("images");
    }

    @Test
    void circlesUnknownParentsAndDoublesAreRefused() {
        assertThatThrownBy(() -> new Types(List.of(type("a", "b"), type("b", "c"), type("c", "a"))))
                .hasMessageContaining("below itself");
        assertThatThrownBy(() -> new Types(List.of(type("a", "a")))).hasMessageContaining("below itself");
        assertThatThrownBy(() -> new Types(List.of(type("a", "z")))).hasMessageContaining("not there");
        assertThatThrownBy(() -> new Types(List.of(type("a"), type("a")))).hasMessageContaining("twice");
    }

    @Test
    void aTypeSaysHowFarCriminalLawAnswersIt() {
        assertThatThrownBy(() -> type(List.of(Response.REPORT), "a")).hasMessageContaining("criminal law");
    }

    private static ViolenceType type(String slug, String... parents) {
        return type(List.of(Response.OFFENCE), slug, parents);
    }

    private static ViolenceType type(List<Response> responses, String slug, String... parents) {
        var words = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            words.put(language, new Words(slug, slug));
        }
        return new ViolenceType(
                slug,
                List.of(parents),
                new DefinitionSource(Optional.empty(), Optional.empty()),
                responses,
                List.of(),
                List.of(),
                words);
    }
}
