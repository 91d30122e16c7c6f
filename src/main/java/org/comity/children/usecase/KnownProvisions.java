package org.comity.children.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.children.model.ChildLaw;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Row;
import org.comity.vocabulary.Country;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// The provisions that profiles name for children, copied in the background: pages for people it happened to are
/// answered from the last copy, also while no database answers.
public class KnownProvisions {

    private static final Logger LOG = LoggerFactory.getLogger(KnownProvisions.class);

    private final LegalProfiles profiles;
    private final Clock clock;
    private volatile Optional<Copy> copy = Optional.empty();

    /// @param stamp another text whenever profiles say something else, and every day
    private record Copy(String stamp, Map<Country, List<Row>> rows) {}

    public KnownProvisions(LegalProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    public List<Row> of(Country state) {
        return known().map(Copy::rows).orElseGet(Map::of).getOrDefault(state, List.of());
    }

    /// Another text whenever something else is named.
    public String revision() {
        return known().map(Copy::stamp).orElse("");
    }

    /// The first reader after the start does not wait for the clock.
    private Optional<Copy> known() {
        if (copy.isEmpty()) {
            look();
        }
        return copy;
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        try {
            var day = LocalDate.now(clock);
            var stamp = profiles.revision() + " " + day;
            if (copy.filter(known -> known.stamp().equals(stamp)).isEmpty()) {
                copy = Optional.of(new Copy(stamp, read(day)));
            }
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The last copy of provisions for children stays: the database does not answer");
        }
    }

    private Map<Country, List<Row>> read(LocalDate day) {
        return profiles.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        profile -> profile.state(),
                        profile -> profile.asOf(day).stream()
                                .filter(ChildLaw::bears)
                                .toList()));
    }
}
