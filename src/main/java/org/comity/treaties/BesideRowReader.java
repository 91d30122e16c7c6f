package org.comity.treaties;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.treaties.BilateralFact.Subject;
import org.comity.treaties.ProviderFact.Direct;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.treaties.model.Establishment;
import org.comity.treaties.model.FactRow;
import org.comity.treaties.model.FactTable;
import org.comity.vocabulary.Country;

/// Turns validated rows of the tables beside the Convention into facts.
final class BesideRowReader {

    InstrumentFact instrument(FactRow row) {
        return new InstrumentFact(
                row.cell("instrument_id"),
                row.cell("name_en"),
                row.cell("name_fr"),
                InstrumentFact.Kind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)),
                row.date("opened"),
                row.date("in_force_since"),
                new LinkedHashSet<>(RowReader.list(row.cell("needs_offered"))),
                row.cell("channel"),
                row.cell("time_limits"),
                RowReader.source(row));
    }

    BilateralFact bilateral(FactRow row) {
        return new BilateralFact(
                new Country(row.cell("state_a")),
                new Country(row.cell("state_b")),
                row.table() == FactTable.BILATERAL_MLAT ? Subject.MUTUAL_ASSISTANCE : Subject.EXTRADITION,
                row.cell("title"),
                row.date("signed"),
                row.date("in_force"),
                BilateralFact.Status.valueOf(
                        row.cell("status").toUpperCase(Locale.ROOT).replace(' ', '_')),
                RowReader.source(row));
    }

    LanguagesFact languages(FactRow row) {
        return new LanguagesFact(
                new Country(row.cell("iso2")),
                RowReader.list(row.cell("languages_accepted")),
                row.cell("translation_required"),
                row.cell("channel"),
                row.cell("electronic_accepted"),
                RowReader.source(row));
    }

    ProviderFact provider(FactRow row) {
        var emergency = row.cell("emergency_procedure").split("; ", 2);
        return new ProviderFact(
                row.cell("name"),
                entities(row),
                address(row.cell("le_guidelines_url")),
                row.cell("portal_name"),
                address(row.cell("portal_url")),
                direct(row.cell("accepts_direct_foreign_subscriber_requests")),
                row.cell("conditions"),
                row.has("preservation_days")
                        ? Optional.of(Integer.valueOf(row.cell("preservation_days")))
                        : Optional.empty(),
                emergency[0].equals("y"),
                emergency.length == 2 ? emergency[1] : "",
                row.cell("user_notification"),
                row.cell("data_retention_facts"),
                RowReader.source(row));
    }

    private static List<LegalEntity> entities(FactRow row) {
        var entities = new ArrayList<LegalEntity>();
        if (row.has("hq_iso2")) {
            var name = row.has("hq_entity") ? row.cell("hq_entity") : row.cell("name");
            entities.add(new LegalEntity(name, new Country(row.cell("hq_iso2"))));
        }
        Establishment.read(row.cell("establishments")).stream()
                .flatMap(all -> all.stream())
                .map(one -> new LegalEntity(one.name(), new Country(one.iso2())))
                .forEach(entities::add);
        return entities;
    }

    private static Direct direct(String written) {
        return switch (written) {
            case "y" -> Direct.YES;
            case "n" -> Direct.NO;
            case "conditions" -> Direct.CONDITIONS;
            default -> Direct.UNKNOWN;
        };
    }

    private static Optional<URI> address(String written) {
        return Stream.of(written)
                .filter(address -> !address.isEmpty())
                .map(URI::create)
                .findFirst();
    }
}
