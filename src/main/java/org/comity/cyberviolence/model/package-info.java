/// Types of cyberviolence, instruments, measures, and what people tell of them, in plain Java.
@NullMarked
package org.comity.cyberviolence.model;

import org.jspecify.annotations.NullMarked;
