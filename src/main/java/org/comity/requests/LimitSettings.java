package org.comity.requests;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.comity.requests.model.Limit;
import org.comity.requests.model.Limit.Whose;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests may be begun, and how many sent, in an hour and in a day; 0 for as many as there are.
///
/// @param personHour by one person
/// @param authorityHour by one authority
/// @param targetHour by one authority to one other
public record LimitSettings(
        @DefaultValue("20") int personHour,
        @DefaultValue("100") int personDay,
        @DefaultValue("100") int authorityHour,
        @DefaultValue("500") int authorityDay,
        @DefaultValue("60") int targetHour,
        @DefaultValue("300") int targetDay) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /// @throws IllegalArgumentException for a number below nothing
    public LimitSettings {
        if (Stream.of(personHour, personDay, authorityHour, authorityDay, targetHour, targetDay)
                .anyMatch(most -> most < 0)) {
            throw new IllegalArgumentException("comity.requests.limits.* are numbers from 0");
        }
    }

    /// Those that count.
    public List<Limit> limits() {
        return Stream.of(
                        limit(Whose.PERSON, HOUR, personHour),
                        limit(Whose.PERSON, DAY, personDay),
                        limit(Whose.AUTHORITY, HOUR, authorityHour),
                        limit(Whose.AUTHORITY, DAY, authorityDay),
                        limit(Whose.TARGET, HOUR, targetHour),
                        limit(Whose.TARGET, DAY, targetDay))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Limit> limit(Whose whose, Duration within, int most) {
        return most == 0 ? List.of() : List.of(new Limit(whose, within, most));
    }
}
