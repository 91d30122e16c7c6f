package org.comity.directory.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.directory.Register;
import org.comity.directory.usecase.KeepingRegisters.Line;
import org.comity.web.Csv;

/// A register as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe.
final class RegisterCsv {

    private static final String HEAD =
            "register,country,authority,provision,stage,territory,languages,note,from,to,source,as_of,standing,"
                    + "attested_at,freshness,listing\r\n";

    private RegisterCsv() {}

    static String write(Register register, List<Line> lines) {
        return lines.stream().map(line -> write(register, line)).collect(Collectors.joining("", HEAD, ""));
    }

    private static String write(Register register, Line line) {
        var designation = line.designation();
        var source = designation.source();
        return Csv.line(List.of(
                register.basis().toString(),
                line.contact().listing().country().code(),
                line.name().text(),
                text(designation.function().basis()),
                designation.stage().name(),
                designation.territory(),
                String.join(" ", designation.languages()),
                designation.note(),
                line.version().from().toString(),
                text(line.version().to()),
                source.map(said -> said.text()).orElse("this node"),
                text(source.flatMap(said -> said.asOf())),
                source.map(said -> said.standing().written()).orElse(""),
                text(line.contact().freshness().attestedAt()),
                line.contact().freshness().light().name(),
                line.contact().listing().id().toString()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
