package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.comity.requests.NoteKind;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;

/// What of a step or a note is words to be looked for, and what never is.
class WrittenWordsTest {

    @Test
    void whatSomebodyWroteIsWordsAndWhoItWasDaysAndClosedChoicesAreNone() {
        var step = step(Map.of(
                "text",
                "No court order.",
                "to",
                "District court",
                "reference",
                "2 AR 7/26",
                "guest",
                "Ms. Tanaka",
                "ground",
                "LAW_OR_TREATY",
                "until",
                "2026-12-01",
                "officer",
                "Demo Officer",
                Step.PERSON,
                "3da7f1a3-87a5-4573-8c0d-15e308693798",
                "member",
                "Demo Colleague"));

        assertThat(step.words())
                .containsExactlyInAnyOrder("No court order.", "District court", "2 AR 7/26", "Ms. Tanaka");
        assertThat(step(Map.of("officer", "Demo Officer")).words()).isEmpty();
    }

    @Test
    void commentsAreWordsAndTheCopyOfADraftIsNot() {
        assertThat(note(NoteKind.COMMENT, Map.of("copy", "1", "on.facts", "On which day?", "on.whole", "Port?"))
                        .words())
                .containsExactlyInAnyOrder("On which day?", "Port?");
        assertThat(note(NoteKind.PRECHECK, Map.of("value.facts", "Entered.", "identifier.0.value", "192.0.2.7"))
                        .words())
                .isEmpty();
    }

    private static Step step(Map<String, String> details) {
        return new Step(1, Act.REFUSE, Side.REQUESTED, Instant.EPOCH, Sensitive.of(details), new UUID(0, 1));
    }

    private static Note note(NoteKind kind, Map<String, String> details) {
        return new Note(kind, 1, Side.REQUESTED, Instant.EPOCH, Sensitive.of(details), new UUID(0, 1));
    }
}
