package org.comity.cyberviolence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Instruments;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.comity.cyberviolence.web.CyberviolenceJson.InstrumentRowJson;
import org.comity.cyberviolence.web.CyberviolenceJson.ViolenceMeasureJson;
import org.comity.cyberviolence.web.CyberviolenceJson.ViolenceMeasureList;
import org.comity.cyberviolence.web.CyberviolenceJson.ViolenceTypeJson;
import org.comity.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The resource on cyberviolence for programs. Every row carries source and standing.
@RestController
@RequestMapping(path = "/api/v1/cyberviolence", produces = MediaType.APPLICATION_JSON_VALUE)
class CyberviolenceApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Types types;
    private final Instruments instruments;
    private final CurrentEntries current;

    CyberviolenceApi(Types types, Instruments instruments, CurrentEntries current) {
        this.types = types;
        this.instruments = instruments;
        this.current = current;
    }

    @GetMapping("/types")
    @Operation(summary = "Types of cyberviolence: names, definitions, parents, graded responses")
    List<ViolenceTypeJson> types() {
        return types.all().stream().map(ViolenceTypeJson::of).toList();
    }

    @GetMapping("/instruments")
    @Operation(summary = "Articles of instruments by type; rows that nobody verified say so by their standing")
    List<InstrumentRowJson> instruments() {
        return instruments.rows().stream().map(InstrumentRowJson::of).toList();
    }

    @GetMapping(path = "/instruments.csv", produces = "text/csv")
    @Operation(summary = "The same as CSV")
    ResponseEntity<byte[]> instrumentsCsv() {
        return csv(CyberviolenceCsv.instruments(instruments.rows()));
    }

    @GetMapping("/measures")
    @Operation(summary = "Measures against cyberviolence by type, kind of measure, scope and State, newest first")
    @Parameter(name = "type", description = "a slug; may be repeated; finds what stands below it too")
    @Parameter(name = "measure", description = "prevention, protection, prosecution, partnership; may be repeated")
    @Parameter(name = "scope", description = "country or international")
    @Parameter(name = "state", description = "two capital letters")
    ViolenceMeasureList measures(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        var found = current.entries().find(ResourceQuery.filter(asked, types));
        return new ViolenceMeasureList(
                found.size(), found.stream().map(ViolenceMeasureJson::of).toList());
    }

    @GetMapping(path = "/measures.csv", produces = "text/csv")
    @Operation(summary = "The same as CSV")
    @Parameter(name = "type")
    @Parameter(name = "measure")
    @Parameter(name = "scope")
    @Parameter(name = "state")
    @Parameter(name = "language", description = "en, fr, es or ar")
    ResponseEntity<byte[]> measuresCsv(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked) {
        var language = asked.getOrDefault("language", List.of()).stream()
                .flatMap(code -> Language.ofCode(code).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
        return csv(CyberviolenceCsv.measures(current.entries().find(ResourceQuery.filter(asked, types)), language));
    }

    @GetMapping("/measures/{id}")
    @Operation(summary = "One measure")
    ViolenceMeasureJson measure(@PathVariable String id) {
        return MeasureId.named(id)
                .flatMap(current.entries()::find)
                .map(ViolenceMeasureJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing has that id"));
    }

    private static ResponseEntity<byte[]> csv(String table) {
        return ResponseEntity.ok().contentType(CSV).body(table.getBytes(StandardCharsets.UTF_8));
    }
}
