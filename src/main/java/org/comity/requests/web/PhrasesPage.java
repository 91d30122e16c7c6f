package org.comity.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.usecase.ReadingPhrases.OfForm;

/// The fixed words of every form, in each language beside English.
public record PhrasesPage(SequencedMap<RequestedMeasure, List<OfForm>> forms) {

    static PhrasesPage of(List<OfForm> all) {
        return new PhrasesPage(
                all.stream().collect(Collectors.groupingBy(OfForm::measure, LinkedHashMap::new, Collectors.toList())));
    }
}
