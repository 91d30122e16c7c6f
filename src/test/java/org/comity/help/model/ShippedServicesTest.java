package org.comity.help.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.help.Reach;
import org.comity.help.Service;
import org.comity.help.ServiceKind;
import org.comity.treaties.FactFiles;
import org.comity.treaties.StateFact;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

/// What comes with the program: every row of the file, read strictly.
class ShippedServicesTest {

    private static final int ROWS = 363;
    private static final int UNVERIFIED = 29;

    @Test
    void everyRowIsReadAndEachOfAKnownState() {
        var services = ShippedServices.shipped();
        var states =
                FactFiles.shipped().states().stream().map(StateFact::country).collect(toSet());

        assertThat(services).hasSize(ROWS);
        assertThat(services)
                .filteredOn(service -> service.source().standing() == Standing.UNVERIFIED)
                .hasSize(UNVERIFIED);
        assertThat(services.stream().flatMap(service -> service.country().stream()))
                .isSubsetOf(states);
    }

    @Test
    void aRowSaysWhatItIsAndWhoseItIs() {
        var stop = named("any-stopncii-org");
        assertThat(stop.age()).isEqualTo(Age.ADULT);
        assertThat(stop.country()).isEmpty();
        assertThat(stop.problems()).containsExactly(Problem.SEXTORTION, Problem.INTIMATE_IMAGE_ABUSE);
        var helpline = named("pt-sos-crianca");
        assertThat(helpline.kind()).isEqualTo(ServiceKind.CHILD_HELPLINE);
        assertThat(helpline.contact().dialled()).isEqualTo("116111");
        assertThat(helpline.anonymous()).contains(true);
    }

    @Test
    void whatIsThereForEuropeIsNotOfferedElsewhere() {
        assertThat(ShippedServices.shipped())
                .filteredOn(service -> service.reach() == Reach.EUROPE)
                .hasSize(5)
                .allMatch(service -> service.country().isEmpty());
        var facts = FactFiles.shipped();
        assertThat(Reach.EEA.holds(facts.state(country("NO")).orElseThrow())).isTrue();
        assertThat(Reach.EU.holds(facts.state(country("NO")).orElseThrow())).isFalse();
        assertThat(Reach.EUROPE.holds(facts.state(country("JP")).orElseThrow())).isFalse();
    }

    private static Country country(String code) {
        return new Country(code);
    }

    private static Service named(String id) {
        return ShippedServices.shipped().stream()
                .filter(service -> service.id().written().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
