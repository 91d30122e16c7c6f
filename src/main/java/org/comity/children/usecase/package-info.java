/// What is asked of the law that protects children, and what is done with its benchmarks.
@NullMarked
package org.comity.children.usecase;

import org.jspecify.annotations.NullMarked;
