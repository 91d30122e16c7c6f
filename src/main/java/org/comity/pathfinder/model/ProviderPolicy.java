package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Addressee.Function;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.Channel;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.treaties.ProviderFact;
import org.comity.treaties.ProviderFact.LegalEntity;

/// What a provider gives of its own will, by its published policy. No treaty compels it, and the law of both States
/// must allow it (Article 23: domestic laws come last).
final class ProviderPolicy implements Law, Rule {

    private static final Measure MEASURE = Measure.other("PROVIDER");
    private static final Finding DIRECT = said(Finding.supports("23", "provider.direct"));
    private static final Finding CONDITIONS = ask("provider.conditions");
    private static final Finding REFUSES = said(Finding.blocks("23", "provider.refuses", Status.UNAVAILABLE));
    private static final Finding UNKNOWN = ask("provider.unknown");
    private static final Finding EMERGENCY = ask("provider.emergency");
    private static final Finding LEGAL_PROCESS =
            said(Finding.blocks("23", "provider.legalProcess", Status.UNAVAILABLE));
    private static final Finding PRESERVES = ask("provider.preserves").naming(Blank.PROVIDER, Blank.NUMBER);
    private static final Finding PRESERVATION_UNKNOWN = ask("provider.preservationUnknown");
    private static final Finding PORTAL =
            said(Finding.warns("23", "provider.portal")).about(Topic.FORM);
    private static final Finding NOTICE =
            said(Finding.warns("23", "provider.notice")).about(Topic.COPY);
    private static final Finding RETENTION =
            said(Finding.warns("23", "provider.retention")).about(Topic.TIME);
    private static final Finding HERE =
            Finding.supports("23", "provider.here").about(Topic.NEXT).naming(Blank.ENTITY, Blank.REQUESTING);

    private static Finding ask(String key) {
        return said(Finding.unknown("23", key).forcing(Status.UNKNOWN));
    }

    private static Finding said(Finding finding) {
        return finding.about(Topic.SCOPE).naming(Blank.PROVIDER, Blank.WORDS);
    }

    @Override
    public Measure measure() {
        return MEASURE;
    }

    @Override
    public Function addressee() {
        return Function.SERVICE_PROVIDER;
    }

    @Override
    public Channel channel() {
        return Channel.TO_THE_ENTITY;
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
        return found(situation, situation.provider().orElseThrow()).forces().orElse(Status.AVAILABLE);
    }

    private static Finding found(Situation situation, ProviderFact provider) {
        if (situation.question().emergency() && provider.emergencyProcedure()) {
            return EMERGENCY;
        }
        return switch (situation.need()) {
            case PRESERVATION -> provider.preservationDays().isPresent() ? PRESERVES : PRESERVATION_UNKNOWN;
            case SUBSCRIBER -> subscriber(provider);
            case TRAFFIC,
                    CONTENT,
                    DOMAIN_REGISTRATION,
                    LIVE_TRAFFIC,
                    LIVE_CONTENT,
                    SPONTANEOUS,
                    TRANSBORDER,
                    EXTRADITION,
                    PROVISIONAL_ARREST,
                    VIDEO_HEARING,
                    JOINT_TEAM -> LEGAL_PROCESS;
        };
    }

    private static Finding subscriber(ProviderFact provider) {
        return switch (provider.direct()) {
            case YES -> DIRECT;
            case CONDITIONS -> CONDITIONS;
            case NO -> REFUSES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    @Override
    public List<Finding> findings(Situation situation) {
        var provider = situation.provider().orElseThrow();
        var findings = new ArrayList<Finding>();
        var found = found(situation, provider);
        var more = found.equals(PRESERVES)
                ? provider.preservationDays().map(String::valueOf).orElse("")
                : provider.conditions();
        findings.add(told(found, provider, more));
        tell(findings, PORTAL, provider, provider.portalName());
        tell(findings, NOTICE, provider, provider.userNotice());
        tell(findings, RETENTION, provider, provider.retention());
        provider.entities().stream()
                .filter(entity -> entity.country().equals(situation.from().country()))
                .map(entity -> HERE.naming(new Argument.Words(entity.name()), situation.requesting())
                        .restingOn(entity.country(), provider.source()))
                .forEach(findings::add);
        return findings;
    }

    private static void tell(List<Finding> findings, Finding said, ProviderFact provider, String words) {
        if (!words.isEmpty()) {
            findings.add(told(said, provider, words));
        }
    }

    private static Finding told(Finding said, ProviderFact provider, String words) {
        return said.naming(new Argument.Words(provider.name()), new Argument.Words(words))
                .restingOn(provider.entities().getFirst().country(), provider.source());
    }

    @Override
    public LegalPath judge(Situation situation, String because) {
        var provider = situation.provider().orElseThrow();
        return new LegalPath(
                MEASURE,
                Optional.of(situation.to().country()),
                status(situation),
                Optional.empty(),
                because,
                new Addressee(
                        addressee(),
                        List.of(),
                        provider.entities().stream().map(LegalEntity::name).toList()),
                channel(),
                List.of(),
                Optional.empty(),
                List.of(),
                findings(situation));
    }

    @Override
    public List<Rule> gates() {
        return List.of(this);
    }

    @Override
    public List<Rule> advice() {
        return List.of();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(
                DIRECT,
                CONDITIONS,
                REFUSES,
                UNKNOWN,
                EMERGENCY,
                LEGAL_PROCESS,
                PRESERVES,
                PRESERVATION_UNKNOWN,
                PORTAL,
                NOTICE,
                RETENTION,
                HERE);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROVIDER, LooksAt.NEED, LooksAt.URGENCY);
    }
}
