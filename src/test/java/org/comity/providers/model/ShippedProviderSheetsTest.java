package org.comity.providers.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.comity.providers.ProviderDetail;
import org.comity.providers.ProviderDomain;
import org.comity.providers.ProviderDomain.Kind;
import org.comity.providers.ProviderRegion;
import org.comity.providers.TheDirectory;
import org.comity.providers.WhichProvider;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;

/// The directory's own fact files, as they come with the program.
class ShippedProviderSheetsTest {

    private static final ProviderSheets SHEETS = ProviderSheets.shipped();

    @Test
    void thereAreAtLeastSixtyDomainsAndForms() {
        assertThat(SHEETS.domains()).hasSizeGreaterThan(60);
    }

    @Test
    void everyRowIsAboutAListedProvider() {
        var named = Stream.of(
                        SHEETS.domains().stream()
                                .filter(line -> !(line.isA(Kind.SHORT)
                                        && line.provider().isEmpty()))
                                .map(ProviderDomain::provider),
                        SHEETS.regions().stream().map(ProviderRegion::provider),
                        SHEETS.details().stream().map(ProviderDetail::provider))
                .flatMap(names -> names)
                .collect(toSet());

        assertThat(named)
                .allSatisfy(name ->
                        assertThat(TheDirectory.shipped().named(name)).as(name).isPresent());
    }

    @Test
    void everyListedProviderHasADomain() {
        assertThat(TheDirectory.shipped().all())
                .allSatisfy(provider -> assertThat(provider.domains(Kind.SERVICE))
                        .as(provider.name())
                        .isNotEmpty());
    }

    @Test
    void everyRowHasASourceOnTheWebAndIsNeverUnverified() {
        var sources = Stream.of(
                        SHEETS.domains().stream().map(ProviderDomain::source),
                        SHEETS.regions().stream().map(ProviderRegion::source),
                        SHEETS.details().stream().map(ProviderDetail::source))
                .flatMap(each -> each)
                .toList();

        assertThat(sources).allSatisfy(source -> {
            assertThat(source.link()).as(source.text()).isPresent();
            assertThat(source.standing()).isNotEqualTo(Standing.UNVERIFIED);
        });
    }

    /// Sourced is only what a source of the provider facts names, or the provider's own page on that very domain.
    @Test
    void aSourcedDomainIsNamedByASourceOfTheProviderFacts() {
        var known = TheDirectory.FACTS.providers().stream()
                .flatMap(fact -> Stream.of(
                                Stream.of(fact.source().text()),
                                fact.guidelines().stream().map(Object::toString),
                                fact.portal().stream().map(Object::toString))
                        .flatMap(each -> each))
                .collect(toSet());

        assertThat(SHEETS.domains())
                .filteredOn(line -> line.source().standing() == Standing.SOURCED)
                .map(ProviderDomain::source)
                .map(FactSource::text)
                .allSatisfy(source -> assertThat(known).contains(source));
    }

    /// A whole top level or a shared second level would make strangers' sites the provider's.
    @Test
    void noListedDomainIsOneUnderWhichAnybodyRegisters() {
        var shared = Set.of("co.uk", "com.br", "co.jp", "com.au", "github.io", "blogspot.com", "pages.dev", "web.app");

        assertThat(SHEETS.domains())
                .filteredOn(line -> line.isA(Kind.SERVICE) || line.isA(Kind.MAIL))
                .allSatisfy(line -> assertThat(line.host()).contains(".").isNotIn(shared));
    }

    @Test
    void everyServiceDomainLeadsToItsProvider() {
        assertThat(SHEETS.domains())
                .filteredOn(line -> line.isA(Kind.SERVICE))
                .allSatisfy(line -> assertThat(TheDirectory.shipped().which(line.host()))
                        .as(line.host())
                        .isInstanceOfSatisfying(
                                WhichProvider.Known.class,
                                known -> assertThat(TheDirectory.shipped().named(line.provider()))
                                        .contains(known.provider())));
    }

    @Test
    void everyRegionNamesStatesTheFactsKnow() {
        assertThat(SHEETS.regions())
                .flatMap(ProviderRegion::usersIn)
                .filteredOn(place -> !Set.of("EEA", "EUROPE", "OTHER").contains(place))
                .allSatisfy(code -> assertThat(TheDirectory.state(code)).isNotNull());
    }
}
