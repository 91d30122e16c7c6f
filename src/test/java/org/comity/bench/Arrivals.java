package org.comity.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.comity.bench.Registrations.Visit;

/// Two thousand people who come to one event within a minute, evenly, each registering and opening the page
/// with the way in: none of them may meet an error, and of a hundred requests the slowest stays below a
/// second. People come when they come: a slow node makes no one come later.
final class Arrivals {

    /// The last of them is to be through within the minute.
    private static final Duration COME_WITHIN = Duration.ofSeconds(55);

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final int WARM_UP = 200;
    private static final int PER_CENT = 100;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double A_SECOND = 1_000;

    private Arrivals() {}

    /// @param tickets of everybody, with some more for warming up
    static String measure(URI node, List<String> tickets) throws Exception {
        come(node, tickets.subList(Registrations.PEOPLE, tickets.size()), Duration.ofSeconds(8));
        var begun = System.nanoTime();
        var come = come(node, tickets.subList(0, Registrations.PEOPLE), COME_WITHIN);
        var seconds = (System.nanoTime() - begun) / NANOS_IN_A_SECOND;
        var registering = times(come.visits(), Visit::registered);
        var room = times(come.visits(), Visit::room);
        var held = come.errors().isEmpty()
                && seconds <= A_MINUTE.toSeconds()
                && part(registering, PER_CENT - 1) < A_SECOND
                && part(room, PER_CENT - 1) < A_SECOND;
        return String.format(
                Locale.ROOT,
                "%,d people came within %.1f s; errors: %d %s%n%s%n%s%n%s%n%s",
                come.visits().size(),
                seconds,
                Registrations.PEOPLE - come.visits().size(),
                come.errors(),
                line("their ticket's page", times(come.visits(), Visit::ticket)),
                line("registering", registering),
                line("the page with the way in", room),
                held ? "HELD: all within 60 s, no error, 99 of 100 below 1 s" : "NOT HELD");
    }

    static int tickets() {
        return Registrations.PEOPLE + WARM_UP;
    }

    private record Come(List<Visit> visits, Map<String, Integer> errors) {}

    private static Come come(URI node, List<String> tickets, Duration within) throws InterruptedException {
        var between = within.toNanos() / tickets.size();
        var begun = System.nanoTime();
        var visits = new ArrayList<Visit>();
        var errors = new TreeMap<String, Integer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayList<Future<Visit>>();
            for (var number = 0; number < tickets.size(); number++) {
                var ticket = tickets.get(number);
                var due = begun + number * between;
                coming.add(people.submit((Callable<Visit>) () -> {
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    return Registrations.comes(node, ticket);
                }));
            }
            for (var one : coming) {
                try {
                    visits.add(one.get());
                } catch (ExecutionException failed) {
                    errors.merge(String.valueOf(failed.getCause()), 1, Integer::sum);
                }
            }
        }
        return new Come(visits, errors);
    }

    private static List<Double> times(List<Visit> visits, ToLongFunction<Visit> part) {
        return visits.stream()
                .map(visit -> part.applyAsLong(visit) / NANOS_IN_A_MILLISECOND)
                .sorted()
                .toList();
    }

    private static double part(List<Double> sorted, int of) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * of / PER_CENT));
    }

    private static String line(String what, List<Double> sorted) {
        return String.format(
                Locale.ROOT,
                "  %-26s median %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   slowest %6.1f ms",
                what,
                part(sorted, PER_CENT / 2),
                part(sorted, 95),
                part(sorted, PER_CENT - 1),
                part(sorted, PER_CENT));
    }
}
