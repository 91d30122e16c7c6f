package org.comity.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.comity.assessments.Questionnaire.Words;
import org.comity.vocabulary.ArticleRef;

/// What the secretariat says of an assessment.
///
/// @param lead what it is about; empty for nothing more than the title
/// @param instrument whose Parties are asked, such as `ETS185`
/// @param articles what is assessed
/// @param deadline the last day, as the clock of Strasbourg counts days
/// @param readers who reads replies before they are published
public record AssessmentContent(
        Words title,
        Optional<Words> lead,
        String instrument,
        List<ArticleRef> articles,
        LocalDate deadline,
        ReplyReaders readers,
        Questionnaire questionnaire) {

    /// The clock of Strasbourg.
    public static final ZoneId STRASBOURG = ZoneId.of("Europe/Paris");

    public AssessmentContent {
        articles = List.copyOf(articles);
    }

    /// The moment from which a reply is late.
    public Instant ends() {
        return deadline.plusDays(1).atStartOfDay(STRASBOURG).toInstant();
    }

    /// The last minute in time, for people.
    public Instant lastMinute() {
        return ends().minusSeconds(60);
    }
}
