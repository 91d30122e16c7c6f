package org.comity.treaties.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was withdrawn or denounced names the day it ended (ETS 185 Arts 43(1) and 47(2)).
record DatedWithdrawal() implements FactRule {

    private static final Pattern CEASED = Pattern.compile("ceased (\\d{4}-\\d{2}-\\d{2})");

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var status = row.cell("status");
        if (!status.startsWith("withdrawn")) {
            return Optional.empty();
        }
        var ceased = CEASED.matcher(row.cell("note"));
        var day = status.equals("withdrawn") ? (ceased.find() ? ceased.group(1) : "") : status.substring(10);
        return FactRule.when(!isDay(day), "withdrawn without the day it took effect");
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
