package org.comity.guides.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.guides.Audience;
import org.comity.guides.Guide;
import org.comity.guides.GuideKind;
import org.comity.guides.model.Shelf;
import org.comity.guides.paper.MakingLeaflets;
import org.comity.help.PagesOfHelp;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Page;

/// Makes the pages of guides from what is in memory alone, for readers and for the copy that is kept as files.
public class GuidePages implements PagesOfHelp {

    /// Nobody is in it without being in one of its States.
    private static final Country EUROPEAN_UNION = new Country("EU");

    private final Supplier<Shelf> shelf;
    private final CurrentFacts facts;
    private final Messages messages;
    private final Optional<MakingLeaflets> leaflets;
    private final Clock clock;

    /// @param leaflets none where nobody knows the address they would print
    public GuidePages(
            Supplier<Shelf> shelf,
            CurrentFacts facts,
            Messages messages,
            Optional<MakingLeaflets> leaflets,
            Clock clock) {
        this.shelf = shelf;
        this.facts = facts;
        this.messages = messages;
        this.leaflets = leaflets;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Page all(Optional<Audience> asks, boolean copy) {
        var now = shelf.get();
        var own = now.of(GuideKind.CHILDREN).stream()
                .filter(guide -> asks.map(audience -> concerns(audience, guide)).orElse(true))
                .toList();
        return Page.of("guides/list", new GuidesPage(asks, now.of(GuideKind.THREAT), own, copy));
    }

    /// Guides about children are for children, parents and teachers; who comes without saying sees them all.
    private static boolean concerns(Audience audience, Guide guide) {
        return switch (audience) {
            case CHILD -> guide.forChildren();
            case PARENT, TEACHER, PUBLIC -> !guide.forChildren();
            case OLDER, FIRM -> false;
        };
    }

    Page one(Guide guide, Language language, Optional<Audience> audience, boolean copy) {
        var text = guide.in(language);
        var names = new StateNames(facts);
        var countries = states().map(StateFact::country).sorted(names.order(language));
        return Page.of(
                "guides/guide",
                new GuidePage(
                        guide,
                        text,
                        audience.filter(one -> text.has(one.part())),
                        guide.overdue(today()),
                        MakingLeaflets.reviewed(messages, language, guide),
                        copy ? List.of() : countries.toList(),
                        names,
                        leaflets.isPresent()));
    }

    private Stream<StateFact> states() {
        return facts.now().states().stream().filter(state -> !state.country().equals(EUROPEAN_UNION));
    }

    /// A State that somebody can be in.
    Optional<Country> state(String code) {
        return states().map(StateFact::country)
                .filter(country -> country.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    private static Page leaflet(
            MakingLeaflets leaflets, Guide guide, Language language, Optional<Audience> audience, boolean copy) {
        return Page.of("guides/leaflet", new LeafletPage(guide, leaflets.page(guide, language, audience), copy));
    }

    Page leaflet(Guide guide, Language language, Optional<Audience> audience) {
        return leaflet(leaflets.orElseThrow(), guide, language, audience, false);
    }

    /// Everything but the address that decides what the pages say.
    @Override
    public String revision() {
        return shelf.get().state() + " " + today() + " " + facts.now().revision();
    }

    @Override
    public Stream<Offered> pages(Language language) {
        return Stream.concat(
                Stream.of(new Offered("/help/guides", all(Optional.empty(), true))),
                shelf.get().all().flatMap(guide -> pages(guide, language)));
    }

    private Stream<Offered> pages(Guide guide, Language language) {
        var page = new Offered(guide.path(), one(guide, language, Optional.empty(), true));
        return Stream.concat(
                Stream.of(page),
                leaflets.stream()
                        .map(known -> new Offered(
                                guide.path() + "/leaflet", leaflet(known, guide, language, Optional.empty(), true))));
    }
}
