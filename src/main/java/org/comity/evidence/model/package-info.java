/// What a package of evidence is, what may happen to it and when: pure Java.
@NullMarked
package org.comity.evidence.model;

import org.jspecify.annotations.NullMarked;
