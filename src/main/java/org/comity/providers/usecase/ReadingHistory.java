package org.comity.providers.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.providers.Audience;
import org.comity.providers.ListedProvider;
import org.comity.providers.model.Version;
import org.comity.providers.store.StatementStore;
import org.springframework.transaction.annotation.Transactional;

/// What was stated on a page, whoever kept it, as far as the reader may see it.
public class ReadingHistory {

    private static final int MOST = 300;

    private final CurrentDirectory directory;
    private final StatementStore statements;
    private final ClaimAccess access;
    private final boolean fictional;

    /// @param fictional whether what fictional people state counts: on a demonstration only
    public ReadingHistory(
            CurrentDirectory directory, StatementStore statements, ClaimAccess access, boolean fictional) {
        this.directory = directory;
        this.statements = statements;
        this.access = access;
        this.fictional = fictional;
    }

    public record History(ListedProvider provider, List<Version> versions) {
        public History {
            versions = List.copyOf(versions);
        }
    }

    /// The newest first.
    ///
    /// @param reader empty for a visitor
    @Transactional(readOnly = true)
    public Optional<History> of(String slug, Optional<Person> reader) {
        return directory.at(slug).map(provider -> {
            var versions = statements.history(provider.name(), MOST).stream()
                    .filter(version -> fictional || !version.keeper().demonstration())
                    .filter(version -> readable(version, reader))
                    .toList();
            return new History(provider, versions);
        });
    }

    private boolean readable(Version version, Optional<Person> reader) {
        return version.statement()
                .filter(statement -> statement.audience() == Audience.MEMBERS)
                .map(statement -> access.mayRead(reader, version.keeper(), Audience.MEMBERS))
                .orElse(true);
    }
}
