package org.comity.events.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.events.Audience;
import org.comity.events.Entry;
import org.comity.events.Event;
import org.comity.events.EventContent;
import org.comity.events.Room;
import org.comity.events.When;
import org.comity.events.Words;
import org.comity.events.usecase.EditingEvent.Draft;
import org.comity.identity.Role;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the form of an event, and fills it again.
final class EventForm {

    static final List<Role> ROLES = List.of(
            Role.MEMBER, Role.TRAINER, Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.HEAD, Role.PROVIDER_LAWYER);

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUMMARY = 4000;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_LIST = 2000;
    private static final int MOST_PLACES = 100_000;
    private static final int LONGEST_EVENT = 7 * 24 * 60;

    private final TypedForm form;

    EventForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
    }

    /// Empty while something is to be mended.
    Optional<Draft> draft() {
        var words = words();
        var when = when();
        var series = form.optionalLine("series", LONGEST_LINE);
        var place = form.optionalLine("place", LONGEST_LINE);
        var entry = entry();
        var articles = articles();
        var said = form.raw("said").isEmpty() ? "" : form.text("said", LONGEST_REASON);
        var rows = new EventRows(form);
        var sessions = rows.sessions(when.map(When::minutes).orElse(LONGEST_EVENT));
        var channels = rows.channels();
        var rooms = rows.rooms();
        var materials = rows.materials();
        if (!form.errors().isEmpty() || when.isEmpty() || entry.isEmpty()) {
            return Optional.empty();
        }
        var content = new EventContent(
                series, words, when.get(), place, sessions, channels, audiences(), articles, entry.get(), materials);
        return Optional.of(new Draft(content, rooms, said));
    }

    List<FieldError> errors() {
        return form.errors();
    }

    private Map<Language, Words> words() {
        var words = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            var title = form.optionalLine("title-" + language.code(), LONGEST_LINE);
            var field = "summary-" + language.code();
            var summary = form.raw(field).isEmpty() ? "" : form.text(field, LONGEST_SUMMARY);
            if (!title.isEmpty()) {
                words.put(language, new Words(title, summary.replace("\r\n", "\n")));
            } else if (!summary.isEmpty()) {
                form.wrong("title-" + language.code(), "web.form.error.required");
            }
        }
        if (words.isEmpty()) {
            form.wrong("title-en", "web.form.error.required");
        }
        return words;
    }

    private Optional<When> when() {
        var zone = ReaderClock.read(form.raw("zone"));
        if (zone.isEmpty()) {
            form.wrong("zone", "web.form.error.choice");
        }
        var minutes = number("minutes", 1, LONGEST_EVENT);
        var start = start();
        if (zone.isEmpty() || start.isEmpty() || minutes.isEmpty()) {
            return Optional.empty();
        }
        if (When.skipped(start.get(), zone.get())) {
            form.wrong("time", "events.edit.time.skipped");
            return Optional.empty();
        }
        return Optional.of(new When(start.get(), minutes.get(), zone.get()));
    }

    private Optional<LocalDateTime> start() {
        try {
            var date = LocalDate.parse(form.raw("date"));
            var time = LocalTime.parse(form.raw("time"));
            if (date.getYear() < 2000 || date.getYear() > 2200) {
                form.wrong("date", "web.form.error.date");
                return Optional.empty();
            }
            return Optional.of(date.atTime(time.withSecond(0).withNano(0)));
        } catch (DateTimeException unreadable) {
            form.wrong("date", "web.form.error.date");
            return Optional.empty();
        }
    }

    private Optional<Integer> number(String field, int least, int most) {
        var typed = form.raw(field);
        if (typed.matches("\\d{1,6}")) {
            var number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        form.wrong(field, "events.edit.number");
        return Optional.empty();
    }

    private Optional<Entry> entry() {
        var rule = Arrays.stream(Entry.Rule.values())
                .filter(known -> known.name().equals(form.raw("rule")))
                .findFirst();
        if (rule.isEmpty()) {
            form.wrong("rule", "web.form.error.choice");
            return Optional.empty();
        }
        var capacity = form.raw("capacity").isEmpty() ? Optional.of(0) : number("capacity", 0, MOST_PLACES);
        var roles = rule.get() == Entry.Rule.VETTED ? roles() : Set.<Role>of();
        if (rule.get() == Entry.Rule.VETTED && roles.isEmpty()) {
            form.wrong("rule", "events.edit.roles.none");
            return Optional.empty();
        }
        var approval = !form.raw("approval").isEmpty();
        var domains = rule.get() == Entry.Rule.PROFESSIONAL ? domains() : List.<String>of();
        return capacity.map(places -> new Entry(rule.get(), approval, places, roles, domains));
    }

    private Set<Role> roles() {
        return ROLES.stream()
                .filter(role -> !form.raw("role-" + role).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> domains() {
        var typed = items("domains");
        if (!typed.stream().allMatch(domain -> domain.matches("([a-z0-9-]{1,63}\\.)+[a-z][a-z0-9-]{1,62}"))) {
            form.wrong("domains", "events.edit.domains.wrong");
        }
        return typed;
    }

    private List<ArticleRef> articles() {
        try {
            return Stream.of(form.optionalLine("articles", LONGEST_LINE).split("[,;]", -1))
                    .map(String::strip)
                    .filter(typed -> !typed.isEmpty())
                    .map(typed -> typed.contains(" ") ? ArticleRef.parse(typed) : ArticleRef.convention(typed))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            form.wrong("articles", "events.edit.articles.wrong");
            return List.of();
        }
    }

    private List<String> items(String field) {
        var typed = form.raw(field).isEmpty() ? "" : form.text(field, LONGEST_LIST);
        return Stream.of(typed.toLowerCase(java.util.Locale.ROOT).split("[\\s,;]+", -1))
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private Set<Audience> audiences() {
        return Arrays.stream(Audience.values())
                .filter(audience -> !form.raw("audience-" + audience).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, String> blank(ZoneId zone) {
        return Map.of("zone", zone.getId(), "rule", Entry.Rule.OPEN.name(), "minutes", "90");
    }

    /// As it was typed.
    static Map<String, String> again(Event event, List<Room> rooms) {
        var typed = new HashMap<String, String>();
        var content = event.content();
        content.words().forEach((language, words) -> {
            typed.put("title-" + language.code(), words.title());
            typed.put("summary-" + language.code(), words.summary());
        });
        typed.put("series", content.series());
        typed.put("place", content.place());
        typed.put("date", content.when().start().toLocalDate().toString());
        typed.put("time", content.when().start().toLocalTime().toString());
        typed.put("minutes", Integer.toString(content.when().minutes()));
        typed.put("zone", content.when().zone().getId());
        typed.put(
                "articles",
                content.articles().stream().map(ArticleRef::toString).collect(Collectors.joining(", ")));
        var entry = content.entry();
        typed.put("rule", entry.rule().name());
        typed.put("capacity", entry.capacity() == 0 ? "" : Integer.toString(entry.capacity()));
        typed.put("approval", entry.approval() ? "yes" : "");
        typed.put("domains", String.join("\n", entry.domains()));
        entry.roles().forEach(role -> typed.put("role-" + role, "yes"));
        content.audiences().forEach(audience -> typed.put("audience-" + audience, "yes"));
        EventRows.again(content, rooms, typed);
        return typed;
    }
}
