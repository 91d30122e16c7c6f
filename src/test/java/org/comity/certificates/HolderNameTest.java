package org.comity.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The name as it stands on a certificate.
class HolderNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0Salma Al-Hashimi\u00a0", "Salma\u2007Al-Hashimi\u202f", "  Salma \t Al-Hashimi "})
    void spacesOfAnyKindAreOneSpaceAndNoneAtTheEnds(String typed) {
        assertThat(HolderName.read(typed)).contains(new HolderName("Salma Al-Hashimi"));
    }

    @Test
    void aNameOfSpacesAloneIsNone() {
        assertThat(HolderName.read("\u00a0 \u2007")).isEmpty();
    }
}
