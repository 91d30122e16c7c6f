package org.comity.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.vocabulary.Language;
import org.comity.web.WhatIsNew;
import org.comity.web.WhatIsNew.Novelty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// What is new in the whole service, from all modules that tell of it. It is gathered in the background when something
/// changed: whoever opens the first page never waits for it, and when the database does not answer, what was gathered
/// last stays.
class Newest {

    private static final Logger LOG = LoggerFactory.getLogger(Newest.class);
    private static final int MOST = 8;

    private final List<WhatIsNew> tellers;
    private final Clock clock;
    private volatile Gathered gathered = new Gathered(List.of(), Map.of());
    private volatile boolean silent;

    /// @param state on what it depends: the day, and the revision of each module
    private record Gathered(List<Object> state, Map<Language, List<Novelty>> newest) {}

    Newest(List<WhatIsNew> tellers, Clock clock) {
        this.tellers = List.copyOf(tellers);
        this.clock = clock;
    }

    /// Another one whenever [#now] says something else.
    List<Object> state() {
        return gathered.state();
    }

    /// The newest first.
    List<Novelty> now(Language language) {
        return gathered.newest().getOrDefault(language, List.of());
    }

    @Scheduled(fixedDelay = 1_000)
    public void look() {
        try {
            gather();
            silent = false;
        } catch (DataAccessException | TransactionException absent) {
            if (!silent) {
                LOG.warn(
                        "The database does not answer, what is new stays as it was gathered last: {}",
                        absent.getMessage());
            }
            silent = true;
        }
    }

    private void gather() {
        var today = LocalDate.now(clock);
        var state = state(today);
        if (!state.equals(gathered.state())) {
            gathered = new Gathered(
                    state,
                    Arrays.stream(Language.values())
                            .collect(Collectors.toMap(Function.identity(), language -> gather(language, today))));
        }
    }

    private List<Object> state(LocalDate today) {
        return List.of(today, tellers.stream().map(WhatIsNew::revision).toList());
    }

    private List<Novelty> gather(Language language, LocalDate today) {
        return tellers.stream()
                .flatMap(teller -> teller.newest(language, today, MOST).stream())
                .sorted(Comparator.comparing(Novelty::since).reversed().thenComparing(Novelty::path))
                .limit(MOST)
                .toList();
    }
}
