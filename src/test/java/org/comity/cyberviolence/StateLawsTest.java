package org.comity.cyberviolence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.cyberviolence.usecase.StateLaws;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.model.ARow;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;

/// Which provisions of a State serve against cyberviolence.
class StateLawsTest {

    private static final Profile PROFILE = ARow.profile(
            "PT",
            ARow.of("PT", "1"),
            ARow.of("PT", "2"),
            ARow.of("PT", "9(1)(a)"),
            ARow.of("PT", "10"),
            ARow.of("PT", "11(2)"),
            ARow.of("PT", "12"));

    private static final LegalProfiles PROFILES = new LegalProfiles() {
        @Override
        public Optional<Profile> of(Country state) {
            return Optional.of(PROFILE);
        }

        @Override
        public List<Profile> all() {
            return List.of(PROFILE);
        }

        @Override
        public long revision() {
            return 1;
        }
    };

    @Test
    void theOffencesServeWithAttemptAndAidButForCopyright() {
        var laws = new StateLaws(PROFILES, Clock.systemUTC());
        laws.look();

        assertThat(laws.of(new Country("PT")))
                .extracting(row -> row.provision().articles().getFirst().provision())
                .containsExactly("2", "9(1)(a)", "11(2)");
    }
}
