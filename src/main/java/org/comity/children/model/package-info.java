/// What the two Conventions ask and what States said of it: pure Java.
@NullMarked
package org.comity.children.model;

import org.jspecify.annotations.NullMarked;
