package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.Pin;
import org.comity.profiles.model.PinCollection;
import org.comity.treaties.StateFact.Region;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.PlainText;
import org.comity.web.FieldError;
import org.comity.web.View;

/// A question about the law of States as an address carries it. Everything typed stays as it was typed; what cannot be
/// used is named, field by field, and left out.
public final class LawQuery {

    /// As many pins as an address carries without being cut.
    public static final int MOST_PINS = PinCollection.MOST_PINS;

    private static final int LONGEST = 200;
    private static final int LONGEST_PINS = 6_000;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3})(?:[-–](\\d{1,3}))?");

    private final HttpServletRequest request;
    private final View view;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    LawQuery(HttpServletRequest request, View view, LocalDate today) {
        this.request = request;
        this.view = view;
        this.today = today;
    }

    /// What was typed in a field, as it was typed.
    public String typed(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    /// The texts of a field that may be given several times, and several in one.
    List<String> several(String field) {
        return Optional.ofNullable(request.getParameterValues(field)).stream()
                .flatMap(Arrays::stream)
                .filter(text -> field.startsWith("pin") ? fits("pins", text, LONGEST_PINS) : fits(field, text, LONGEST))
                .flatMap(BETWEEN::splitAsStream)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean fits(String field, String text, int longest) {
        var problem = PlainText.problem(text, longest);
        problem.ifPresent(found -> wrong(
                field,
                found == PlainText.Problem.TOO_LONG
                        ? view.text("web.form.error.tooLong", longest)
                        : view.text("web.form.error.controlCharacter")));
        return problem.isEmpty();
    }

    /// One line of text that a search may use; empty when it cannot.
    String line(String field) {
        var text = typed(field).strip();
        return fits(field, text, LONGEST) ? text : "";
    }

    void wrong(String field, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }

    void wrongKey(String field, String key, Object... arguments) {
        wrong(field, view.text(key, arguments));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public boolean wrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    Instrument instrument() {
        var typed = typed("instrument");
        return typed.isEmpty()
                ? Instrument.CONVENTION
                : Instrument.of(typed).orElseGet(() -> {
                    wrongKey("instrument", "web.form.error.choice");
                    return Instrument.CONVENTION;
                });
    }

    /// The day asked about; today where none is.
    LocalDate on() {
        var typed = typed("on");
        if (typed.isBlank()) {
            return today;
        }
        return Days.read(typed).orElseGet(() -> {
            wrongKey("on", "web.form.error.date");
            return today;
        });
    }

    public LocalDate today() {
        return today;
    }

    /// One of the choices of a kind, by the word an address carries.
    <T extends Enum<T>> Optional<T> choice(String field, Class<T> type) {
        var typed = typed(field);
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> written(one).equals(typed))
                .findFirst();
        if (found.isEmpty() && !typed.isEmpty()) {
            wrongKey(field, "web.form.error.choice");
        }
        return found;
    }

    Optional<Region> region() {
        return choice("region", Region.class);
    }

    /// The word of a choice in an address, such as `council-of-europe`.
    public static String written(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The name of a choice, from the word of an address or in capitals already.
    static String upper(String typed) {
        return typed.strip().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    /// The articles typed, such as `2-13, 16`, in their order; none when nothing was typed.
    List<ArticleRef> articles(Instrument instrument) {
        var wanted = new LinkedHashSet<ArticleRef>();
        for (var text : several("articles")) {
            var found = span(text, instrument);
            if (found.isEmpty()) {
                var all = instrument.articles();
                wrongKey(
                        "articles",
                        "comparison.error.articles",
                        all.getFirst().provision(),
                        all.getLast().provision());
            }
            wanted.addAll(found);
        }
        return instrument.articles().stream().filter(wanted::contains).toList();
    }

    private static List<ArticleRef> span(String text, Instrument instrument) {
        var span = SPAN.matcher(text);
        if (!span.matches()) {
            return List.of();
        }
        var first = Integer.parseInt(span.group(1));
        var last = span.group(2) == null ? first : Integer.parseInt(span.group(2));
        return instrument.articles().stream()
                .filter(article ->
                        Integer.parseInt(article.provision()) >= first && Integer.parseInt(article.provision()) <= last)
                .toList();
    }

    /// What is pinned, each once, in the order it was collected.
    List<Pin> pins() {
        var typed = Stream.concat(several("pins").stream(), several("pin").stream())
                .distinct()
                .toList();
        var pins = typed.stream().flatMap(text -> Pin.read(text).stream()).toList();
        if (pins.size() < typed.size()) {
            wrongKey("pins", "comparison.error.pins", typed.size() - pins.size());
        }
        if (pins.size() > MOST_PINS) {
            wrongKey("pins", "comparison.error.tooManyPins", MOST_PINS);
        }
        return pins.stream().distinct().limit(MOST_PINS).toList();
    }
}
