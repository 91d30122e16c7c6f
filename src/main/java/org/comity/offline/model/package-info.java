/// What goes into a snapshot, and the two forms in which programs read it: vCard and OpenPGP.
@NullMarked
package org.comity.offline.model;

import org.jspecify.annotations.NullMarked;
