package org.comity.media;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.library.ArticleSpan;

/// What an item is about, and how it came to be.
///
/// @param series what it belongs to; empty for none
/// @param episode its number there; 0 for none
/// @param date as exactly as it is known: `2021`, `2021-10`, `2020-04-27`; empty where it is not
/// @param minutes how long it takes; 0 where nobody says it
/// @param concerns the provisions and instruments it speaks of
/// @param speakers who speaks, by role and never by name
/// @param audience for whom it is, in the words of the source
/// @param licence on what terms it may be used; empty where no source says it
/// @param event the event it was recorded at; empty for none
public record Particulars(
        String series,
        int episode,
        String date,
        int minutes,
        List<ArticleSpan> concerns,
        List<String> speakers,
        String audience,
        String licence,
        String event) {

    /// @throws IllegalArgumentException for a date of another form, and for a number below nought
    public Particulars {
        concerns = List.copyOf(concerns);
        speakers = List.copyOf(speakers);
        if (!date.matches("|\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?") || !isDay(date)) {
            throw new IllegalArgumentException("Not a date: '" + date + "'");
        }
        if (episode < 0 || minutes < 0) {
            throw new IllegalArgumentException("Neither episode nor length is below nought");
        }
    }

    private static boolean isDay(String date) {
        try {
            return date.length() < 10 || LocalDate.parse(date).toString().equals(date);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    public Optional<String> year() {
        return date.isEmpty() ? Optional.empty() : Optional.of(date.substring(0, 4));
    }

    /// The day, where it is known.
    public Optional<LocalDate> day() {
        return date.length() == 10 ? Optional.of(LocalDate.parse(date)) : Optional.empty();
    }

    /// The first day it can have been.
    public Optional<LocalDate> notBefore() {
        return switch (date.length()) {
            case 4 -> Optional.of(LocalDate.parse(date + "-01-01"));
            case 7 -> Optional.of(LocalDate.parse(date + "-01"));
            default -> day();
        };
    }

    /// The same, of another length.
    public Particulars lasting(int other) {
        return new Particulars(series, episode, date, other, concerns, speakers, audience, licence, event);
    }
}
