/// An answer in words: sentences in a language, the JSON that other programs read, and plain text for a terminal.
@NamedInterface("wording")
@NullMarked
package org.comity.pathfinder.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
