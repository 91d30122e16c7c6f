/// What the people of a State said of its services, in the database.
@NullMarked
package org.comity.help.store;

import org.jspecify.annotations.NullMarked;
