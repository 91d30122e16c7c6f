package org.comity.profiles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.node.NodeSettings;
import org.comity.profiles.Instrument;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Subject;
import org.comity.profiles.model.LawMatrix;
import org.comity.profiles.model.Pin;
import org.comity.profiles.usecase.ChartingLaw;
import org.comity.profiles.usecase.ChartingLaw.Circle;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.profiles.web.LawJson.LawComparison;
import org.comity.profiles.web.LawJson.LawLine;
import org.comity.profiles.web.LawJson.LawMatrixAnswer;
import org.comity.profiles.web.LawJson.LawOfState;
import org.comity.profiles.web.ProcedureJson.LawProcedure;
import org.comity.profiles.web.ProcedureJson.ProceduresAnswer;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The law of States for programs.
@RestController
@RequestMapping(path = "/api/v1/profiles", produces = MediaType.APPLICATION_JSON_VALUE)
class LawApi {

    private static final int MOST_STATES = 4;

    private final LegalProfiles profiles;
    private final ChartingLaw charting;
    private final ReadingCells reading;
    private final LinkedLaw linked;
    private final Clock clock;

    LawApi(LegalProfiles profiles, ChartingLaw charting, ReadingCells reading, NodeSettings node, Clock clock) {
        this.profiles = profiles;
        this.charting = charting;
        this.reading = reading;
        this.linked = new LinkedLaw(node);
        this.clock = clock;
    }

    /// Articles of an instrument by States.
    ///
    /// @param of such as `parties` or `every-state`
    @GetMapping("/matrix")
    LawMatrixAnswer matrix(
            @RequestParam(defaultValue = ArticleRef.CONVENTION) String instrument,
            @RequestParam(defaultValue = "parties") String of,
            @RequestParam(defaultValue = "") String on) {
        var articles = instrument(instrument).articles();
        var circle = Stream.of(Circle.values())
                .filter(one -> LawQuery.written(one).equals(of))
                .findFirst()
                .orElseThrow(() -> wrong("of is one of parties, council-of-europe, profiled, every-state"));
        var matrix = charting.chart(circle, Optional.empty(), articles, day(on), Comparator.naturalOrder());
        return new LawMatrixAnswer(
                instrument,
                matrix.on(),
                LawJson.REMARK,
                articles.stream().map(ArticleRef::provision).toList(),
                matrix.lines().stream().map(line -> line(line, articles)).toList());
    }

    private static LawLine line(LawMatrix.Line line, List<ArticleRef> articles) {
        var findings = new LinkedHashMap<String, String>();
        for (var column = 0; column < articles.size(); column++) {
            findings.put(
                    articles.get(column).provision(),
                    line.findings().get(column).written());
        }
        return new LawLine(line.state().code(), findings);
    }

    /// Two to four States side by side.
    ///
    /// @param states codes, separated by commas
    @GetMapping("/compare")
    LawComparison compare(
            @RequestParam List<String> states,
            @RequestParam(defaultValue = ArticleRef.CONVENTION) String instrument,
            @RequestParam(defaultValue = "") List<String> articles,
            @RequestParam(defaultValue = "") String on) {
        var countries = some(states);
        var known = instrument(instrument);
        var wanted = articles.stream().filter(article -> !article.isEmpty()).toList();
        var numbers = known.articles().stream()
                .filter(article -> wanted.isEmpty() || wanted.contains(article.provision()))
                .toList();
        if (!wanted.isEmpty() && numbers.size() < wanted.stream().distinct().count()) {
            throw wrong("articles are numbers of the instrument, such as 16,17");
        }
        var day = day(on);
        return new LawComparison(day, LawJson.REMARK, cells(countries, numbers, day));
    }

    /// One State, article by article, of every instrument.
    @GetMapping("/{code}")
    LawOfState state(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
        var profile = profiles.of(state(code)).orElseThrow();
        var day = day(on);
        return new LawOfState(
                profile.state().code(),
                day,
                profile.revision(),
                LawJson.REMARK,
                reading.read(profile, Instrument.allArticles().toList(), day).stream()
                        .map(LawJson::cell)
                        .toList(),
                procedures(profile.state(), day));
    }

    /// How one State does what is asked of it, measure by measure.
    @GetMapping("/{code}/procedures")
    ProceduresAnswer procedures(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
        var day = day(on);
        return new ProceduresAnswer(day, LawJson.REMARK, procedures(state(code), day));
    }

    /// How two to four States do the same thing.
    ///
    /// @param states codes, separated by commas
    /// @param subject such as `preservation`; every measure when there is none
    @GetMapping("/procedures")
    ProceduresAnswer procedures(
            @RequestParam List<String> states,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String on) {
        var day = day(on);
        var wanted = LawQuery.upper(subject);
        if (!wanted.isEmpty()
                && Stream.of(Subject.values()).noneMatch(one -> one.name().equals(wanted))) {
            throw wrong("subject is a measure such as preservation");
        }
        return new ProceduresAnswer(
                day,
                LawJson.REMARK,
                some(states).stream()
                        .flatMap(state -> procedures(state, day).stream())
                        .filter(told ->
                                wanted.isEmpty() || told.subject().equals(LawQuery.written(Subject.valueOf(wanted))))
                        .toList());
    }

    private List<LawProcedure> procedures(Country state, LocalDate day) {
        return profiles.of(state).orElseThrow().procedures(day).stream()
                .map(row -> ProcedureJson.procedure(state, row))
                .toList();
    }

    private List<Country> some(List<String> states) {
        if (states.size() < 2 || states.size() > MOST_STATES) {
            throw wrong("states are two to four codes, such as PT,JP");
        }
        return states.stream().map(this::state).distinct().toList();
    }

    /// The provisions of one State as linked data (JSON-LD).
    @GetMapping(path = "/{code}/legislation", produces = "application/ld+json")
    Map<String, Object> legislation(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
        var profile = profiles.of(state(code)).orElseThrow();
        return linked.of(profile, profile.asOf(day(on)));
    }

    private List<LawJson.LawOfArticle> cells(List<Country> states, List<ArticleRef> articles, LocalDate day) {
        var pins = articles.stream()
                .flatMap(article -> states.stream().map(state -> Pin.of(state, article)))
                .toList();
        return reading.read(pins, day).stream().map(LawJson::cell).toList();
    }

    private Country state(String code) {
        return Optional.of(code.strip().toUpperCase(Locale.ROOT))
                .filter(written -> written.matches("[A-Z]{2}"))
                .map(Country::new)
                .filter(state -> profiles.of(state).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No State has this code"));
    }

    private static Instrument instrument(String treaty) {
        return Instrument.of(treaty).orElseThrow(() -> wrong("instrument is a short number such as ETS185"));
    }

    private LocalDate day(String on) {
        return on.isEmpty()
                ? LocalDate.now(clock)
                : Days.read(on).orElseThrow(() -> wrong("on is a day such as 2026-11-23"));
    }

    private static ResponseStatusException wrong(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
