package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.LegalEntity;
import org.comity.vocabulary.ArticleRef;

/// What a provider gives of its own will, by its published policy. No treaty compels it, and the law of both States
/// must allow it (Article 23: domestic laws come last).
final class ProviderPolicy implements Law {

    private static final Measure MEASURE = Measure.other("PROVIDER");
    private static final Finding HERE = Finding.supports("23", "provider.here").about(Topic.NEXT);
    private static final ArticleRef LAST = ArticleRef.convention("23");

    @Override
    public Measure measure() {
        return MEASURE;
    }

    @Override
    public boolean bearsOn(Situation situation) {
        return situation.provider().isPresent();
    }

    @Override
    public boolean followsTheHolder() {
        return true;
    }

    @Override
    public Status status(Situation situation) {
        return MeasureLaw.forced(
                Status.AVAILABLE, List.of(found(situation, situation.provider().orElseThrow())));
    }

    private static Finding found(Situation situation, ProviderFact provider) {
        var need = situation.need();
        if (situation.question().emergency() && provider.emergencyProcedure()) {
            return said(Finding.unknown("23", "provider.emergency").forcing(Status.UNKNOWN), provider);
        }
        if (need == Need.PRESERVATION) {
            return preservation(provider);
        }
        return need == Need.SUBSCRIBER
                ? subscriber(provider)
                : said(Finding.blocks("23", "provider.legalProcess", Status.UNAVAILABLE), provider);
    }

    private static Finding preservation(ProviderFact provider) {
        return provider.preservationDays()
                .map(days -> said(Finding.unknown("23", "provider.preserves").forcing(Status.UNKNOWN), provider)
                        .naming(new Argument.Words(provider.name()), new Argument.Words(String.valueOf(days))))
                .orElseGet(() -> said(
                        Finding.unknown("23", "provider.preservationUnknown").forcing(Status.UNKNOWN), provider));
    }

    private static Finding subscriber(ProviderFact provider) {
        return switch (provider.direct()) {
            case YES -> said(Finding.supports("23", "provider.direct"), provider);
            case CONDITIONS -> said(Finding.unknown("23", "provider.conditions").forcing(Status.UNKNOWN), provider);
            case NO -> said(Finding.blocks("23", "provider.refuses", Status.UNAVAILABLE), provider);
            case UNKNOWN -> said(Finding.unknown("23", "provider.unknown").forcing(Status.UNKNOWN), provider);
        };
    }

    private static Finding said(Finding finding, ProviderFact provider) {
        return finding.about(Topic.SCOPE)
                .naming(new Argument.Words(provider.name()), new Argument.Words(provider.conditions()))
                .restingOn(provider.entities().getFirst().country(), provider.source());
    }

    @Override
    public LegalPath judge(Situation situation, String because) {
        var provider = situation.provider().orElseThrow();
        var findings = new ArrayList<Finding>();
        findings.add(found(situation, provider));
        findings.addAll(policy(provider));
        provider.entities().stream()
                .filter(entity -> entity.country().equals(situation.from().country()))
                .map(entity -> HERE.naming(new Argument.Words(entity.name()), situation.requesting())
                        .restingOn(entity.country(), provider.source()))
                .forEach(findings::add);
        return new LegalPath(
                MEASURE,
                Optional.of(situation.to().country()),
                status(situation),
                Optional.empty(),
                because,
                new Addressee(
                        Function.SERVICE_PROVIDER,
                        List.of(),
                        provider.entities().stream().map(LegalEntity::name).toList()),
                Channel.TO_THE_ENTITY,
                List.of(),
                Optional.empty(),
                List.of(),
                findings);
    }

    private static List<Finding> policy(ProviderFact provider) {
        var findings = new ArrayList<Finding>();
        words(findings, "provider.portal", Topic.FORM, provider.portalName(), provider);
        words(findings, "provider.notice", Topic.COPY, provider.userNotice(), provider);
        words(findings, "provider.retention", Topic.TIME, provider.retention(), provider);
        return findings;
    }

    private static void words(List<Finding> findings, String key, Topic topic, String words, ProviderFact provider) {
        if (!words.isEmpty()) {
            findings.add(Finding.warns("23", key)
                    .about(topic)
                    .naming(new Argument.Words(provider.name()), new Argument.Words(words))
                    .restingOn(provider.entities().getFirst().country(), provider.source()));
        }
    }

    @Override
    public Stream<Rule> rules() {
        return Stream.of();
    }

    @Override
    public Stream<ArticleRef> provisions() {
        return Stream.of(LAST);
    }
}
