/// The pages for children and about the law that protects them.
@NullMarked
package org.comity.children.web;

import org.jspecify.annotations.NullMarked;
