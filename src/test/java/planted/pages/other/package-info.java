@NullMarked
package planted.pages.other;

import org.jspecify.annotations.NullMarked;
