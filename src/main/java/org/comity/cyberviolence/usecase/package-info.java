/// What is done with entries and with what people tell.
@NullMarked
package org.comity.cyberviolence.usecase;

import org.jspecify.annotations.NullMarked;
