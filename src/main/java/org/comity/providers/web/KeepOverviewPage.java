package org.comity.providers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.providers.ListedProvider;
import org.comity.providers.Statement;
import org.comity.providers.Subject;
import org.comity.providers.model.KnownPoint;
import org.comity.providers.usecase.ProviderDescription;
import org.comity.providers.usecase.ProviderDescription.Kept;
import org.comity.treaties.StateNames;

/// All that a provider can state on its page, what it states, and what public sources say.
public record KeepOverviewPage(ProviderDescription description, StateNames names) {

    public ListedProvider provider() {
        return description.provider();
    }

    public Kept kept() {
        return description.kept().orElseThrow();
    }

    /// What is said once.
    public List<Subject> subjects() {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject != Subject.ENTITY)
                .toList();
    }

    public List<Statement> companies() {
        return kept().page().companies();
    }

    public Optional<Statement> stated(Subject subject) {
        return kept().page().said(subject);
    }

    public Optional<KnownPoint> sourced(Subject subject) {
        return subject.point()
                .flatMap(point -> description.points().stream()
                        .filter(known -> known.point() == point)
                        .findFirst());
    }
}
