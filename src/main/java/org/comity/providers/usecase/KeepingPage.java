package org.comity.providers.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.providers.ListedProvider;
import org.comity.providers.Statement;
import org.comity.providers.model.Claim;
import org.comity.providers.store.ClaimStore;
import org.comity.providers.store.StatementStore;
import org.springframework.transaction.annotation.Transactional;

/// What people of a provider state on the page it keeps: it counts at once, what was said before stays in the history.
/// Every method answers false when there is no such page, or it is not for this person to keep.
public class KeepingPage {

    private final CurrentDirectory directory;
    private final ClaimStore claims;
    private final StatementStore statements;
    private final ClaimChronicle chronicle;
    private final ClaimAccess access;
    private final Clock clock;

    public KeepingPage(
            CurrentDirectory directory,
            ClaimStore claims,
            StatementStore statements,
            ClaimChronicle chronicle,
            ClaimAccess access,
            Clock clock) {
        this.directory = directory;
        this.claims = claims;
        this.statements = statements;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
    }

    /// The page somebody may keep, as it stands; empty for everyone else.
    public Optional<ListedProvider> page(Person person, String slug) {
        return directory
                .at(slug)
                .filter(provider -> provider.kept()
                        .filter(page -> access.mayKeep(person, page.keeper()))
                        .isPresent());
    }

    /// States something, in the place of what was stated of it before.
    @Transactional
    public boolean state(Person person, String slug, Statement statement) {
        return write(person, slug, (claim, now) -> {
            var entry = chronicle.page("provider-page.stated", claim, person.id(), told(statement));
            statements.add(claim.id(), statement, false, now, person.id(), entry);
        });
    }

    /// Says something no longer.
    @Transactional
    public boolean takeBack(Person person, String slug, Statement statement) {
        return write(person, slug, (claim, now) -> {
            var entry = chronicle.page("provider-page.taken-back", claim, person.id(), told(statement));
            statements.add(claim.id(), statement, true, now, person.id(), entry);
        });
    }

    /// Says that everything on the page is right.
    @Transactional
    public boolean confirm(Person person, String slug) {
        return write(person, slug, (claim, now) -> {
            var entry = chronicle.page("provider-page.confirmed", claim, person.id(), Map.of());
            statements.confirm(claim.id(), LocalDate.now(clock), now, person.id(), entry);
        });
    }

    private interface Writing {
        void under(Claim claim, Instant now);
    }

    /// As the page stands now that nobody else can change it.
    private boolean write(Person person, String slug, Writing writing) {
        var provider = directory.at(slug);
        if (provider.isEmpty()) {
            return false;
        }
        chronicle.lock();
        var claim = claims.keeping(provider.get().name()).filter(kept -> access.mayKeep(person, kept.keeper()));
        claim.ifPresent(kept -> writing.under(kept, clock.instant()));
        return claim.isPresent();
    }

    private static Map<String, String> told(Statement statement) {
        var digest = ClaimChronicle.digest(String.join(
                "\n",
                statement.part(),
                statement.audience().name(),
                statement.says(),
                statement.address().map(Object::toString).orElse(""),
                statement.source(),
                statement.on().toString()));
        return Map.of("subject", statement.subject().name(), "statement.sha256", digest.hex());
    }
}
