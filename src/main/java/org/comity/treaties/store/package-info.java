/// Facts in the database. The only place of this module with SQL.
@NullMarked
package org.comity.treaties.store;

import org.jspecify.annotations.NullMarked;
