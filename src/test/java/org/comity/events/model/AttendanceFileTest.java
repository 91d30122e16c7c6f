package org.comity.events.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tables of conferencing tools, right and wrong ones.
class AttendanceFileTest {

    @Test
    void minutesOfSeveralVisitsAreAddedUpWhateverSeparatesTheColumns() {
        for (var separator : new String[] {",", ";", "\t"}) {
            var table = "Name,Email,Minutes\nAna,ANA@x.example,20\n\"Ana\",ana@x.example,15\nBo,,7\n"
                    .replace(",", separator);
            assertThat(AttendanceFile.read(table)).hasValue(Map.of("ana@x.example", 35, "bo", 7));
        }
    }

    @Test
    void tablesAreReadAsZoomAndTeamsWriteThem() {
        assertThat(AttendanceFile.read("Name (Original Name),User Email,Duration (Minutes)\nAna Silva (ana s),,40\n"
                        + "Bo,BO@x.example,12"))
                .hasValue(Map.of("ana silva", 40, "bo@x.example", 12));
        assertThat(AttendanceFile.read("Full Name\tEmail\tDuration\nAna\t\t1h 3m 20s\nBo\t\t45m 2s\nCy\t\t59s"))
                .hasValue(Map.of("ana", 63, "bo", 45, "cy", 0));
    }

    @Test
    void aTableOfAnotherFormIsNone() {
        assertThat(AttendanceFile.read("")).isEmpty();
        assertThat(AttendanceFile.read("who,when\nAna,9")).isEmpty();
        assertThat(AttendanceFile.read("Name,Name,Minutes\na,b,1")).isEmpty();
        assertThat(AttendanceFile.read("Name,Minutes\n\"open,1")).isEmpty();
    }

    @Test
    void whateverIsPastedItIsReadOrRefused() {
        var random = new Random(7);
        var signs = "Name,Minutes;\t\"\n\r0123456789,,\u0000é؛";
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "Name,Minutes\n" : "");
            for (var sign = random.nextInt(60); sign > 0; sign--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            AttendanceFile.read(text.toString())
                    .ifPresent(read -> assertThat(read.values())
                            .allMatch(minutes -> minutes >= 0 && minutes <= 7 * 24 * 60 + 99_999));
        }
    }
}
