package org.comity.pathfinder.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The consent of France by which the Second Protocol would enter into force, supposed for the first of next month.
record FifthConsent(LocalDate day) {

    static FifthConsent on(Clock clock) {
        return new FifthConsent(LocalDate.now(clock).plusMonths(1).withDayOfMonth(1));
    }

    /// The first of the month after three months are over (CETS 224 Article 16(3)).
    LocalDate inForce() {
        return day.plusMonths(4);
    }

    /// Without the language.
    String address() {
        return "/paths/what-if?assume=adherence&treaty=CETS224&state=FR&date=" + day;
    }

    static String inWords(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
    }
}
