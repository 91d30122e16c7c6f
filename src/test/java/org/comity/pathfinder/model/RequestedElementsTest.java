package org.comity.pathfinder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.LegalPath;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.RequiredElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the path engine says a request must contain, the request itself demands, by the same name and provision.
class RequestedElementsTest {

    static Stream<Arguments> measures() {
        return Stream.of(
                Arguments.of(RequestedMeasure.EXTRADITION, ConventionMeasures.ARTICLE_24),
                Arguments.of(RequestedMeasure.PROVISIONAL_ARREST, ConventionMeasures.ARTICLE_24_FOR_ARREST),
                Arguments.of(RequestedMeasure.ASSISTANCE, ConventionMeasures.ARTICLE_25),
                Arguments.of(RequestedMeasure.SPONTANEOUS_INFORMATION, ConventionMeasures.ARTICLE_26),
                Arguments.of(RequestedMeasure.URGENT_ASSISTANCE, ConventionMeasures.ARTICLE_27_9),
                Arguments.of(RequestedMeasure.PRESERVATION, ConventionMeasures.ARTICLE_29),
                Arguments.of(RequestedMeasure.PARTIAL_DISCLOSURE, ConventionMeasures.ARTICLE_30),
                Arguments.of(RequestedMeasure.STORED_DATA, ConventionMeasures.ARTICLE_31),
                Arguments.of(RequestedMeasure.LIVE_TRAFFIC, ConventionMeasures.ARTICLE_33),
                Arguments.of(RequestedMeasure.LIVE_CONTENT, ConventionMeasures.ARTICLE_34));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aRequestDemandsWhatThePathSaysItMustContain(RequestedMeasure measure, MeasureLaw law) {
        assertThat(measure.path()).contains(law.measure());
        assertThat(measure.rules().requires().stream().map(RequestedElementsTest::written))
                .containsAll(law.requires().stream()
                        .map(RequestedElementsTest::written)
                        .toList());
        assertThat(measure.rules().addressee())
                .isEqualTo(
                        measure == RequestedMeasure.SPONTANEOUS_INFORMATION
                                // Any authority passes information on; on this platform the 24/7 point receives it.
                                ? Addressee.Function.CONTACT_POINT
                                : law.addressee());
    }

    private static String written(RequiredElement element) {
        return element.code() + " " + element.basis();
    }

    private static String written(LegalPath.RequiredElement element) {
        return element.key() + " " + element.citation();
    }
}
