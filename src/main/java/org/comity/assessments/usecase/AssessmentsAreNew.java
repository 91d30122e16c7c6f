package org.comity.assessments.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.comity.assessments.Assessment;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.WhatIsNew;

/// Tells the first page of assessments, by when they were opened, and once more when replies were published.
public class AssessmentsAreNew implements WhatIsNew {

    private final AssessmentsInMemory assessments;
    private final Messages messages;

    public AssessmentsAreNew(AssessmentsInMemory assessments, Messages messages) {
        this.assessments = assessments;
        this.messages = messages;
    }

    @Override
    public String revision() {
        return Long.toString(assessments.newest());
    }

    @Override
    public List<Novelty> newest(Language language, LocalDate today, int most) {
        return assessments.all().stream()
                .filter(Assessment::shown)
                .map(assessment -> novelty(assessment, language))
                .sorted(Comparator.comparing(Novelty::since).reversed())
                .limit(most)
                .toList();
    }

    private Novelty novelty(Assessment assessment, Language language) {
        var title = assessment.content().title();
        return new Novelty(
                messages.text(language, "assessments.isNew." + assessment.status()),
                title.text(language),
                title.shownIn(language).code(),
                assessment.changed(),
                assessment.path());
    }
}
