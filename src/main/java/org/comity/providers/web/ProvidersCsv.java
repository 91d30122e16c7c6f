package org.comity.providers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.comity.providers.KeptPage;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderDomain;

/// The list of providers as a file (RFC 4180), with the source, date and standing of every row.
final class ProvidersCsv {

    private ProvidersCsv() {}

    static String write(List<ListedProvider> providers) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(
                    "page",
                    "name",
                    "headquarters",
                    "entities",
                    "services",
                    "domains",
                    "direct",
                    "conditions",
                    "preservation_days",
                    "emergency_procedure",
                    "portal",
                    "guidelines",
                    "source",
                    "as_of",
                    "standing",
                    "note",
                    "kept_by",
                    "confirmed",
                    "stated_by_provider");
            for (var provider : providers) {
                printer.printRecord(cells(provider));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<Object> cells(ListedProvider provider) {
        var fact = provider.fact();
        return List.of(
                provider.path(),
                provider.name(),
                provider.seat().country(),
                fact.entities().stream()
                        .map(entity -> entity.name() + " (" + entity.country() + ")")
                        .collect(Collectors.joining("; ")),
                String.join("; ", provider.services()),
                provider.domains(ProviderDomain.Kind.SERVICE).stream()
                        .map(ProviderDomain::host)
                        .collect(Collectors.joining("; ")),
                SearchForm.written(fact.direct()),
                fact.conditions(),
                fact.preservationDays().map(String::valueOf).orElse(""),
                fact.emergencyProcedure() ? "yes" : "",
                fact.portal().map(URI::toString).orElse(""),
                fact.guidelines().map(URI::toString).orElse(""),
                fact.source().text(),
                fact.source().asOf().map(LocalDate::toString).orElse(""),
                fact.source().standing().written(),
                fact.source().note(),
                provider.kept().map(page -> page.keeper().name()).orElse(""),
                provider.kept()
                        .flatMap(KeptPage::confirmedAt)
                        .map(Object::toString)
                        .orElse(""),
                provider.kept().map(ProvidersCsv::stated).orElse(""));
    }

    /// What the provider states for everyone, a line each, with its day; it takes no other column's place.
    private static String stated(KeptPage page) {
        return page.open().stream()
                .map(statement -> "%s%s: %s [%s]"
                        .formatted(
                                statement.subject().name().toLowerCase(Locale.ROOT),
                                statement.part().isEmpty() ? "" : " " + statement.part(),
                                statement.line().replace('\n', ','),
                                statement.on()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
