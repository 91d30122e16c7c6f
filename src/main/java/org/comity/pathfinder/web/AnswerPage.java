package org.comity.pathfinder.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.wording.Wording;

/// What the page with the answer shows.
///
/// @param form the question as addresses carry it
/// @param today whether the law was read as it stands now: only then can a request be started
public record AnswerPage(Answer answer, QuestionForm form, Wording wording, boolean today) {

    /// Whether the best path is one that this node can carry out.
    public boolean startable() {
        return today
                && answer.best()
                        .filter(path -> path.available() && path.measure() == Measure.ETS185_29)
                        .isPresent();
    }

    /// The paths after the best one.
    public List<LegalPath> following() {
        return answer.paths().stream().skip(1).toList();
    }

    public List<Finding> findings(LegalPath path, Effect... effects) {
        return path.findings().stream()
                .filter(finding -> List.of(effects).contains(finding.effect()))
                .toList();
    }

    /// The question as an address carries it: `?from=PT&to=JP…`.
    public String query() {
        return QuestionForm.FIELDS.stream()
                .filter(form::given)
                .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /// The sign-in page that leads back here.
    public String signIn(String thisPage) {
        return "/sign-in?next=" + URLEncoder.encode(thisPage + query(), StandardCharsets.UTF_8);
    }

    /// What a request that is started takes along.
    public Map<String, String> carried() {
        return form.values();
    }

    public LegalPath best() {
        return answer.best().orElseThrow();
    }
}
