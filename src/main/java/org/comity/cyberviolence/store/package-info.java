/// The tables of entries, drafts and what people told.
@NullMarked
package org.comity.cyberviolence.store;

import org.jspecify.annotations.NullMarked;
