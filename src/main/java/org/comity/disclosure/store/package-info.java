/// The only place with SQL of disclosures; seals what they say.
@NullMarked
package org.comity.disclosure.store;

import org.jspecify.annotations.NullMarked;
