package org.comity.profiles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.node.NodeSettings;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Pin;
import org.comity.profiles.paper.Collected;
import org.comity.profiles.paper.CollectedPdf;
import org.comity.profiles.paper.LawWords;
import org.comity.profiles.paper.ProfileWordFile;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.web.Csv;
import org.comity.web.Messages;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The whole profile of a State to take away, for everyone.
@PageController
class ProfileFiles {

    private static final String PATH = "/states/{code:[A-Z]{2}}/profile";
    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadingCells reading;
    private final Messages messages;
    private final StateNames names;
    private final NodeSettings node;
    private final CollectedPdf pdf;
    private final ProfileWordFile word;
    private final Clock clock;

    ProfileFiles(
            ReadingCells reading,
            Messages messages,
            StateNames names,
            NodeSettings node,
            CollectedPdf pdf,
            ProfileWordFile word,
            Clock clock) {
        this.reading = reading;
        this.messages = messages;
        this.names = names;
        this.node = node;
        this.pdf = pdf;
        this.word = word;
        this.clock = clock;
    }

    @GetMapping(PATH + ".docx")
    ResponseEntity<byte[]> word(View view, @PathVariable String code, @RequestParam(defaultValue = "") String on) {
        return file(view, code, on, ".docx", WORD, word::write);
    }

    @GetMapping(PATH + ".pdf")
    ResponseEntity<byte[]> pdf(View view, @PathVariable String code, @RequestParam(defaultValue = "") String on) {
        return file(view, code, on, ".pdf", MediaType.APPLICATION_PDF, pdf::print);
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(View view, @PathVariable String code, @RequestParam(defaultValue = "") String on) {
        var collected = collected(view, state(code), day(on));
        return Csv.answer(name(code, collected), CollectedCsv.lines(collected, words(view)));
    }

    private ResponseEntity<byte[]> file(
            View view, String code, String on, String ending, MediaType type, Function<Collected, byte[]> writer) {
        var collected = collected(view, state(code), day(on));
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name(code, collected) + ending + "\"")
                .body(writer.apply(collected));
    }

    private Collected collected(View view, Country state, LocalDate on) {
        var pins =
                Instrument.allArticles().map(article -> Pin.of(state, article)).toList();
        return new Collected(
                view.language(),
                view.text("profiles.profile.title", names.name(state, view.language())),
                shown(reading.read(pins, on)),
                on,
                LocalDate.now(clock),
                node.address(view.link("/states/" + state + "/profile?on=" + on)));
    }

    private static List<LawCell> shown(List<LawCell> cells) {
        if (cells.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return cells.stream().filter(ProfileWordFile::shown).toList();
    }

    private LawWords words(View view) {
        return new LawWords(messages, names, view.language());
    }

    private static Country state(String code) {
        return new Country(code);
    }

    /// What is no day is today, as on the page.
    private LocalDate day(String on) {
        return Optional.of(on)
                .filter(typed -> !typed.isBlank())
                .flatMap(Days::read)
                .orElseGet(() -> LocalDate.now(clock));
    }

    private static String name(String code, Collected collected) {
        return "profile-" + code + "-" + collected.on();
    }
}
