/// What is done with services, one class for each.
@NullMarked
package org.comity.help.usecase;

import org.jspecify.annotations.NullMarked;
