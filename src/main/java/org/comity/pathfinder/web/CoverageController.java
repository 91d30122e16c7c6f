package org.comity.pathfinder.web;

import java.time.Duration;
import org.comity.pathfinder.usecase.CountingCoverage;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// Which ratification would open most paths, for those who prepare or promote one.
@PageController
class CoverageController {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CountingCoverage counting;
    private final ReadersWords words;

    CoverageController(CountingCoverage counting, CurrentFacts facts, StateNames names, Messages messages) {
        this.counting = counting;
        this.words = new ReadersWords(facts, names, messages);
    }

    @GetMapping("/paths/coverage")
    Page coverage(View view) {
        return Page.of(
                "pathfinder/coverage",
                new CoveragePage(counting.count(PATIENCE), words.in(view.language()), words.order(view.language())));
    }

    @GetMapping("/paths/coverage.csv")
    ResponseEntity<Object> file(View view) {
        return counting.count(PATIENCE)
                .map(coverage -> CsvFile.coverage(coverage, words.in(view.language())))
                .orElseGet(CoverageController::later);
    }

    /// Still being counted: the caller is told when to come back.
    static ResponseEntity<Object> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .build();
    }
}
