/// Protecting children: the law of each State in the light of the Convention on Cybercrime (Article 9) and of the
/// Lanzarote Convention (Articles 18 to 24), benchmarks as a checklist, and doors to guides in words for children.
///
/// Front door: the pages below `/help/children`, which pass the chain of security of help pages and ask no database:
/// [org.comity.children.usecase.DescribingLaw] puts together what is in memory. Benchmarks are answered by whoever
/// publishes what is said of a State. No picture and no file is ever taken.
@ApplicationModule(
        displayName = "Children",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "help",
            "audit",
            "identity",
            "treaties",
            "search",
            "library",
            "profiles"
        })
@NullMarked
package org.comity.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
