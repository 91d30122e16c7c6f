package org.comity.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.directory.VisibleChannel;
import org.comity.disclosure.model.Act;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.Edge;
import org.comity.disclosure.model.Hand;
import org.comity.disclosure.model.Numbers;
import org.comity.disclosure.model.Step;
import org.comity.disclosure.store.DisclosureSteps;
import org.comity.disclosure.store.DisclosureStore;
import org.comity.disclosure.store.MeasureStore;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.Referable;
import org.comity.identity.Role;
import org.comity.identity.WaitingForSecretariat;
import org.springframework.transaction.annotation.Transactional;

/// Reads disclosures for those they concern. Whoever asked sees the details while it runs, and each time is
/// recorded.
public class ReadingDisclosures implements WaitingForSecretariat, Referable {

    private static final int MOST_LISTED = 100;
    private static final String FOLDER = "/disclosures";

    /// One disclosure, for one reader.
    ///
    /// @param details what was given; empty for everyone but the one who asked, and for them when it does not run
    /// @param open what the reader may do now
    /// @param views how often the details were seen
    public record Reading(
            Disclosure disclosure,
            Hand hand,
            Optional<Listing> listing,
            List<VisibleChannel.Shown> details,
            List<Step> steps,
            List<Edge> open,
            int views) {}

    public record Line(Disclosure disclosure, Optional<Listing> listing) {}

    /// What concerns somebody.
    ///
    /// @param waiting for the reader's decision
    /// @param unreviewed broken glasses that wait for the reader's review
    /// @param own what the reader asked for
    /// @param numbers of broken glasses; empty for those who do not look after any
    public record Concerned(
            List<Line> waiting, List<Line> unreviewed, List<Line> own, List<Line> others, Optional<Numbers> numbers) {}

    private final DisclosureStore disclosures;
    private final DisclosureSteps steps;
    private final MeasureStore measure;
    private final EndingDisclosures ending;
    private final DisclosureChronicle chronicle;
    private final DisclosureAccess access;
    private final ContactDirectory directory;
    private final Clock clock;

    public ReadingDisclosures(
            DisclosureStore disclosures,
            DisclosureSteps steps,
            MeasureStore measure,
            EndingDisclosures ending,
            DisclosureChronicle chronicle,
            DisclosureAccess access,
            ContactDirectory directory,
            Clock clock) {
        this.disclosures = disclosures;
        this.steps = steps;
        this.measure = measure;
        this.ending = ending;
        this.chronicle = chronicle;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /// Empty for everyone whom it does not concern.
    @Transactional
    public Optional<Reading> read(DisclosureId id, Person person) {
        return disclosures
                .find(id)
                .map(ending::current)
                .filter(found -> access.mayRead(found, person))
                .map(found -> {
                    var listing = directory.listing(found.target().listing());
                    var details = details(found, listing, person);
                    if (!details.isEmpty()) {
                        chronicle.write(found, Act.VIEW, person, Map.of());
                    }
                    return new Reading(
                            found,
                            found.handOf(person),
                            listing,
                            details,
                            steps.of(id),
                            access.open(found, person),
                            steps.views(id));
                });
    }

    private List<VisibleChannel.Shown> details(Disclosure found, Optional<Listing> listing, Person person) {
        return found.isOf(person) && found.runs(clock.instant())
                ? listing.map(shown -> directory.given(shown, person)).orElse(List.of())
                : List.of();
    }

    /// Empty for those whom no disclosure could concern.
    @Transactional
    public Optional<Concerned> list(Person person) {
        if (!access.mayList(person)) {
            return Optional.empty();
        }
        var own = readable(disclosures.ofAsker(person.id(), MOST_LISTED).stream(), person);
        var theirs = readable(decidable(person), person).stream()
                .filter(line -> !line.disclosure().isOf(person))
                .toList();
        return Optional.of(new Concerned(
                theirs.stream().filter(line -> may(Act.GRANT, line, person)).toList(),
                theirs.stream()
                        .filter(line -> may(Act.FIND_JUSTIFIED, line, person))
                        .toList(),
                own,
                theirs.stream()
                        .filter(line -> !may(Act.GRANT, line, person) && !may(Act.FIND_JUSTIFIED, line, person))
                        .toList(),
                numbers(person)));
    }

    private boolean may(Act act, Line line, Person person) {
        return access.open(line.disclosure(), person).stream().anyMatch(edge -> edge.act() == act);
    }

    private Stream<Disclosure> decidable(Person person) {
        if (person.is(Role.SECRETARIAT_AUTHORITIES)) {
            return disclosures.ofDeputy(clock.instant(), MOST_LISTED).stream();
        }
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                ? disclosures.ofOwner(authority.id(), MOST_LISTED).stream()
                : Stream.empty();
    }

    private List<Line> readable(Stream<Disclosure> found, Person person) {
        return found.map(ending::current)
                .filter(one -> access.mayRead(one, person))
                .sorted(Comparator.comparing(Disclosure::askedAt).reversed())
                .map(one -> new Line(one, directory.listing(one.target().listing())))
                .toList();
    }

    private Optional<Numbers> numbers(Person person) {
        if (person.is(Role.SECRETARIAT_AUTHORITIES)) {
            return Optional.of(measure.numbers());
        }
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                        && OfferingDetails.OWNERS.stream().anyMatch(person::is)
                ? Optional.of(measure.numbers(authority.id()))
                : Optional.empty();
    }

    /// Two queries: disclosures, and their keys.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.mayList(person) && person.ofSecretariat()
                ? disclosures.waitingForDeputy(clock.instant(), MOST).stream()
                        .filter(found -> access.mayRead(found, person) && !found.isOf(person))
                        .filter(found ->
                                decides(found, person, Act.GRANT) || decides(found, person, Act.FIND_JUSTIFIED))
                        .map(this::item)
                        .toList()
                : List.of();
    }

    private boolean decides(Disclosure found, Person person, Act act) {
        return access.open(found, person).stream().anyMatch(edge -> edge.act() == act);
    }

    private Waiting item(Disclosure found) {
        var glass = found.urgency().glass();
        return new Waiting(
                glass ? "disclosure.waiting.glass." : "disclosure.waiting.asked.",
                directory
                        .listing(found.target().listing())
                        .map(listing -> listing.name(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "en")
                                .text())
                        .orElse(""),
                Optional.of(found.target().country()),
                found.askedAt(),
                glass ? Optional.empty() : Optional.of(found.until()),
                FOLDER + "/" + found.id());
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public String words() {
        return "disclosure.waiting.asked.name";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Person person, UUID id) {
        return disclosures
                .find(new DisclosureId(id))
                .filter(found -> access.mayRead(found, person))
                .isPresent();
    }
}
