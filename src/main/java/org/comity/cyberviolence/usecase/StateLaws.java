package org.comity.cyberviolence.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.springframework.scheduling.annotation.Scheduled;

/// The provisions of domestic law that serve against cyberviolence: those for the offences of the Convention but
/// for copyright (Articles 2 to 9, and 11 for attempt and aid), for its First Protocol, and for the Conventions of
/// Lanzarote and Istanbul. Read from the profiles in the background, so that no reader waits for a database.
public class StateLaws {

    private static final Set<String> ARTICLES = Set.of("2", "3", "4", "5", "6", "7", "8", "9", "11");
    private static final Set<String> WHOLE = Set.of("ETS189", "CETS201", "CETS210");

    private final LegalProfiles profiles;
    private final Clock clock;
    private volatile Snapshot now = new Snapshot(-1, LocalDate.MIN, Map.of());

    private record Snapshot(long revision, LocalDate day, Map<Country, List<Row>> rows) {}

    public StateLaws(LegalProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /// By article; none where nothing is known.
    public List<Row> of(Country state) {
        return now.rows().getOrDefault(state, List.of());
    }

    @Scheduled(fixedDelay = 5_000)
    public synchronized void look() {
        var revision = profiles.revision();
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (revision != now.revision() || !day.equals(now.day())) {
            var rows = new HashMap<Country, List<Row>>();
            for (var profile : profiles.all()) {
                rows.put(profile.state(), serving(profile, day));
            }
            now = new Snapshot(revision, day, Map.copyOf(rows));
        }
    }

    private static List<Row> serving(Profile profile, LocalDate day) {
        return profile.asOf(day).stream()
                .filter(row -> row.provision().articles().stream().anyMatch(StateLaws::serves))
                .toList();
    }

    private static boolean serves(ArticleRef article) {
        return article.treaty().equals(ArticleRef.CONVENTION)
                ? ARTICLES.contains(article.provision().split("\\(", 2)[0])
                : WHOLE.contains(article.treaty());
    }
}
