/// The only place with the vault's SQL. What passes through it is sealed already.
@NullMarked
package org.comity.vault.store;

import org.jspecify.annotations.NullMarked;
