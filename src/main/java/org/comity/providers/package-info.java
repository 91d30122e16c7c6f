/// The directory of service providers: who they are, which of their companies answers for a user in a State, what they
/// ask for, and which provider an address, a mailbox or an app belongs to.
///
/// Front door: [org.comity.providers.Providers] finds a provider by its name, by its page, or by what an
/// officer pasted. Everything rests on [org.comity.treaties.ProviderFact] and on three files of facts of
/// its own (`provider_domains.csv`, `provider_regions.csv`, `provider_details.csv`); nothing is fetched,
/// and nothing that was pasted is kept. A provider that shows control of its domain keeps its page
/// ([org.comity.providers.KeptPage]): what it states stands beside the facts, never in their place, and
/// decides nothing.
@ApplicationModule(
        displayName = "Providers",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "treaties", "identity", "search"})
@NullMarked
package org.comity.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
