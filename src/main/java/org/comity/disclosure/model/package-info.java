/// The rules of disclosures in plain Java: what may happen, in whose hands, within which measure.
@NullMarked
package org.comity.disclosure.model;

import org.jspecify.annotations.NullMarked;
