/// Links, as keyed digests, and the key they are digested under.
@NullMarked
package org.comity.guests.store;

import org.jspecify.annotations.NullMarked;
