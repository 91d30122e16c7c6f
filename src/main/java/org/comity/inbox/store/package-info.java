/// The rows of the inbox: the only place with its SQL.
@NullMarked
package org.comity.inbox.store;

import org.jspecify.annotations.NullMarked;
