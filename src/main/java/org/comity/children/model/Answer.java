package org.comity.children.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What was said to one line of the checklist.
///
/// @param words in the words of whoever answered
/// @param language of the words, two small letters
/// @param source a web address
/// @param asOf the day the answer speaks of; empty for [Said#NOT_ASSESSED]
public record Answer(
        String criterion, Said said, String words, String language, String source, Optional<LocalDate> asOf) {

    /// How far a line is met, by whoever answers for it. Nothing is counted or weighed.
    public enum Said {
        YES,
        IN_PART,
        NO,
        /// Nobody has said, or an answer was taken back.
        NOT_ASSESSED;

        /// As written in forms and JSON.
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Said> ofWritten(String written) {
            return Arrays.stream(values())
                    .filter(said -> said.written().equals(written))
                    .findFirst();
        }
    }

    /// Whose word it is.
    public enum By {
        /// A reviewer of the State.
        PARTY,
        /// The secretariat, for a State that has no reviewer here.
        SECRETARIAT
    }

    /// An answer as it was published.
    public record Published(Answer answer, By by, Instant at) {}

    public static Answer notAssessed(String criterion) {
        return new Answer(criterion, Said.NOT_ASSESSED, "", "en", "", Optional.empty());
    }

    /// One text that is another whenever the answer is.
    public String canonical() {
        return String.join(
                "\n",
                criterion,
                said.name(),
                words,
                language,
                source,
                asOf.map(LocalDate::toString).orElse(""));
    }
}
