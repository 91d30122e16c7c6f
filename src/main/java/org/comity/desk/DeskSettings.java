package org.comity.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.desk.*`.
///
/// @param zone the clock of the secretariat: its working days count
/// @param holidays days besides Saturdays and Sundays on which nobody works there
/// @param answerWithin working days until an answer, by topic; those not named keep the topic's own
/// @param perHour how many tickets one client address may write in an hour
/// @param fromAllPerHour how many all visitors together
/// @param perPersonHour how many one signed-in person may write in an hour
/// @param mostWaiting how many of visitors may wait at most
/// @param reopenWithin how long after the end whoever wrote may go on
/// @param closeAfter how long after an answer, or a question to the writer, a ticket ends by itself
/// @param confirmWithin how long a mail address may wait to be confirmed, a day at least; then it is erased
/// @param lettersPerDay how many letters to be confirmed one address is sent in a day
/// @param mailFor how long after the end a mail address is kept
/// @param keepFor how long after the end what was written, and by whom, is kept
/// @param keepSpam the same for spam
@ConfigurationProperties("comity.desk")
public record DeskSettings(
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue({}) Set<LocalDate> holidays,
        @DefaultValue Map<Topic, Integer> answerWithin,
        @DefaultValue("5") int perHour,
        @DefaultValue("60") int fromAllPerHour,
        @DefaultValue("20") int perPersonHour,
        @DefaultValue("2000") int mostWaiting,
        @DefaultValue("14d") Duration reopenWithin,
        @DefaultValue("30d") Duration closeAfter,
        @DefaultValue("24h") Duration confirmWithin,
        @DefaultValue("3") int lettersPerDay,
        @DefaultValue("30d") Duration mailFor,
        @DefaultValue("P1Y") Period keepFor,
        @DefaultValue("7d") Duration keepSpam) {

    /// With an address that is erased its letters are erased too: those of a whole day must be counted.
    private static final Duration A_DAY = Duration.ofDays(1);

    /// @throws IllegalArgumentException when nobody could write, or a time is nothing
    public DeskSettings {
        holidays = Set.copyOf(holidays);
        answerWithin = Map.copyOf(answerWithin);
        if (perHour < 1 || fromAllPerHour < 1 || perPersonHour < 1 || mostWaiting < 1 || lettersPerDay < 1) {
            throw new IllegalArgumentException("comity.desk.*: limits are one at least");
        }
        if (answerWithin.values().stream().anyMatch(days -> days < 1)) {
            throw new IllegalArgumentException("comity.desk.answer-within: a working day at least");
        }
        if (!reopenWithin.isPositive()
                || !closeAfter.isPositive()
                || confirmWithin.compareTo(A_DAY) < 0
                || !mailFor.isPositive()
                || !keepSpam.isPositive()
                || keepFor.isNegative()
                || keepFor.isZero()) {
            throw new IllegalArgumentException(
                    "Every time of comity.desk must be longer than nothing, and confirm-within a day at least");
        }
    }

    /// Working days until an answer.
    public int days(Topic topic) {
        return answerWithin.getOrDefault(topic, topic.workingDays());
    }
}
