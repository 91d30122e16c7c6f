package org.comity.profiles.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.comity.node.NodeSettings;
import org.comity.profiles.paper.Collected;
import org.comity.profiles.paper.CollectedPdf;
import org.comity.profiles.paper.CollectedWordFile;
import org.comity.profiles.paper.LawWords;
import org.comity.profiles.usecase.ReadingCells;
import org.comity.treaties.StateNames;
import org.comity.web.Csv;
import org.comity.web.Messages;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What a reader collected, to take away. What cannot be used of the address is left out; the page says so.
@PageController
class PinsFiles {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadingCells reading;
    private final Messages messages;
    private final StateNames names;
    private final NodeSettings node;
    private final CollectedPdf pdf;
    private final CollectedWordFile word;
    private final Clock clock;

    PinsFiles(
            ReadingCells reading,
            Messages messages,
            StateNames names,
            NodeSettings node,
            CollectedPdf pdf,
            CollectedWordFile word,
            Clock clock) {
        this.reading = reading;
        this.messages = messages;
        this.names = names;
        this.node = node;
        this.pdf = pdf;
        this.word = word;
        this.clock = clock;
    }

    @GetMapping("/profiles/pins.pdf")
    ResponseEntity<byte[]> pdf(HttpServletRequest request, View view) {
        var collected = collected(request, view);
        return file(collected, "pdf", MediaType.APPLICATION_PDF, pdf.print(collected));
    }

    @GetMapping("/profiles/pins.docx")
    ResponseEntity<byte[]> word(HttpServletRequest request, View view) {
        var collected = collected(request, view);
        return file(collected, "docx", WORD, word.write(collected));
    }

    @GetMapping("/profiles/pins.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request, View view) {
        var collected = collected(request, view);
        return Csv.answer(
                name(collected), CollectedCsv.lines(collected, new LawWords(messages, names, view.language())));
    }

    private Collected collected(HttpServletRequest request, View view) {
        var place = LawPlace.of(new LawQuery(request, view, LocalDate.now(clock)));
        return new Collected(
                view.language(),
                view.text("comparison.pins.title"),
                reading.read(place.pins(), place.on()),
                place.on(),
                place.query().today(),
                node.address(view.link(place.address("/profiles/pins"))));
    }

    private static ResponseEntity<byte[]> file(Collected collected, String ending, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name(collected) + "." + ending + "\"")
                .body(bytes);
    }

    private static String name(Collected collected) {
        return "provisions-" + collected.on();
    }
}
