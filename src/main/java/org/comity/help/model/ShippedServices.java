package org.comity.help.model;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.comity.help.Age;
import org.comity.help.AsOf;
import org.comity.help.Problem;
import org.comity.help.Reach;
import org.comity.help.Service;
import org.comity.help.Service.Contact;
import org.comity.help.Service.Source;
import org.comity.help.ServiceId;
import org.comity.help.ServiceKind;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Standing;

/// The services known from public sources: `help/reporting_services.csv`, and for which States those are there that
/// belong to none, `help/reach.csv`. The unverified are among them: they are work for editors and never shown.
public final class ShippedServices {

    private static final String EVERYWHERE = "*";
    private static final String UNDATED = "undated copy";
    private static final String ADDRESS = "(https?://[\\x21-\\x7e]+)?";
    private static final String TELEPHONE = "[0-9+() -]{0,30}";
    private static final int LONGEST = 400;
    private static final List<String> COLUMNS = List.of(
            "service",
            "kind",
            "iso2",
            "problems",
            "url",
            "phone",
            "hours",
            "languages",
            "anonymous",
            "age",
            "source_url",
            "as_of",
            "source_standing");

    private final Map<String, Reach> reaches = new LinkedHashMap<>();
    private final Map<ServiceId, Service> read = new LinkedHashMap<>();

    private ShippedServices() {}

    /// @throws IllegalStateException naming the first row that breaks a rule, which a test excludes
    public static List<Service> shipped() {
        var file = new ShippedServices();
        Columns.each("reach.csv", List.of("service", "reach"), row -> file.reaches.put(row.get(0), reach(row.get(1))));
        Columns.each("reporting_services.csv", COLUMNS, file::add);
        var unknown = file.reaches.keySet().stream()
                .filter(id -> ServiceId.named(id).filter(file.read::containsKey).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("reach.csv names services that are not there: " + unknown);
        }
        return List.copyOf(file.read.values());
    }

    private static Reach reach(String written) {
        return Reach.ofWritten(written).orElseThrow(() -> new IllegalArgumentException("an unknown reach"));
    }

    private void add(CSVRecord row) {
        for (var cell : row) {
            if (PlainText.problem(cell, LONGEST).isPresent() || !cell.equals(cell.strip())) {
                throw new IllegalArgumentException("a cell is too long or holds what nobody can see");
            }
        }
        var state = row.get("iso2").equals(EVERYWHERE)
                ? Optional.<Country>empty()
                : Optional.of(new Country(row.get("iso2")));
        var id = ServiceId.of(state, row.get("service"));
        var service = new Service(
                id,
                row.get("service"),
                known(ServiceKind.ofFile(row.get("kind")), "kind"),
                state,
                reaches.getOrDefault(id.written(), Reach.WORLD),
                problems(row.get("problems")),
                contact(row),
                anonymous(row.get("anonymous")),
                known(Age.ofWritten(row.get("age")), "age"),
                source(row),
                Optional.empty());
        if (read.put(id, service) != null) {
            throw new IllegalArgumentException(id + " stands there twice");
        }
    }

    private static <T> T known(Optional<T> value, String column) {
        return value.orElseThrow(() -> new IllegalArgumentException("an unknown word in " + column));
    }

    private static Set<Problem> problems(String written) {
        var problems = EnumSet.noneOf(Problem.class);
        for (var slug : written.split("\\|")) {
            problems.add(known(Problem.of(slug), "problems"));
        }
        return problems;
    }

    private static Contact contact(CSVRecord row) {
        if (!row.get("url").matches(ADDRESS) || !row.get("phone").matches(TELEPHONE)) {
            throw new IllegalArgumentException("an address or a telephone number that is none");
        }
        var languages = Stream.of(row.get("languages").split("\\|"))
                .filter(language -> !language.isEmpty())
                .toList();
        return new Contact(row.get("url"), row.get("phone"), row.get("hours"), languages);
    }

    private static Optional<Boolean> anonymous(String written) {
        return switch (written) {
            case "y" -> Optional.of(true);
            case "n" -> Optional.of(false);
            case "unknown" -> Optional.empty();
            default -> throw new IllegalArgumentException("an unknown word in anonymous");
        };
    }

    private static Source source(CSVRecord row) {
        var asOf = row.get("as_of");
        return new Source(
                row.get("source_url"),
                asOf.equals(UNDATED) ? AsOf.UNKNOWN : new AsOf(asOf),
                known(Standing.ofWritten(row.get("source_standing")), "source_standing"));
    }
}
