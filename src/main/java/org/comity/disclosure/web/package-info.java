/// The pages of disclosures.
@NullMarked
package org.comity.disclosure.web;

import org.jspecify.annotations.NullMarked;
