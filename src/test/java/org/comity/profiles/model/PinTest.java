package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"PT.16", "JP.CETS224.6", "GE.CHILD-PROTECTION.2", "PT.16.0123abcd", "PT.CETS224.6.0123abcd"})
    void aPinIsReadAsItIsWritten(String written) {
        assertThat(Pin.read(written)).map(Pin::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PT",
                "PT.",
                "PT.99",
                "PT.16.xyz",
                "P1.16",
                "PT.ETS999.1",
                "PT.16.0123abcd.1",
                "<b>.16",
                "PT.0"
            })
    void anythingElseIsNone(String written) {
        assertThat(Pin.read(written)).isEmpty();
    }

    @Test
    void aPinOfOneProvisionShowsThatOneAlone() {
        var rows = ARow.profile("PT", ARow.of("PT", "16"), ARow.of("PT", "16").place("s. 2"))
                .asOf(LocalDate.of(2026, 11, 26));
        var pin = Pin.of(
                new Country("PT"),
                ArticleRef.convention("16"),
                rows.getFirst().version().id());

        assertThat(rows).filteredOn(pin::shows).containsExactly(rows.getFirst());
        assertThat(Pin.read(pin.toString())).contains(pin);
    }
}
