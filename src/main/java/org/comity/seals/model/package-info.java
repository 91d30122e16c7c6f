/// Certificates that authorities seal by.
@NullMarked
package org.comity.seals.model;

import org.jspecify.annotations.NullMarked;
