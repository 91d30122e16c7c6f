/// Requests in the database: rows to records and back; case data sealed on the way in, opened on the way out.
@NullMarked
package org.comity.requests.store;

import org.jspecify.annotations.NullMarked;
