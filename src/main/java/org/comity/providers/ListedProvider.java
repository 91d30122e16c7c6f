package org.comity.providers;

import java.util.List;
import java.util.Optional;
import org.comity.treaties.FactSource;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.LegalEntity;

/// A provider as the directory lists it, with all that is known of it.
///
/// @param slug the last part of its page's address, `/providers/{slug}`; it follows from the names of all providers
/// @param names its own name first, then its brands as people call them
/// @param regions what its own rules say about which company answers for whom, in the order in which they apply
/// @param kept what it states itself, where it keeps its page: shown beside the facts, never instead of them
public record ListedProvider(
        String slug,
        ProviderFact fact,
        List<String> names,
        List<ProviderDomain> domains,
        List<ProviderRegion> regions,
        List<ProviderDetail> details,
        Optional<KeptPage> kept) {

    public ListedProvider {
        names = List.copyOf(names);
        domains = List.copyOf(domains);
        regions = List.copyOf(regions);
        details = List.copyOf(details);
    }

    /// The same with another page kept by it, or none.
    public ListedProvider keptAs(Optional<KeptPage> page) {
        return new ListedProvider(slug, fact, names, domains, regions, details, page);
    }

    public String name() {
        return fact.name();
    }

    /// The address of its page, without the language.
    public String path() {
        return "/providers/" + slug;
    }

    /// Its headquarters.
    public LegalEntity seat() {
        return fact.entities().getFirst();
    }

    /// Whether the company behind an entity has a name we know: else the provider's own stands in its place.
    public boolean isNamed(LegalEntity entity) {
        return !entity.name().equals(fact.name());
    }

    /// A company of the provider, and where it was read.
    public record Company(LegalEntity entity, FactSource source) {}

    /// Its companies, headquarters first. One whose name the facts do not hold bears the name that the provider's own
    /// rules give to a company in the same State.
    public List<Company> companies() {
        return fact.entities().stream().map(this::company).toList();
    }

    private Company company(LegalEntity entity) {
        return regions.stream()
                .filter(rule -> !isNamed(entity) && rule.entity().country().equals(entity.country()))
                .findFirst()
                .map(rule -> new Company(rule.entity(), rule.source()))
                .orElseGet(() -> new Company(entity, fact.source()));
    }

    public Optional<ProviderDetail> detail(Point point) {
        return details.stream().filter(detail -> detail.point() == point).findFirst();
    }

    /// What its users call its services, without repetition.
    public List<String> services() {
        return domains.stream()
                .map(ProviderDomain::service)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /// Its domains of one kind.
    public List<ProviderDomain> domains(ProviderDomain.Kind kind) {
        return domains.stream().filter(domain -> domain.isA(kind)).toList();
    }
}
