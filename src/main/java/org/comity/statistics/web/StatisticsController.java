package org.comity.statistics.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Person;
import org.comity.statistics.model.Period;
import org.comity.statistics.usecase.ReadingFiguresOfAll;
import org.comity.statistics.usecase.ReadingOwnFigures;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Answer;
import org.comity.web.Csv;
import org.comity.web.FieldError;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Figures on requests: of one's own authority, and as they were released across authorities.
@PageController
class StatisticsController {

    private final ReadingOwnFigures own;
    private final ReadingFiguresOfAll all;
    private final StateNames states;
    private final Messages messages;

    StatisticsController(ReadingOwnFigures own, ReadingFiguresOfAll all, StateNames states, Messages messages) {
        this.own = own;
        this.all = all;
        this.states = states;
        this.messages = messages;
    }

    /// What cannot be read as months is said, and the usual ones are shown.
    @GetMapping("/statistics")
    Answer own(
            View view,
            Person person,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var wanted = Wanted.of(side, from, to, own.usual());
        var errors = wanted.period().isPresent()
                ? List.<FieldError>of()
                : List.of(new FieldError("from", view.text("statistics.period.wrong", Period.MOST_MONTHS)));
        return own.read(person, wanted.side(), wanted.period().orElseGet(own::usual))
                .<Answer>map(read -> new Page(
                        "statistics/own",
                        new FiguresPage(read, wanted, named(view.language(), read.partners()), errors),
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/statistics/figures.csv")
    ResponseEntity<byte[]> ownAsCsv(
            View view,
            Person person,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var wanted = Wanted.of(side, from, to, own.usual());
        return wanted.period()
                .flatMap(period -> own.read(person, wanted.side(), period))
                .map(read -> Csv.answer(
                        "comity-figures", FiguresCsv.lines(read.figures(), named(view.language(), read.partners()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/statistics/all")
    Answer all(View view, Person person, @RequestParam(defaultValue = "") String quarter) {
        return all.read(person, quarter)
                .<Answer>map(read ->
                        Page.of("statistics/all", new AllFiguresPage(read, named(view.language(), Map.of()))))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/statistics/all/figures.csv")
    ResponseEntity<byte[]> allAsCsv(Person person, @RequestParam(defaultValue = "") String quarter) {
        return all.read(person, quarter)
                .flatMap(ReadingFiguresOfAll.OfAll::quarter)
                .map(released -> Csv.answer("comity-figures-" + released.quarter(), FiguresCsv.lines(released)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Named named(Language language, Map<String, String> partners) {
        return new Named(messages, language, states, partners);
    }
}
