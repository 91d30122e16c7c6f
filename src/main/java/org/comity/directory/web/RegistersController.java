package org.comity.directory.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import org.comity.directory.Register;
import org.comity.directory.usecase.KeepingRegisters;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The registers the treaties ask for, as pages and files.
@PageController
class RegistersController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final KeepingRegisters registers;

    RegistersController(KeepingRegisters registers) {
        this.registers = registers;
    }

    @GetMapping("/registers")
    Page all(View view) {
        var lines = new EnumMap<Register, Integer>(Register.class);
        for (var register : Register.values()) {
            lines.put(register, registers.lines(register, view.language()).size());
        }
        return Page.of("directory/registers", new RegistersPage(lines));
    }

    @GetMapping("/registers/{id:[a-z0-9-]+}")
    Answer one(View view, @PathVariable String id) {
        return Register.ofId(id)
                .<Answer>map(register -> Page.of(
                        "directory/register",
                        new RegisterPage(register, registers.lines(register, view.language()), registers.today())))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/registers/{id:[a-z0-9-]+}.csv")
    ResponseEntity<byte[]> file(View view, @PathVariable String id) {
        return Register.ofId(id)
                .map(register -> ResponseEntity.ok()
                        .contentType(CSV)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"register-" + id + "-" + registers.today() + ".csv\"")
                        .body(RegisterCsv.write(register, registers.lines(register, view.language()))
                                .getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
