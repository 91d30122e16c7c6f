/// Reads documents that others wrote into rows of a profile. Every byte of them is hostile: nothing is unpacked to a
/// disk, no address in them is followed, and everything that could grow without end is counted.
@NullMarked
package org.comity.profiles.intake;

import org.jspecify.annotations.NullMarked;
