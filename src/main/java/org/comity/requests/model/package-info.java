/// What a request is and what may happen to it: pure Java, every rule beside its paragraph.
@NamedInterface("model")
@NullMarked
package org.comity.requests.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
