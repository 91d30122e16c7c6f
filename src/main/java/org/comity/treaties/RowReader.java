package org.comity.treaties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.treaties.DeclarationFact.Weight;
import org.comity.treaties.model.ClosedLists;
import org.comity.treaties.model.ConcernedArticles;
import org.comity.treaties.model.FactRow;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// Turns validated rows into facts. A row that validation would refuse ends in an exception here.
final class RowReader {

    private static final Pattern CEASED = Pattern.compile("ceased (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern INVITED = Pattern.compile("invited (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern ROLE = Pattern.compile("(C?ETS\\d{3}) Art (\\d{1,3}(?:\\([0-9a-z]{1,3}\\))*).*");

    StateFact state(FactRow row) {
        return new StateFact(
                new Country(row.cell("iso2")),
                row.cell("iso3"),
                row.cell("name_en"),
                row.cell("name_fr"),
                list(row.cell("official_languages_codes")),
                region(row.cell("region")),
                row.cell("subregion"),
                row.cell("coe_member").equals("y"),
                row.cell("eu_member").equals("y"),
                row.cell("un_member").equals("y"),
                new FactSource(row.cell("source_url"), row.date("as_of"), Standing.SOURCED, ""));
    }

    AdherenceFact adherence(FactRow row) {
        var note = row.cell("note");
        return new AdherenceFact(
                row.cell("treaty"),
                new Country(row.cell("iso2")),
                row.date("signature"),
                row.date("ratification_or_accession"),
                row.cell("kind"),
                row.date("entry_into_force"),
                dateIn(CEASED, note),
                dateIn(INVITED, note),
                listing(row.cell("status")),
                ChartFlags.in(note),
                source(row));
    }

    DeclarationFact declaration(FactRow row) {
        var treaty = row.cell("treaty");
        var concerned = ConcernedArticles.read(treaty, row.cell("article")).orElseThrow();
        return new DeclarationFact(
                treaty,
                new Country(row.cell("iso2")),
                concerned.articles(),
                row.cell("article"),
                concerned.territory(),
                kind(row, concerned),
                row.cell("effect"),
                list(row.cell("languages_required")),
                Optional.of(row.cell("channel_required")).filter(channel -> !channel.isEmpty()),
                status(row.cell("status")),
                weight(row, concerned),
                source(row));
    }

    AuthorityFact authority(FactRow row) {
        var role = ROLE.matcher(row.cell("role_article"));
        return new AuthorityFact(
                new Country(row.cell("iso2")),
                row.cell("institution"),
                row.cell("role_article"),
                role.matches() ? Optional.of(new ArticleRef(role.group(1), role.group(2))) : Optional.empty(),
                source(row));
    }

    private static Weight weight(FactRow row, ConcernedArticles concerned) {
        if (concerned.articles().isEmpty()) {
            return row.cell("effect").matches("(profile: )?no reservations.*") ? Weight.NONE_MADE : Weight.UNREAD;
        }
        return kind(row, concerned) == DeclarationKind.STATEMENT ? Weight.INTERPRETS : Weight.DECIDES;
    }

    private static DeclarationKind kind(FactRow row, ConcernedArticles concerned) {
        var written = Arrays.stream(DeclarationKind.values())
                .filter(kind -> kind.written().equals(row.cell("kind")))
                .findFirst()
                .orElseThrow();
        var known = concerned.articles().stream()
                .anyMatch(article -> ClosedLists.isKnownStatement(row.cell("iso2"), article));
        return known ? DeclarationKind.STATEMENT : written;
    }

    private static DeclarationStatus status(String written) {
        if (written.startsWith("withdrawn ")) {
            return new DeclarationStatus.Withdrawn(LocalDate.parse(written.substring("withdrawn ".length())));
        }
        return written.equals("superseded?")
                ? new DeclarationStatus.PerhapsSuperseded()
                : new DeclarationStatus.InForce();
    }

    private static AdherenceFact.Listing listing(String status) {
        if (status.startsWith("ratified")) {
            return AdherenceFact.Listing.RATIFIED;
        }
        return status.equals("signatory (later acts not checked)")
                ? AdherenceFact.Listing.SIGNATORY_THEN
                : AdherenceFact.Listing.valueOf(status.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static StateFact.Region region(String written) {
        return Arrays.stream(StateFact.Region.values())
                .filter(region -> region.written().equals(written))
                .findFirst()
                .orElseThrow();
    }

    static FactSource source(FactRow row) {
        var standing = Standing.ofWritten(row.cell("source_standing")).orElseThrow();
        return new FactSource(row.cell("source_url"), row.date("as_of"), standing, row.cell("note"));
    }

    private static Optional<LocalDate> dateIn(Pattern pattern, String note) {
        var found = pattern.matcher(note);
        return found.find() ? Optional.of(LocalDate.parse(found.group(1))) : Optional.empty();
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }
}
