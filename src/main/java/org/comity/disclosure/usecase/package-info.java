/// What people and the node do with disclosures, one class for each.
@NullMarked
package org.comity.disclosure.usecase;

import org.jspecify.annotations.NullMarked;
