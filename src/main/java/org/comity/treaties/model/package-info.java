/// Rows of fact files and the rules they must keep. Pure Java: no Spring, no SQL, no HTTP.
@NullMarked
package org.comity.treaties.model;

import org.jspecify.annotations.NullMarked;
