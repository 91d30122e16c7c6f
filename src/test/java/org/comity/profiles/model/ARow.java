package org.comity.profiles.model;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.profiles.Coverage;
import org.comity.profiles.Excerpt;
import org.comity.profiles.ItemId;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Version;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// A row of a profile, in the words of a test: `ARow.of("PT", "16").covering(FULL)`.
public final class ARow {

    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

    private final Country state;
    private final String article;
    private Coverage coverage = Coverage.NOT_ASSESSED;
    private String act = "Act";
    private String place = "s. 1";
    private String territory = "";
    private String note = "";
    private Standing standing = Standing.SOURCED;
    private Optional<LocalDate> from = Optional.empty();
    private List<Excerpt> excerpts = List.of();

    private ARow(String state, String article) {
        this.state = new Country(state);
        this.article = article;
    }

    public static ARow of(String state, String article) {
        return new ARow(state, article);
    }

    public ARow covering(Coverage said) {
        coverage = said;
        return this;
    }

    public ARow act(String name) {
        act = name;
        return this;
    }

    public ARow place(String where) {
        place = where;
        return this;
    }

    public ARow in(String part) {
        territory = part;
        return this;
    }

    public ARow noting(String remark) {
        note = remark;
        return this;
    }

    public ARow recalled() {
        standing = Standing.UNVERIFIED;
        return this;
    }

    public ARow since(LocalDate day) {
        from = Optional.of(day);
        return this;
    }

    public ARow saying(Excerpt... texts) {
        excerpts = List.of(texts);
        return this;
    }

    Version version() {
        var provision = new Provision(
                List.of(ArticleRef.convention(article)),
                territory,
                coverage,
                act,
                place,
                "",
                from,
                Optional.empty(),
                excerpts,
                new FactSource("https://law.example/1", Optional.of(LocalDate.of(2024, 5, 2)), standing, ""),
                note);
        var id = UUID.nameUUIDFromBytes((state + provision.toString()).getBytes(StandardCharsets.UTF_8));
        return Version.seed(new ItemId(id), provision);
    }

    /// The profile of a State with these rows.
    public static Profile profile(String state, ARow... rows) {
        var versions = new ArrayList<Version>();
        for (var row : rows) {
            versions.add(row.version());
        }
        return new Profile(
                        new Country(state),
                        0,
                        Map.of(),
                        Optional.empty(),
                        new Judging(Clock.fixed(NOW, ZoneOffset.UTC)))
                .with(versions);
    }
}
