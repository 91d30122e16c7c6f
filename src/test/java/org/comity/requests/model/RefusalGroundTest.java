package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every closed list of grounds, paragraph by paragraph, against the text of the treaties.
class RefusalGroundTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            PRESERVATION             | ETS185 29(4), ETS185 29(5)(a), ETS185 29(5)(b)
            PARTIAL_DISCLOSURE       | ETS185 30(2)(a), ETS185 30(2)(b)
            ASSISTANCE               | ETS185 25(4), ETS185 25(5), ETS185 27(4)(a), ETS185 27(4)(b)
            URGENT_ASSISTANCE        | ETS185 25(4), ETS185 25(5), ETS185 27(4)(a), ETS185 27(4)(b)
            STORED_DATA              | ETS185 25(4), ETS185 25(5), ETS185 27(4)(a), ETS185 27(4)(b)
            LIVE_TRAFFIC             | ETS185 25(4), ETS185 25(5), ETS185 27(4)(a), ETS185 27(4)(b), ETS185 33(2)
            LIVE_CONTENT             | ETS185 25(4), ETS185 25(5), ETS185 27(4)(a), ETS185 27(4)(b), ETS185 34
            EXTRADITION              | ETS185 24(5), ETS185 24(6), ETS185 24(6)
            PROVISIONAL_ARREST       | ETS185 24(5)
            GIVING_EFFECT            | ETS185 25(4), ETS185 25(5), ETS185 27(4)(a), ETS185 27(4)(b)
            EMERGENCY_ASSISTANCE     | ETS185 25(4), ETS185 25(5), ETS185 27(4)(a), ETS185 27(4)(b)
            EMERGENCY_DISCLOSURE     | CETS224 9(6)
            VIDEO_CONFERENCE         | CETS224 11(1)
            JOINT_TEAM               | CETS224 12(1)
            SPONTANEOUS_INFORMATION  |
            DOMAIN_REGISTRATION      |
            SUBSCRIBER_FROM_PROVIDER |
            PROVIDER_DIRECTED        |
            """)
    void theListOfEachMeasureIsTheOneOfItsArticle(RequestedMeasure measure, String paragraphs) {
        var expected = paragraphs == null ? List.<String>of() : Arrays.asList(paragraphs.split(", "));

        assertThat(RefusalGround.of(measure))
                .extracting(ground -> ground.basis().toString())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyGroundIsListedForSomeMeasureAndEveryMeasureWasLookedAt() {
        var listed = new TreeSet<RefusalGround>();
        Measures.ALL.forEach(measure -> listed.addAll(RefusalGround.of(measure)));

        assertThat(listed).containsExactly(RefusalGround.values());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverCanRefuseHasAGroundAndWhoeverCannotHasNone(RequestedMeasure measure) {
        var refusable = Lifecycle.edges(measure).stream().anyMatch(edge -> edge.act() == Act.REFUSE);

        assertThat(RefusalGround.of(measure).isEmpty()).isEqualTo(!refusable);
    }

    /// The rules of a measure name the same grounds.
    @Test
    void theRulesOfEveryMeasureThatIsOfferedNameItsList() {
        for (var measure : MeasureRules.offered()) {
            assertThat(measure.rules().grounds())
                    .as("grounds of %s", measure)
                    .containsExactlyInAnyOrderElementsOf(RefusalGround.of(measure));
        }
    }

    /// Article 29(3): dual criminality is no ground against preservation but under the reservation of
    /// Article 29(4), and never for offences of Articles 2 to 11.
    @Test
    void dualCriminalityStandsAgainstPreservationOnlyUnderAReservationAndOutsideArticles2To11() {
        var open = new ArrayList<String>();
        for (var offence : OffenceClass.values()) {
            if (RefusalGround.DUAL_CRIMINALITY_RESERVED.available(offence, true)) {
                open.add(offence.code());
            }
            assertThat(RefusalGround.DUAL_CRIMINALITY_RESERVED.available(offence, false))
                    .isFalse();
        }
        assertThat(open).isNotEmpty().doesNotContain("2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    /// Article 25(4), last sentence.
    @Test
    void thatAnOffenceIsFiscalIsNeverAGround() {
        for (var ground : RefusalGround.values()) {
            assertThat(ground.name()).doesNotContain("FISCAL", "TAX");
            assertThat(words("requests.ground." + ground)).doesNotContain("fiscal", "tax");
        }
        assertThat(words("requests.lifecycle.beforeRefusing")).contains("never refused solely because", "fiscal");
    }

    /// Article 24(6).
    @Test
    void nationalityAndOwnJurisdictionLeadToProsecutionAtHomeAndNothingElseDoes() {
        assertThat(RefusalGround.values())
                .filteredOn(RefusalGround::leadsToProsecution)
                .containsExactly(RefusalGround.NATIONALITY, RefusalGround.OWN_JURISDICTION);
    }

    private static String words(String key) {
        return ResourceBundle.getBundle("messages.requests", Locale.ENGLISH).getString(key);
    }
}
