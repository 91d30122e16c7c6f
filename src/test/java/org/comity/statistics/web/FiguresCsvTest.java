package org.comity.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.comity.requests.model.Side;
import org.comity.statistics.model.ACase;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Period;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Csv;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;

/// Names come from whoever enrolled an authority, and a spreadsheet opens the file.
class FiguresCsvTest {

    @Test
    void aNameThatASpreadsheetWouldCalculateIsATextAndOneWithCommasIsOneCell() {
        var figures = new Figures(Side.REQUESTING, Period.of(YearMonth.of(2026, 5)), true);
        figures.add(ACase.between(1, 2).acknowledgedAfter(Duration.ofDays(2)).build());
        figures.add(ACase.between(1, 3).build());
        var named = new Named(
                Messages.ofClassPath(),
                Language.ENGLISH,
                new StateNames(new CurrentFacts(FactFiles.shipped())),
                Map.of(
                        ACase.authority(2).toString(), "=HYPERLINK(\"http://evil.example\",\"Police\")",
                        ACase.authority(3).toString(), "Unit, \"Special\"\r\n@SUM(A1)"));

        var csv = Csv.write(FiguresCsv.lines(figures, named));

        assertThat(csv)
                .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Police\"\")\",1,")
                .contains(",\"Unit, \"\"Special\"\"\r\n@SUM(A1)\",1,")
                .contains("sent,2026-05,2026-05,MEASURE,preservation,Expedited preservation,2,")
                .contains(",172800,172800,")
                .doesNotContain(",=");
    }
}
