/// Rows, proposals and their texts. Pure Java: no Spring, no SQL, no HTTP.
@NullMarked
package org.comity.profiles.model;

import org.jspecify.annotations.NullMarked;
