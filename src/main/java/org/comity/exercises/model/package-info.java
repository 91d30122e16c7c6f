/// What an exercise is made of, and what it comes to: pure Java.
@NullMarked
package org.comity.exercises.model;

import org.jspecify.annotations.NullMarked;
