package org.comity.providers.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Person;
import org.comity.identity.Provider;
import org.comity.providers.ClaimId;
import org.comity.providers.Keeper;
import org.comity.providers.ListedProvider;
import org.comity.providers.ProviderDomain;
import org.comity.providers.ProvidersSettings;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimStatus;
import org.comity.providers.store.ClaimStore;
import org.springframework.transaction.annotation.Transactional;

/// A lawyer claims the page of their provider. Nothing changes by it: the node draws a text, the provider publishes it
/// under its domain, and somebody of the secretariat looks.
public class ClaimingPage {

    /// What came of it.
    public sealed interface Outcome {
        record Done(ClaimId claim) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// There is no such page, or not for this person.
        record NotFound() implements Outcome {}
    }

    public enum Reason {
        /// The provider has claimed the page already, and it is not decided.
        ALREADY_OPEN,
        /// The provider keeps the page already.
        ALREADY_KEPT,
        TOO_MANY
    }

    /// What is typed.
    public record Wish(String domain, Claim.Way way, String function) {}

    private static final int MOST_OPEN = 5;
    private static final int MOST_READ = 200;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;

    private final ClaimStore claims;
    private final ClaimChronicle chronicle;
    private final ClaimAccess access;
    private final ProvidersSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    public ClaimingPage(
            ClaimStore claims,
            ClaimChronicle chronicle,
            ClaimAccess access,
            ProvidersSettings settings,
            SecureRandom random,
            Clock clock) {
        this.claims = claims;
        this.chronicle = chronicle;
        this.access = access;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /// Whether somebody may claim pages at all.
    public boolean mayClaim(Person person) {
        return access.mayClaim(person).isPresent();
    }

    /// The domains by which a page can be claimed: its own, as public sources name them and in their order.
    public static List<String> domains(ListedProvider provider) {
        return provider.domains(ProviderDomain.Kind.SERVICE).stream()
                .map(line -> line.host().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    @Transactional
    public Outcome claim(Person person, ListedProvider page, Wish wish) {
        var provider = access.mayClaim(person);
        if (provider.isEmpty() || !domains(page).contains(wish.domain())) {
            return new Outcome.NotFound();
        }
        chronicle.lock();
        var hindered = hindered(provider.get(), page.name());
        if (hindered.isPresent()) {
            return new Outcome.Refused(hindered.get());
        }
        var claim = claim(person, provider.get(), page.name(), wish);
        chronicle.made(claim);
        return new Outcome.Done(claim.id());
    }

    private Optional<Reason> hindered(Provider provider, String page) {
        var now = clock.instant();
        var own = claims.of(provider.id(), MOST_READ);
        var open = own.stream()
                .filter(claim -> claim.status(now) == ClaimStatus.OPEN)
                .toList();
        if (open.stream().anyMatch(claim -> claim.page().equals(page))) {
            return Optional.of(Reason.ALREADY_OPEN);
        }
        if (own.stream().anyMatch(claim -> claim.page().equals(page) && claim.status(now) == ClaimStatus.VERIFIED)) {
            return Optional.of(Reason.ALREADY_KEPT);
        }
        return open.size() >= MOST_OPEN ? Optional.of(Reason.TOO_MANY) : Optional.empty();
    }

    private Claim claim(Person person, Provider provider, String page, Wish wish) {
        var now = clock.instant();
        return new Claim(
                new ClaimId(UUID.randomUUID()),
                page,
                new Keeper(provider.id(), provider.name(), provider.demonstration()),
                wish.domain(),
                wish.way(),
                wish.function(),
                text(),
                person.id(),
                now,
                ProvidersSettings.after(now, settings.claimWithin()),
                List.of());
    }

    /// 130 bits: nobody has it published before it was drawn.
    private String text() {
        var text = new StringBuilder("comity-verification=");
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return text.toString();
    }
}
