package org.comity.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.directory.Register;
import org.comity.directory.usecase.KeepingRegisters;
import org.comity.directory.usecase.KeepingRegisters.Line;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The registers for programs. No channel stands in them.
@RestController
@RequestMapping(path = "/api/v1/registers", produces = MediaType.APPLICATION_JSON_VALUE)
class RegistersApi {

    record RegisterSource(String text, Optional<LocalDate> asOf, String standing, String note) {}

    /// @param source empty where the authority said it on this node
    /// @param to the first day on which it is no longer true
    record RegisterLine(
            String country,
            String listing,
            String authority,
            String authorityLanguage,
            Optional<String> provision,
            String stage,
            String territory,
            List<String> languages,
            String note,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<RegisterSource> source,
            String freshness,
            Optional<Instant> attestedAt) {}

    record RegisterOf(String id, String provision, LocalDate on, List<RegisterLine> lines) {}

    record Registers(List<String> ids) {}

    private final KeepingRegisters registers;

    RegistersApi(KeepingRegisters registers) {
        this.registers = registers;
    }

    @GetMapping
    Registers registers() {
        return new Registers(Arrays.stream(Register.values()).map(Register::id).toList());
    }

    @GetMapping("/{id}")
    RegisterOf register(@PathVariable String id) {
        var register = Register.ofId(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No register has this id"));
        return new RegisterOf(
                id,
                register.basis().toString(),
                registers.today(),
                registers.lines(register, Language.ENGLISH).stream()
                        .map(RegistersApi::line)
                        .toList());
    }

    private static RegisterLine line(Line line) {
        var designation = line.designation();
        return new RegisterLine(
                line.contact().listing().country().code(),
                line.contact().listing().id().toString(),
                line.name().text(),
                line.name().language(),
                designation.function().basis().map(Object::toString),
                designation.stage().name(),
                designation.territory(),
                designation.languages(),
                designation.note(),
                line.version().from(),
                line.version().to(),
                designation.source().map(RegistersApi::source),
                line.contact().freshness().light().name(),
                line.contact().freshness().attestedAt());
    }

    private static RegisterSource source(FactSource source) {
        return new RegisterSource(
                source.text(), source.asOf(), source.standing().written(), source.note());
    }
}
