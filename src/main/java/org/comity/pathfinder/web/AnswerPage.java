package org.comity.pathfinder.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.directory.ContactDirectory;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Reach;
import org.comity.directory.Wanted;
import org.comity.library.Interpretations;
import org.comity.library.Work;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.PastOutcome;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the page with the answer shows.
///
/// @param form the question as addresses carry it
/// @param today whether the law was read as it stands now: only then can a request be started
/// @param providerPage where the provider asked about is described, without the language
/// @param providerKeeps whether the provider keeps that page itself
/// @param directory where the addressee is looked up
/// @param library what interprets the provision of a path
/// @param past what the reader may know of earlier requests
public record AnswerPage(
        Answer answer,
        QuestionForm form,
        Wording wording,
        boolean today,
        Optional<String> providerPage,
        boolean providerKeeps,
        Instant now,
        ContactDirectory directory,
        Interpretations library,
        List<PastOutcome> past) {

    /// What came of earlier requests along a path.
    public List<PastOutcome> experience(LegalPath path) {
        return past.stream().filter(outcome -> outcome.of(path)).toList();
    }

    /// Who is listed for the addressee's function, and how fresh that is; empty where States designate nobody for it.
    public Optional<Reach> reach(LegalPath path) {
        return path.addressee()
                .function()
                .designatedUnder()
                .flatMap(DesignatedFunction::under)
                .flatMap(function -> path.state().map(state -> directory.reach(Wanted.of(state, function))));
    }

    /// What interprets the provision a path rests on.
    public List<Work> read(LegalPath path) {
        return library.of(path.measure().citation());
    }

    /// Whether a request can begin here: under the law as it is now, to a State that is known, for a measure that is
    /// asked of somebody. What is not in force between the two can be drafted and not sent.
    public boolean startable(LegalPath path) {
        return today
                && (path.available() || path.status() == Status.DORMANT)
                && path.measure().askedOfSomebody()
                && path.state().isPresent();
    }

    /// The paths after the best one.
    public List<LegalPath> following() {
        return answer.paths().stream().skip(1).toList();
    }

    /// The parts of the advice on a path, in the order in which a colleague would give it; empty parts are left out.
    public List<Part> parts(LegalPath path) {
        return Stream.of(Part.Kind.values())
                .map(kind -> new Part(
                        kind, path.findings().stream().filter(kind::holds).toList()))
                .filter(part -> !part.findings().isEmpty())
                .toList();
    }

    /// The path's name, with its State where a provider may be asked in several.
    public String title(LegalPath path) {
        return answer.question().holder().states().size() > 1 && path.state().isPresent()
                ? wording.text(
                        "pathfinder.answer.inState",
                        wording.title(path),
                        wording.state(path.state().get()))
                : wording.title(path);
    }

    /// Whether the addressee's contact details are given on request.
    public boolean onRequest(LegalPath path) {
        return path.addressee().function().designatedUnder().isPresent();
    }

    /// Whether the text of the law itself is still to be confirmed.
    public boolean unconfirmed(LegalPath path) {
        return path.on(Topic.TEXT).findAny().isPresent();
    }

    /// Reasons of one kind, under one heading.
    public record Part(Kind kind, List<Finding> findings) {

        /// The headings. A reason stands under the first that holds it.
        public enum Kind {
            WHY_NOT("whyNot"),
            WHY("why"),
            CARE("care"),
            ASK("ask"),
            COPIES("copies"),
            REFUSALS("refusals"),
            SAFEGUARDS("safeguards"),
            NEXT("next");

            private final String written;

            Kind(String written) {
                this.written = written;
            }

            /// As in message keys.
            public String written() {
                return written;
            }

            boolean holds(Finding finding) {
                return of(finding) == this;
            }

            private static @Nullable Kind of(Finding finding) {
                if (finding.effect() == Effect.BLOCKS) {
                    return WHY_NOT;
                }
                if (finding.effect() == Effect.UNKNOWN) {
                    return ASK;
                }
                return switch (finding.topic()) {
                    case COPY -> COPIES;
                    case REFUSAL -> REFUSALS;
                    case SAFEGUARD -> SAFEGUARDS;
                    case NEXT -> NEXT;
                    case TEXT -> null;
                    case BOUND, SCOPE, DUAL_CRIMINALITY, ADDRESSEE, FORM, LANGUAGE, TIME ->
                        finding.effect() == Effect.WARNS ? CARE : WHY;
                };
            }
        }
    }

    /// The question as an address carries it: `?from=PT&to=JP…`.
    public String query() {
        return form.query();
    }

    /// The sign-in page that leads back here.
    public String signIn(String thisPage) {
        return "/sign-in?next=" + URLEncoder.encode(thisPage + query(), StandardCharsets.UTF_8);
    }

    /// What a request that is started on a path takes along.
    public Map<String, String> carried(LegalPath path) {
        var carried = new LinkedHashMap<>(form.values());
        path.state().ifPresent(state -> carried.put(QuestionForm.TO, state.code()));
        carried.put("measure", path.measure().written());
        path.addressee().entities().stream().findFirst().ifPresent(entity -> carried.put("entity", entity));
        return carried;
    }

    public LegalPath best() {
        return answer.best().orElseThrow();
    }
}
